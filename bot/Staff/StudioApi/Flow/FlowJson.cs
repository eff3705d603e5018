using AdviceBot.Dialogs.Checking.Graphs;
using AdviceBot.Dialogs.Editing;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Staff.StudioApi.Flow;

/// <summary>The flow of one version as a graph, with everything that its forms and the completion of the text editor choose from. <paramref name="File"/> is where lines are.</summary>
internal sealed record FlowJson(
    string File, string Start, IReadOnlyList<NodeJson> Nodes, IReadOnlyList<EdgeJson> Edges, IReadOnlyList<NamedJson> Triggers, IReadOnlyList<SlotJson> Slots, IReadOnlyList<NamedJson> Messages,
    IReadOnlyList<string> Services, IReadOnlyList<string> Labels)
{
    public static FlowJson Of(PackFiles files, Script script)
    {
        var (file, graph) = ($"{files.Pack}/script.yaml", FlowGraph.Of(script));
        var text = files.Files.GetValueOrDefault(file) ?? "";
        return new FlowJson(
            file, script.Start, [.. graph.Nodes.Select(node => NodeJson.Of(node, script, text))], [.. graph.Edges.Select(edge => EdgeJson.Of(edge, script))],
            [.. Dialogs.Triage.Triggers.All.Select(id => new NamedJson(id, script.Label($"trigger.{id}")))], SlotJson.All(script),
            [.. script.Words.Messages.Keys.Select(id => new NamedJson(id, InWords.Short(script, id)))], [.. script.Words.Services.Keys], [.. script.Words.Labels.Keys]);
    }
}

/// <summary>A place in the flow: what it says in words, its lines, the messages that are said there, and its answers. Kind is start, question, rest, anywhere or missing; line 0 is nowhere.</summary>
internal sealed record NodeJson(string Id, string Kind, string Words, string? Fills, int Line, int Last, IReadOnlyList<string> Messages, IReadOnlyList<NamedJson> Answers)
{
    public static NodeJson Of(GraphNode node, Script script, string text)
    {
        var kind = node.Kind.ToString().ToLowerInvariant();
        if (node.Kind is NodeKind.Missing or NodeKind.Anywhere)
            return new NodeJson(node.Id, kind, "", null, 0, 0, [], []);
        var state = script.State(node.Id);
        var at = StateText.Find(text, node.Id);
        return new NodeJson(
            node.Id, kind, InWords.Of(script, state), state.Fills, at?.First ?? 0, at?.Last ?? 0, [.. InWords.Rows(script, state).SelectMany(row => row.Messages).Distinct(StringComparer.Ordinal)],
            [.. state.Answers.Select(answer => new NamedJson(answer, script.Label($"{state.Fills}.{answer}")))]);
    }
}

/// <summary>A way; its words are the answers that take it, or its condition.</summary>
internal sealed record EdgeJson(string From, string To, string Words, string When, int Line, string? Because)
{
    public static EdgeJson Of(GraphEdge edge, Script script) => new(
        edge.From, edge.To, edge.Way is { } way && script.States.FirstOrDefault(state => state.Id == edge.From) is { } state ? InWords.Of(script, state, way.When) ?? edge.Label : edge.Label,
        edge.Label, edge.Way is { } row ? script.Places.Of(row).Line : 0, edge.Way?.Because is { } because ? script.Label(because) : null);
}

internal sealed record NamedJson(string Id, string Words);

/// <summary>Something that conditions ask of. Kind is choice, age, amount or text; those that every pack has are built in.</summary>
internal sealed record SlotJson(string Id, string Kind, IReadOnlyList<NamedJson> Values, bool IsBuiltIn, string? AskedAt)
{
    private static readonly string[] EveryPack = [BuiltIn.Area, BuiltIn.Language, BuiltIn.Open, BuiltIn.Staffed, BuiltIn.AskedPerson, BuiltIn.InDanger];

    public static IReadOnlyList<SlotJson> All(Script script) =>
    [
        .. script.Slots.DistinctBy(slot => slot.Id).Select(slot => new SlotJson(
            slot.Id, slot.Kind.ToString().ToLowerInvariant(), [.. slot.Values.Select(value => new NamedJson(value, script.Words.Label($"{slot.Id}.{value}") ?? value))], false, script.AskedBy(slot.Id)?.Id)),
        .. EveryPack.Concat(Signs(script)).Select(id => new SlotJson(id, "choice", [.. BuiltIn.Values(id)!.Select(value => new NamedJson(value, value))], true, null)),
    ];

    private static IEnumerable<string> Signs(Script script) =>
        script.Phrases.Signs.Keys.Select(sign => BuiltIn.SignPrefix + sign).Concat(script.States.SelectMany(state => state.Sticky.Select(value => BuiltIn.SignPrefix + value)))
            .Concat(script.Hears.Select(rule => rule.Slot).Where(slot => slot.StartsWith(BuiltIn.SignPrefix, StringComparison.Ordinal))).Distinct(StringComparer.Ordinal);
}
