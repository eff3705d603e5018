using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads a place in the flow.</summary>
internal sealed class StateReader(FlowParts parts)
{
    public State Read(string id, Node node)
    {
        node.Only("ask", "why", "again", "fills", "answers", "when-unknown", "sticky", "earns", "at-once", "next", "plan", "rest", "say");
        var fills = node["fills"]?.Scalar;
        if (fills is not null)
            parts.Mentions.Slots.Add((fills, node["fills"]!));
        CheckPurpose(id, node, fills);
        return parts.Places.Note(new State
        {
            Id = id,
            Fills = fills,
            Ask = parts.Says(node["ask"]),
            Again = parts.Says(node["again"]),
            Why = parts.Says(node["why"]),
            Answers = Answers(node, fills),
            Sticky = Sticky(node, fills),
            WhenUnknown = WhenUnknown(node, fills),
            Earns = parts.Says(node["earns"]),
            EarnsAtOnce = node["at-once"]?.Scalar == "true",
            Say = parts.Says(node["say"]),
            Next = parts.Edges(node["next"]),
            ShowsPlan = node["plan"]?.Scalar == "true",
        }, node.Place);
    }

    private static void CheckPurpose(string id, Node node, string? fills)
    {
        var rests = node["rest"]?.Scalar == "true" || node["plan"]?.Scalar == "true";
        if (fills is null && !rests)
            node.Problem("no-purpose", $"'{id}' neither asks (ask and fills) nor rests; add 'fills', or 'rest: true'");
        if (fills is not null && (node["ask"] is null || node["next"] is null))
            node.Problem("missing-field", $"'{id}' fills a slot, so it needs 'ask' and 'next'");
        if (rests && fills is not null)
            node.Problem("no-purpose", $"'{id}' rests, so it cannot fill a slot; make it two states");
    }

    private ImmutableArray<string> Answers(Node node, string? fills)
    {
        if (fills is null || node["answers"] is not { } list)
            return [];
        foreach (var item in list.Items)
        {
            parts.Mentions.Answers.Add((fills, item.Text, item));
            parts.Mentions.Labels.Add(($"{fills}.{item.Text}", item));
        }

        return [.. list.Items.Select(item => item.Text)];
    }

    private ImmutableArray<string> Sticky(Node node, string? fills)
    {
        if (fills is null || node["sticky"] is not { } list)
            return [];
        foreach (var item in list.Items)
            parts.Mentions.Answers.Add((fills, item.Text, item));
        return [.. list.Items.Select(item => item.Text)];
    }

    private string? WhenUnknown(Node node, string? fills)
    {
        if (fills is null || node["when-unknown"] is not { Scalar: { } value } at || value == "unknown")
            return null;
        parts.Mentions.Answers.Add((fills, value, at));
        return value;
    }
}
