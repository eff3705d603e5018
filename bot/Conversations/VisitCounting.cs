using AdviceBot.Dialogs.Checking.Graphs;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>
/// What a visit came to, as numbers: a fold of a conversation's log. A visit lasts from coming until the conversation is over; whoever comes back after that begins another one, at the
/// question where they are. Each number has a visit once, however often it came by.
/// </summary>
internal sealed class VisitCounting
{
    private readonly Dictionary<string, CountKind> _left = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notUnderstood = new(StringComparer.Ordinal);
    private readonly HashSet<GraphEdge> _ways = [];
    private string? _at;

    /// <summary>The visit that ended after this number of the log; null where none did. Leaving again what was over already is no visit.</summary>
    public static VisitCounts? Ended(Script script, IEnumerable<LogEvent> log, long after)
    {
        VisitCounts? ended = null;
        var (visit, dialog) = (new VisitCounting(), Dialog.New);
        foreach (var (number, at, _, entry) in log)
        {
            dialog = visit.Follow(script, dialog, entry);
            if (entry is not AdviceBot.Storage.Ended)
                continue;
            if (number > after && visit._left.Count > 0)
                ended = new VisitCounts(script.Version, script.Site.Opening.DayOf(at), visit.End(script));
            visit = new VisitCounting();
        }

        return ended;
    }

    private Dialog Follow(Script script, Dialog dialog, Entry entry)
    {
        switch (entry)
        {
            case OperatorJoined when _at is not null:
                Leave(CountKind.ToPerson);
                return dialog;
            case VisitorWrote { Input: { } input }:
                return Hear(script, dialog, input);
            case Occurred { Input: var input }:
                return Hear(script, dialog, input);
            default:
                return dialog;
        }
    }

    private Dialog Hear(Script script, Dialog before, Input input)
    {
        var passage = Passage.Of(script, before, input);
        if (_at is null && input is Fired { Trigger: Triggers.Leave })
            return passage.After;
        // Whoever is back is asked where the conversation stands, unless somebody chose where it goes on.
        if (_at is null && before.State.Length > 0 && input is not Returned)
            Come(before.State);
        if (passage.After.Misunderstood > before.Misunderstood)
            _notUnderstood.Add(before.State);
        // Where an operator lets it go on, the visitor took no way.
        if (input is not Returned)
            _ways.UnionWith(passage.Ways);
        if (passage.After.State != _at)
        {
            Leave(CountKind.WentOn);
            Come(passage.After.State);
        }

        return passage.After;
    }

    private void Come(string state) => _left[_at = state] = CountKind.WentOn;

    private void Leave(CountKind how)
    {
        if (_at is { } state)
            _left[state] = how;
        _at = null;
    }

    /// <summary>In one order for all, so that two who write the same rows never wait for each other.</summary>
    private List<Count> End(Script script)
    {
        Leave(_at is { } state && script.State(state).Rests ? CountKind.Finished : CountKind.Stopped);
        Count[] counts =
        [
            new Count(CountKind.Visit),
            .. _left.Keys.Select(state => new Count(CountKind.Came, state)),
            .. _left.Select(stay => new Count(stay.Value, stay.Key)),
            .. _notUnderstood.Where(state => !script.State(state).Rests).Select(state => new Count(CountKind.NotUnderstood, state)),
            .. _ways.Select(way => new Count(CountKind.Way, way.From, way.To, way.Label)),
        ];
        return [.. counts.OrderBy(count => count.Kind).ThenBy(count => (count.State, count.To, count.Label))];
    }
}
