using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>Who is told what else: in each place of the flow the messages that somebody is told no longer, and those that they are told instead.</summary>
internal static class SaidDifference
{
    /// <summary>At one place, for these people: the messages that go, and those that come.</summary>
    private sealed record Turned(string Where, bool IsOfDesk, Region Who, string Before, string After);

    public static IEnumerable<MeaningChange> Of(BothVersions both)
    {
        var (old, now) = (Lists(both.Old), Lists(both.New));
        // A place that is only in one of the two belongs to a state or a heading that came or went; it is told as that, and who is told its messages as well.
        var turned = old.Keys.Union(now.Keys).SelectMany(key => Of(old.GetValueOrDefault(key), now.GetValueOrDefault(key), both)).ToList();
        return from one in turned
               let who = both.People.Of(one.Who)
               group one by (who, one.Before, one.After, one.IsOfDesk) into same
               select both.Change(same.Key.IsOfDesk ? ChangeKind.Desk : ChangeKind.Said, same.Key.who, same.Select(one => one.Where).Distinct(StringComparer.Ordinal), NullIfEmpty(same.Key.Before), NullIfEmpty(same.Key.After));
    }

    private static Dictionary<(Occasion, string), SaidList> Lists(Script script) => SaidList.Of(script).GroupBy(list => (list.Occasion, list.Part)).ToDictionary(same => same.Key, same => same.First());

    private static IEnumerable<Turned> Of(SaidList? old, SaidList? now, BothVersions both)
    {
        var list = now ?? old!;
        var here = both.At(list);
        var changes = list.IsFirst ? OfFirst(old, now, both) : OfAll(old, now, both);
        return changes.Where(change => !change.Who.And(here).IsEmpty)
            .Select(change => new Turned(both.Words.PlaceOf(list.Occasion, Name(list, both)), list.Occasion is Occasion.Desk or Occasion.ReadyReply, change.Who, change.Before, change.After));
    }

    private static string Name(SaidList list, BothVersions both) => list.Occasion is Occasion.Plan or Occasion.Advice ? (both.New.Words.Label(list.Part) ?? both.Old.Label(list.Part)) : list.Part;

    /// <summary>Of the rows of which the first that holds is said: everybody for whom another one is the first.</summary>
    private static IEnumerable<(Region Who, string Before, string After)> OfFirst(SaidList? old, SaidList? now, BothVersions both)
    {
        var changes = from before in Rows(old, both) from after in Rows(now, both) where before.Messages != after.Messages select (Who: before.Who.And(after.Who), Before: before.Messages, After: after.Messages);
        return Together(changes);
    }

    /// <summary>With whoever is told nothing there.</summary>
    private static IEnumerable<(Region Who, string Messages)> Rows(SaidList? list, BothVersions both)
    {
        var rows = list is null ? [] : list.Rows.Zip(list.Regions(both.Space)).Select(row => (Who: row.Second, Messages: Names(row.First.Messages))).ToList();
        return rows.Append((Who: rows.Aggregate(both.Space.Everybody, (left, row) => left.Minus(row.Who)), Messages: ""));
    }

    /// <summary>Of the rows that are all said where they hold: for each message who is told it no longer, and who is now; of the same people together.</summary>
    private static IEnumerable<(Region Who, string Before, string After)> OfAll(SaidList? old, SaidList? now, BothVersions both)
    {
        var (before, after) = (ByMessage(old, both), ByMessage(now, both));
        var gone = before.Select(one => (Message: one.Key, Who: one.Value.Minus(after.GetValueOrDefault(one.Key, both.Space.Nobody)))).Where(one => !one.Who.IsEmpty).ToList();
        var come = after.Select(one => (Message: one.Key, Who: one.Value.Minus(before.GetValueOrDefault(one.Key, both.Space.Nobody)))).Where(one => !one.Who.IsEmpty).ToList();
        while (gone.Concat(come).Select(one => one.Who).FirstOrDefault() is { } who)
        {
            yield return (who, Take(gone, who), Take(come, who));
        }
    }

    private static string Take(List<(string Message, Region Who)> from, Region who)
    {
        var same = from.Where(one => ReferenceEquals(one.Who, who) || one.Who.IsSameAs(who)).ToList();
        from.RemoveAll(same.Contains);
        return Names(same.Select(one => one.Message));
    }

    private static Dictionary<string, Region> ByMessage(SaidList? list, BothVersions both) => list is null ? [] : list.Rows
        .SelectMany(row => row.Messages.Select(message => (message, Who: both.Space.Where(row.When)))).GroupBy(row => row.message, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Aggregate(both.Space.Nobody, (all, one) => all.Or(one.Who)), StringComparer.Ordinal);

    private static IEnumerable<(Region Who, string Before, string After)> Together(IEnumerable<(Region Who, string Before, string After)> changes) =>
        changes.Where(change => !change.Who.IsEmpty).GroupBy(change => (change.Before, change.After)).Select(same => (same.Select(one => one.Who).Aggregate((all, one) => all.Or(one)), same.Key.Before, same.Key.After));

    private static string Names(IEnumerable<string> messages) => string.Join(", ", messages);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
