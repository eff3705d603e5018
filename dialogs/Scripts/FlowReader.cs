using System.Collections.Immutable;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads script.yaml.</summary>
internal sealed class FlowReader(Node root)
{
    private readonly FlowParts _parts = new();

    public (Flow Flow, Mentions Mentions) Read()
    {
        root.Only(
            "id", "title", "words-before-a-question", "start", "slots", "opening", "states", "interrupts", "hears", "handoff", "desk", "silence", "plan", "advice",
            "says", "promises");
        var states = new StateReader(_parts);
        var flow = new Flow
        {
            Id = root.Required("id"),
            TitleLabel = _parts.Label(root, "title"),
            Start = _parts.StateName(root, "start"),
            WordsBeforeAQuestion = FlowParts.Number(root, "words-before-a-question", 90),
            Slots = [.. root["slots"]?.Pairs.Select(pair => SlotReader.Read(pair.Key, pair.Value)) ?? []],
            States = [.. root["states"]?.Pairs.Select(pair => states.Read(pair.Key, pair.Value)) ?? []],
            Opening = _parts.Says(root["opening"]),
            Interrupts = _parts.Edges(root["interrupts"]),
            Hears = [.. root["hears"]?.Pairs.Select(pair => ReadHears(pair.Key, pair.Value)) ?? []],
            HandOff = ReadHandOff(Part("handoff")),
            Desk = new DeskReader(_parts).Read(Part("desk")),
            Silence = ReadSilence(Part("silence")),
            Plan = _parts.Sections(root["plan"]),
            Advice = _parts.Sections(root["advice"]),
            Says = ReadEngineWords(Part("says")),
            Promises = [.. root["promises"]?.Items.Select(new PromiseReader(_parts).Read).OfType<Promise>() ?? []],
            Places = _parts.Places,
        };
        return (flow, _parts.Mentions);
    }

    private Node Part(string key)
    {
        if (root[key] is { } part)
            return part;
        root.Problem("missing-field", $"'{key}' is missing; see docs/pack.md");
        return root;
    }

    private HearsRule ReadHears(string slot, Node node)
    {
        node.Only("from", "as", "when-asked");
        var from = node.Required("from");
        if (!Hearing.Fields.Contains(from))
            node.Problem("unknown-value", $"'{from}' is nothing that is understood; known are {string.Join(", ", Hearing.Fields)}");
        if (!BuiltIn.IsSign(slot))
            _parts.Mentions.Slots.Add((slot, node));
        return new HearsRule(slot, from, Translations(slot, node["as"]), Translations(slot, node["when-asked"]));
    }

    private ImmutableSortedDictionary<string, string> Translations(string slot, Node? node)
    {
        var values = node?.Pairs.ToList() ?? [];
        foreach (var (_, value) in values.Where(_ => !BuiltIn.IsSign(slot)))
            _parts.Mentions.Answers.Add((slot, value.Text, value));
        return values.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal);
    }

    private HandOffRules ReadHandOff(Node node)
    {
        node.Only("when", "say", "reasons", "joined", "returned", "closed");
        return new HandOffRules(
            _parts.When(node), _parts.Says(node["say"]), [.. node["reasons"]?.Items.Select(ReadReason) ?? []],
            _parts.MessageField(node, "joined"), _parts.MessageField(node, "returned"), _parts.MessageField(node, "closed"));
    }

    private ReasonRule ReadReason(Node node)
    {
        node.Only("id", "when", "priority", "label");
        return new ReasonRule(node.Required("id"), _parts.When(node), FlowParts.Number(node, "priority", 0), _parts.Label(node, "label"));
    }

    private SilenceRules ReadSilence(Node node)
    {
        node.Only("still-there", "say", "end", "ended");
        return new SilenceRules(FlowParts.Duration(node, "still-there"), _parts.MessageField(node, "say"), FlowParts.Duration(node, "end"), _parts.MessageField(node, "ended"));
    }

    private EngineWords ReadEngineWords(Node node)
    {
        node.Only(
            "not-understood", "not-understood-again", "not-understood-person", "kept-for-person", "went-back", "cannot-go-back", "restarted", "no-why",
            "no-files", "heard");
        return new EngineWords(
            _parts.MessageField(node, "not-understood"), _parts.MessageField(node, "not-understood-again"), _parts.MessageField(node, "not-understood-person"),
            Needed(node, "kept-for-person"), _parts.MessageField(node, "went-back"), _parts.MessageField(node, "cannot-go-back"),
            _parts.MessageField(node, "restarted"), _parts.MessageField(node, "no-why"), Needed(node, "no-files"), node["heard"] is null ? null : _parts.MessageField(node, "heard"));
    }

    private ImmutableArray<Guarded> Needed(Node node, string field)
    {
        if (node[field] is null)
            node.Problem("missing-field", $"'{field}' is missing; name what is said, such as [{{ when: age is adult, say: … }}, {{ say: … }}]");
        return _parts.Says(node[field]);
    }
}
