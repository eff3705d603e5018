using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>States that came or went, questions that are put otherwise, ways that lead elsewhere, and promises.</summary>
internal static class FlowDifference
{
    public static IEnumerable<MeaningChange> Of(BothVersions both) => States(both).Concat(Ways(both)).Concat(Promises(both));

    private static IEnumerable<MeaningChange> States(BothVersions both)
    {
        var (old, now) = (both.Old.States.ToDictionary(state => state.Id, StringComparer.Ordinal), both.New.States.ToDictionary(state => state.Id, StringComparer.Ordinal));
        foreach (var id in old.Keys.Except(now.Keys, StringComparer.Ordinal))
            yield return both.Change(ChangeKind.State, null, [], both.Words.State.With(id), null);
        foreach (var id in now.Keys.Except(old.Keys, StringComparer.Ordinal))
            yield return both.Change(ChangeKind.State, null, [], null, both.Words.State.With(id));
        foreach (var id in now.Keys.Where(old.ContainsKey))
            foreach (var change in Question(old[id], now[id], both))
                yield return change;
    }

    private static IEnumerable<MeaningChange> Question(State old, State now, BothVersions both)
    {
        var words = both.Words;
        (ChangeKind Kind, string What, string Before, string After)[] parts =
        [
            (ChangeKind.Answer, words.Answers, string.Join(", ", old.Answers), string.Join(", ", now.Answers)),
            (ChangeKind.Question, words.Fills, old.Fills ?? "", now.Fills ?? ""),
            (ChangeKind.Question, words.Sticky, string.Join(", ", old.Sticky.Order(StringComparer.Ordinal)), string.Join(", ", now.Sticky.Order(StringComparer.Ordinal))),
            (ChangeKind.Question, words.WhenUnknown, old.WhenUnknown ?? "", now.WhenUnknown ?? ""),
            (ChangeKind.Question, words.AtOnce, words.YesOrNo(old.EarnsAtOnce), words.YesOrNo(now.EarnsAtOnce)),
            (ChangeKind.Question, words.ShowsPlan, words.YesOrNo(old.ShowsPlan), words.YesOrNo(now.ShowsPlan)),
        ];
        return parts.Where(part => part.Before != part.After)
            .Select(part => both.Change(part.Kind, null, [$"{words.State.With(now.Id)}, {part.What}"], part.Before.Length == 0 ? null : part.Before, part.After.Length == 0 ? null : part.After));
    }

    /// <summary>Everybody who goes elsewhere from a state, or from anywhere by an interrupt.</summary>
    private static IEnumerable<MeaningChange> Ways(BothVersions both)
    {
        if (both.Old.Start != both.New.Start)
            yield return both.Change(ChangeKind.Way, null, [both.Words.Start], both.Old.Start, both.New.Start);
        var places = both.New.States.Where(state => both.Old.States.Any(old => old.Id == state.Id))
            .Select(state => (Where: both.Words.After.With(state.Id), Old: both.Old.State(state.Id).Next, New: state.Next, Here: both.At(state.Id)))
            .Append((Where: both.Words.Anywhere, Old: both.Old.Interrupts, New: both.New.Interrupts, Here: both.Space.Everybody));
        foreach (var (where, old, now, here) in places)
        {
            var changes = from before in Regions([.. old], both) from after in Regions([.. now], both) where before.Go != after.Go select (Who: before.Who.And(after.Who), Before: before.Go, After: after.Go);
            foreach (var same in changes.Where(change => !change.Who.And(here).IsEmpty).GroupBy(change => (change.Before, change.After)))
                yield return both.Change(ChangeKind.Way, both.People.Of(same.Select(one => one.Who).Aggregate((all, one) => all.Or(one)), here), [where], same.Key.Before, same.Key.After);
            foreach (var reason in Reasons(old, now, both))
                yield return both.Change(ChangeKind.Way, null, [$"{where}, {both.Words.Because}"], reason.Before, reason.After);
        }
    }

    private static IEnumerable<(Region Who, string? Go)> Regions(IReadOnlyList<Edge> edges, BothVersions both)
    {
        var rows = edges.Zip(both.Space.First(edges.Select(edge => edge.When))).Select(row => (Who: row.Second, Go: (string?)row.First.Go)).ToList();
        return rows.Append((Who: rows.Aggregate(both.Space.Everybody, (left, row) => left.Minus(row.Who)), Go: null));
    }

    /// <summary>The reason of the same way in other words.</summary>
    private static IEnumerable<(string? Before, string? After)> Reasons(IReadOnlyCollection<Edge> old, IReadOnlyCollection<Edge> now, BothVersions both) =>
        from edge in now
        let before = old.FirstOrDefault(one => one.Go == edge.Go && both.Space.Where(one.When).IsSameAs(both.Space.Where(edge.When)))
        where before is not null && before.Because != edge.Because
        select (before.Because, edge.Because);

    private static IEnumerable<MeaningChange> Promises(BothVersions both)
    {
        var (old, now) = (both.Old.Promises.Select(Text).ToList(), both.New.Promises.Select(Text).ToList());
        foreach (var promise in old.Except(now, StringComparer.Ordinal))
            yield return both.Change(ChangeKind.Promise, null, [], $"“{promise}”", null);
        foreach (var promise in now.Except(old, StringComparer.Ordinal))
            yield return both.Change(ChangeKind.Promise, null, [], null, $"“{promise}”");
    }

    private static string Text(Promise promise) => string.Join(' ', promise.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
