using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads what script.yaml consists of everywhere: names, guards, ways. It notes every name, to be checked against the rest of the pack.</summary>
internal sealed class FlowParts
{
    public Mentions Mentions { get; } = new();

    public Places Places { get; } = new();

    /// <summary>A message id, a list of them, or a list of {when, say}.</summary>
    public ImmutableArray<Guarded> Says(Node? node) =>
        node is null ? [] : [.. node.Items.Select(item => item.IsMap ? ReadGuarded(item) : Places.Note(new Guarded(Scripts.Condition.Always, [MessageName(item)]), item.Place))];

    private Guarded ReadGuarded(Node node)
    {
        node.Only("when", "say");
        if (node["say"] is null)
            node.Problem("missing-field", "'say' is missing; name the message");
        return Places.Note(new Guarded(When(node), [.. node["say"]?.Items.Select(MessageName) ?? []]), node.Place);
    }

    public ImmutableArray<Edge> Edges(Node? node)
    {
        if (node is null)
            return [];
        return [.. node.Items.Select(item => item.IsMap ? ReadEdge(item) : Places.Note(new Edge(Scripts.Condition.Always, StateName(item), null), item.Place))];
    }

    private Edge ReadEdge(Node node)
    {
        node.Only("when", "go", "because");
        var because = node["because"]?.Scalar;
        if (because is not null)
            Mentions.Labels.Add((because, node["because"]!));
        return Places.Note(new Edge(When(node), StateName(node, "go"), because), node.Place);
    }

    public ImmutableArray<SectionRule> Sections(Node? node)
    {
        if (node is null)
            return [];
        return [.. node.Items.Select(section =>
        {
            section.Only("heading", "say");
            return new SectionRule(Label(section, "heading"), Says(section["say"]));
        })];
    }

    public Condition When(Node node) => node["when"] is { } at ? Condition(at.Text, at, isAtText: true) : Scripts.Condition.Always;

    /// <summary>A condition that stands at this node, or before it in its line.</summary>
    public Condition Condition(string text, Node at, bool isAtText = false)
    {
        var (condition, error, column) = ConditionParser.Parse(text);
        if (condition is null)
        {
            at.Problem("bad-condition", error!, isAtText ? column : 0);
            return Scripts.Condition.Always;
        }

        Mentions.Conditions.Add((condition, at));
        return condition;
    }

    private string MessageName(Node at)
    {
        Mentions.Messages.Add((at.Text, at));
        return at.Text;
    }

    public string MessageField(Node node, string field)
    {
        var id = node.Required(field);
        if (id.Length > 0)
            Mentions.Messages.Add((id, node[field]!));
        return id;
    }

    public string Label(Node node, string field)
    {
        var id = node.Required(field);
        if (id.Length > 0)
            Mentions.Labels.Add((id, node[field]!));
        return id;
    }

    public string StateName(Node node, string field)
    {
        if (node[field] is { Scalar: not null } at)
            return StateName(at);
        return node.Required(field);
    }

    private string StateName(Node at)
    {
        Mentions.States.Add((at.Text, at));
        return at.Text;
    }

    public static int Number(Node node, string field, int otherwise)
    {
        if (node[field] is not { } at)
            return otherwise;
        if (int.TryParse(at.Text, CultureInfo.InvariantCulture, out var number))
            return number;
        at.Problem("bad-number", $"'{at.Text}' is no whole number");
        return otherwise;
    }

    public static TimeSpan Duration(Node node, string field)
    {
        var text = node.Required(field);
        if (text.Length > 1 && int.TryParse(text[..^1], CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            switch (text[^1])
            {
                case 's': return TimeSpan.FromSeconds(number);
                case 'm': return TimeSpan.FromMinutes(number);
                case 'h': return TimeSpan.FromHours(number);
            }
        }

        if (text.Length > 0)
            node[field]!.Problem("bad-duration", $"'{text}' is no length of time; write it as 30s, 10m or 2h");
        return TimeSpan.FromMinutes(10);
    }
}
