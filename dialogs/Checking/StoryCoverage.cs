using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking;

/// <summary>
/// Something of a script that a story can come by: a state, an edge, an answer or a message, with its place in script.yaml. <paramref name="Kind"/> is one of <see cref="Kinds"/>.
/// </summary>
public sealed record Landmark(string Kind, string Name, string File, int Line, int Column)
{
    public static readonly ImmutableArray<string> Kinds = ["state", "edge", "answer", "message"];
}

/// <summary>What of a script stories come by, and what not.</summary>
public sealed class StoryCoverage
{
    private readonly Dictionary<(string Kind, string Key), Landmark> _all = [];
    private readonly HashSet<Landmark> _covered = [];
    private readonly Script _script;

    public StoryCoverage(PackFiles pack, Script script)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _script = script;
        var root = Node.Parse($"{pack.Pack}/script.yaml", pack.Files[$"{pack.Pack}/script.yaml"], new ProblemList())!;
        AddEdges("interrupts", "any state", root["interrupts"]);
        foreach (var (id, state) in root["states"]!.Pairs)
        {
            Add("state", id, id, root["states"]!.NameOf(id));
            AddEdges(id, id, state["next"]);
            foreach (var answer in state["answers"]?.Items ?? [])
                Add("answer", Answer(state["fills"]!.Text, answer.Text), Answer(state["fills"]!.Text, answer.Text), answer);
        }

        var mentions = new FlowReader(root).Read().Mentions.Messages.ToLookup(mention => mention.Id, mention => mention.At, StringComparer.Ordinal);
        foreach (var id in SaidInChats(script).Distinct(StringComparer.Ordinal))
            Add("message", id, id, mentions[id].First());
    }

    /// <summary>In the order of the script.</summary>
    public IEnumerable<Landmark> Missing => All.Where(one => !_covered.Contains(one));

    public IEnumerable<Landmark> All => _all.Values.OrderBy(one => one.Line).ThenBy(one => one.Column);

    /// <summary>Those of a step that nothing came by before; from now on they are covered.</summary>
    public ImmutableArray<Landmark> Add(Played played) => [.. Of(played).Where(_covered.Add)];

    /// <summary>What a step comes by: the states and edges on its way, and what is answered and said.</summary>
    private IEnumerable<Landmark> Of(Played played)
    {
        ArgumentNullException.ThrowIfNull(played);
        var way = Position.Of(_script, played.Facts);
        var edges = way.Passed.Select(state => (state.Id, Taken: Taken(state.Next, played.Facts)));
        if (way.IsInterrupted)
            edges = edges.Append(("interrupts", Taken(_script.Interrupts, played.Facts)));
        return way.Passed.Append(way.State).Select(state => ("state", state.Id))
            .Concat(edges.Select(edge => ("edge", $"{edge.Id}/{edge.Taken}")))
            .Concat(_script.States.Where(state => !state.Rests).SelectMany(state => Given(state, played)))
            .Concat(played.Turn.Replies.SelectMany(reply => reply.Messages).Select(id => ("message", id)))
            .Select(key => _all.GetValueOrDefault(key)).OfType<Landmark>();
    }

    /// <summary>What is not known counts as no answer, even where conditions take it for one.</summary>
    private static IEnumerable<(string, string)> Given(State state, Played played) =>
        played.Turn.Dialog.Answer(state.Fills!) is { Value: not null }
            ? state.Answers.Where(value => played.Facts.Is(state.Fills!, value)).Select(value => ("answer", Answer(state.Fills!, value)))
            : [];

    private static string Answer(string slot, string value) => $"{slot} is {value}";

    private static int Taken(ImmutableArray<Edge> edges, IFacts facts) => edges.TakeWhile(edge => !edge.When.Holds(facts)).Count();

    private void AddEdges(string key, string from, Node? edges)
    {
        foreach (var (at, index) in (edges?.Items ?? []).Select((at, index) => (at, index)))
            Add("edge", $"{key}/{index}", $"{from} -> {at["go"]?.Text ?? at.Text}{(at["when"] is { } when ? $" when {when.Text}" : "")}", at);
    }

    private void Add(string kind, string key, string name, Node at) => _all.TryAdd((kind, key), new Landmark(kind, name, at.File, at.Line, at.Column));

    /// <summary>What the bot says by itself. What operators send, and what only stands on pages, no story can come by.</summary>
    private static IEnumerable<string> SaidInChats(Script script) =>
        script.States.SelectMany(state => state.Ask.Concat(state.Again).Concat(state.Why).Concat(state.Earns).Concat(state.Say))
            .Concat(script.Opening).Concat(script.HandOff.Say).Concat(script.Plan.SelectMany(section => section.Say)).Concat(script.Says.KeptForPerson)
            .SelectMany(guarded => guarded.Messages)
            .Concat([script.HandOff.Returned, script.Silence.Say, script.Silence.Ended])
            .Concat([script.Says.NotUnderstood, script.Says.NotUnderstoodAgain, script.Says.NotUnderstoodPerson, script.Says.WentBack, script.Says.CannotGoBack])
            .Concat([script.Says.Restarted, script.Says.NoWhy])
            .Concat(script.Says.Heard is { } heard ? [heard] : []);
}
