using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads script.yaml.</summary>
internal sealed class FlowReader(Node root)
{
    private readonly Mentions _mentions = new();

    public Flow Read()
    {
        root.Only(
            "id", "title", "words-before-a-question", "start", "slots", "opening", "states", "interrupts", "handoff", "silence", "plan", "advice",
            "says", "promises");
        return new Flow
        {
            Id = root.Required("id"),
            TitleLabel = Label(root, "title"),
            Start = StateName(root, "start"),
            WordsBeforeAQuestion = Number(root, "words-before-a-question", 90),
            Slots = [.. root["slots"]?.Pairs.Select(pair => ReadSlot(pair.Key, pair.Value)) ?? []],
            States = [.. root["states"]?.Pairs.Select(pair => ReadState(pair.Key, pair.Value)) ?? []],
            Opening = Says(root["opening"]),
            Interrupts = Edges(root["interrupts"]),
            HandOff = ReadHandOff(Part("handoff")),
            Silence = ReadSilence(Part("silence")),
            Plan = Sections(root["plan"]),
            Advice = Sections(root["advice"]),
            Says = ReadEngineWords(Part("says")),
            Mentions = _mentions,
        };
    }

    private Node Part(string key)
    {
        if (root[key] is { } part)
            return part;
        root.Problem("missing-field", $"'{key}' is missing; see docs/pack.md");
        return root;
    }

    private static Slot ReadSlot(string id, Node node)
    {
        node.Only("kind", "values", "bands");
        var kind = Kind(node);
        var bands = node["bands"]?.Pairs.Select(pair => ReadBand(pair.Key, pair.Value)).ToImmutableArray() ?? [];
        ImmutableArray<string> values = kind == SlotKind.Age
            ? [.. bands.Select(band => band.Id)]
            : [.. node["values"]?.Items.Select(item => item.Text) ?? []];
        if (values.IsEmpty && kind is SlotKind.Choice or SlotKind.Age && values.IsEmpty)
            node.Problem("no-values", kind == SlotKind.Age ? "an age needs its bands, such as 13-15: 13-15" : "a slot needs its values, or a kind");
        return new Slot(id, kind, values, bands);
    }

    private static SlotKind Kind(Node node)
    {
        switch (node["kind"]?.Scalar)
        {
            case null or "choice": return SlotKind.Choice;
            case "age": return SlotKind.Age;
            case "amount": return SlotKind.Amount;
            case "text": return SlotKind.Text;
            default:
                node["kind"]!.Problem("unknown-value", "a kind is choice, age, amount or text");
                return SlotKind.Choice;
        }
    }

    private static Band ReadBand(string id, Node node)
    {
        var ends = node.Text.Split('-');
        if (ends.Length == 2 && int.TryParse(ends[0], CultureInfo.InvariantCulture, out var from)
            && int.TryParse(ends[1], CultureInfo.InvariantCulture, out var to) && from <= to)
            return new Band(id, from, to);
        node.Problem("bad-band", $"'{node.Text}' is no band of ages; write it as 13-15");
        return new Band(id, 0, 0);
    }

    private State ReadState(string id, Node node)
    {
        node.Only("ask", "why", "again", "fills", "answers", "when-unknown", "sticky", "earns", "next", "plan", "rest", "say");
        var fills = node["fills"]?.Scalar;
        if (fills is not null)
            _mentions.Slots.Add((fills, node["fills"]!));
        CheckPurpose(id, node, fills);
        return new State
        {
            Id = id,
            Fills = fills,
            Ask = Says(node["ask"]),
            Again = Says(node["again"]),
            Why = Says(node["why"]),
            Answers = Answers(node, fills),
            Sticky = Sticky(node, fills),
            WhenUnknown = WhenUnknown(node, fills),
            Earns = Says(node["earns"]),
            Say = Says(node["say"]),
            Next = Edges(node["next"]),
            ShowsPlan = node["plan"]?.Scalar == "true",
        };
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
            _mentions.Answers.Add((fills, item.Text, item));
            _mentions.Labels.Add(($"{fills}.{item.Text}", item));
        }

        return [.. list.Items.Select(item => item.Text)];
    }

    private ImmutableArray<string> Sticky(Node node, string? fills)
    {
        if (fills is null || node["sticky"] is not { } list)
            return [];
        foreach (var item in list.Items)
            _mentions.Answers.Add((fills, item.Text, item));
        return [.. list.Items.Select(item => item.Text)];
    }

    private string? WhenUnknown(Node node, string? fills)
    {
        if (fills is null || node["when-unknown"] is not { Scalar: { } value } at || value == "unknown")
            return null;
        _mentions.Answers.Add((fills, value, at));
        return value;
    }

    /// <summary>A message id, a list of them, or a list of {when, say}.</summary>
    private ImmutableArray<Guarded> Says(Node? node) =>
        node is null ? [] : [.. node.Items.Select(item => item.IsMap ? ReadGuarded(item) : new Guarded(Condition.Always, [MessageName(item)]))];

    private Guarded ReadGuarded(Node node)
    {
        node.Only("when", "say");
        if (node["say"] is null)
            node.Problem("missing-field", "'say' is missing; name the message");
        return new Guarded(When(node), [.. node["say"]?.Items.Select(MessageName) ?? []]);
    }

    private ImmutableArray<Edge> Edges(Node? node)
    {
        if (node is null)
            return [];
        return [.. node.Items.Select(item => item.IsMap ? ReadEdge(item) : new Edge(Condition.Always, StateName(item), null))];
    }

    private Edge ReadEdge(Node node)
    {
        node.Only("when", "go", "because");
        var because = node["because"]?.Scalar;
        if (because is not null)
            _mentions.Labels.Add((because, node["because"]!));
        return new Edge(When(node), StateName(node, "go"), because);
    }

    private HandOffRules ReadHandOff(Node node)
    {
        node.Only("when", "say", "reasons", "joined", "returned", "closed");
        return new HandOffRules(
            When(node), Says(node["say"]), [.. node["reasons"]?.Items.Select(ReadReason) ?? []],
            MessageField(node, "joined"), MessageField(node, "returned"), MessageField(node, "closed"));
    }

    private ReasonRule ReadReason(Node node)
    {
        node.Only("id", "when", "priority", "label");
        return new ReasonRule(node.Required("id"), When(node), Number(node, "priority", 0), Label(node, "label"));
    }

    private SilenceRules ReadSilence(Node node)
    {
        node.Only("still-there", "say", "end", "ended");
        return new SilenceRules(Duration(node, "still-there"), MessageField(node, "say"), Duration(node, "end"), MessageField(node, "ended"));
    }

    private ImmutableArray<SectionRule> Sections(Node? node)
    {
        if (node is null)
            return [];
        return [.. node.Items.Select(section =>
        {
            section.Only("heading", "say");
            return new SectionRule(Label(section, "heading"), Says(section["say"]));
        })];
    }

    private EngineWords ReadEngineWords(Node node)
    {
        node.Only(
            "not-understood", "not-understood-again", "not-understood-person", "kept-for-person", "went-back", "cannot-go-back", "restarted", "no-why",
            "no-files");
        return new EngineWords(
            MessageField(node, "not-understood"), MessageField(node, "not-understood-again"), MessageField(node, "not-understood-person"),
            Needed(node, "kept-for-person"), MessageField(node, "went-back"), MessageField(node, "cannot-go-back"),
            MessageField(node, "restarted"), MessageField(node, "no-why"), Needed(node, "no-files"));
    }

    private ImmutableArray<Guarded> Needed(Node node, string field)
    {
        if (node[field] is null)
            node.Problem("missing-field", $"'{field}' is missing; name what is said, such as [{{ when: age is adult, say: … }}, {{ say: … }}]");
        return Says(node[field]);
    }

    private Condition When(Node node)
    {
        if (node["when"] is not { } at)
            return Condition.Always;
        var (condition, error, column) = ConditionParser.Parse(at.Text);
        if (condition is null)
        {
            at.Problem("bad-condition", error!, column);
            return Condition.Always;
        }

        _mentions.Conditions.Add((condition, at));
        return condition;
    }

    private string MessageName(Node at)
    {
        _mentions.Messages.Add((at.Text, at));
        return at.Text;
    }

    private string MessageField(Node node, string field)
    {
        var id = node.Required(field);
        if (id.Length > 0)
            _mentions.Messages.Add((id, node[field]!));
        return id;
    }

    private string Label(Node node, string field)
    {
        var id = node.Required(field);
        if (id.Length > 0)
            _mentions.Labels.Add((id, node[field]!));
        return id;
    }

    private string StateName(Node node, string field)
    {
        if (node[field] is { Scalar: not null } at)
            return StateName(at);
        return node.Required(field);
    }

    private string StateName(Node at)
    {
        _mentions.States.Add((at.Text, at));
        return at.Text;
    }

    private static int Number(Node node, string field, int otherwise)
    {
        if (node[field] is not { } at)
            return otherwise;
        if (int.TryParse(at.Text, CultureInfo.InvariantCulture, out var number))
            return number;
        at.Problem("bad-number", $"'{at.Text}' is no whole number");
        return otherwise;
    }

    private static TimeSpan Duration(Node node, string field)
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
