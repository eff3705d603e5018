using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking.Graphs;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Studio;

/// <summary>
/// What visits came to at a state of the flow. Null is fewer than <see cref="VisitCounts.Group"/>, which may be none; all others are multiples of it. <paramref name="Asks"/> is how its question
/// begins; null where the conversation rests, or where the flow has this state no more.
/// </summary>
public sealed record StateStops(string State, string? Asks, bool Rests, int? Came, int? WentOn, int? Stopped, int? ToPerson, int? Finished, int? NotUnderstood);

/// <summary>How many visits took a way of the flow, called as <see cref="GraphEdge"/> calls it.</summary>
public sealed record WayPassed(string From, string To, string Label, int? Passed);

/// <summary>Where visitors stop: everything that a script has, in its order, and then what was counted of other versions.</summary>
public sealed record Stops(int? Visits, ImmutableArray<StateStops> States, ImmutableArray<WayPassed> Ways)
{
    private const int LongestQuestion = 160;

    public static Stops Of(Script script, IEnumerable<CountSum> sums)
    {
        ArgumentNullException.ThrowIfNull(script);
        var known = sums.ToDictionary(sum => sum.Count, sum => sum.Number);
        int? Number(Count count) => known.TryGetValue(count, out var number) ? number : null;

        var states = script.States.Select(state => state.Id).Union(known.Keys.Where(count => count.Kind is not (CountKind.Visit or CountKind.Way)).Select(count => count.State), StringComparer.Ordinal);
        var ways = FlowGraph.Of(script).Edges.UnionBy(known.Keys.Where(count => count.Kind == CountKind.Way).Select(count => new GraphEdge(count.State, count.To, count.Label)), edge => (edge.From, edge.To, edge.Label));
        return new Stops(
            Number(new Count(CountKind.Visit)),
            [.. states.Select(id => Of(id, script.States.FirstOrDefault(state => state.Id == id), script, kind => Number(new Count(kind, id))))],
            [.. ways.Select(way => new WayPassed(way.From, way.To, way.Label, Number(new Count(CountKind.Way, way.From, way.To, way.Label))))]);
    }

    private static StateStops Of(string id, State? state, Script script, Func<CountKind, int?> number) => new(
        id, state is { Rests: false } ? Question(state, script) : null, state is { Rests: true }, number(CountKind.Came), number(CountKind.WentOn), number(CountKind.Stopped),
        number(CountKind.ToPerson), number(CountKind.Finished), number(CountKind.NotUnderstood));

    /// <summary>As it is asked where nothing special holds: the sentence with the question mark, plain.</summary>
    private static string? Question(State state, Script script)
    {
        if (state.Ask.LastOrDefault() is not { Messages: [.., var message] })
            return null;
        var lines = script.Message(message).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Replace("**", "", StringComparison.Ordinal)).ToList();
        var line = lines.Find(one => one.Contains('?', StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "";
        var end = line.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? mark + 1 : line.Length;
        var begin = line.LastIndexOf(". ", end - 1, StringComparison.Ordinal) is var stop and >= 0 ? stop + 2 : 0;
        return line[begin..Math.Min(end, begin + LongestQuestion)];
    }
}
