using AdviceBot.Dialogs.Checking.Meaning;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>Two messages that some people are told both of, the other way round than before.</summary>
internal static class OrderDifference
{
    public static IEnumerable<MeaningChange> Of(BothVersions both)
    {
        var old = SaidList.Of(both.Old).Where(list => !list.IsFirst).ToLookup(list => (list.Occasion, list.Part));
        foreach (var list in SaidList.Of(both.New).Where(list => !list.IsFirst))
        {
            if (old[(list.Occasion, list.Part)].FirstOrDefault() is not { } before)
                continue;
            var (was, isNow) = (Messages(before), Messages(list));
            var turned = Turned(was, isNow, list, both).ToList();
            if (turned.Count > 0)
                yield return both.Change(ChangeKind.Order, null, [both.Words.PlaceOf(list.Occasion, list.Occasion is Occasion.Plan or Occasion.Advice ? both.New.Label(list.Part) : list.Part)],
                    string.Join(", ", was.Where(turned.Contains)), string.Join(", ", isNow.Where(turned.Contains)));
        }
    }

    /// <summary>Those of which somebody is told two in the other order.</summary>
    private static IEnumerable<string> Turned(List<string> was, List<string> isNow, SaidList list, BothVersions both)
    {
        var known = isNow.Where(was.Contains).ToList();
        if (known.SequenceEqual(was.Where(isNow.Contains)))
            return [];
        var who = list.Rows.SelectMany(row => row.Messages.Select(message => (message, Region: both.Space.Where(row.When)))).GroupBy(row => row.message, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Select(one => one.Region).Aggregate((all, one) => all.Or(one)), StringComparer.Ordinal);
        return from first in known.Select((message, at) => (message, at))
               from second in known.Select((message, at) => (message, at))
               where first.at < second.at && was.IndexOf(first.message) > was.IndexOf(second.message) && !who[first.message].And(who[second.message]).IsEmpty
               from message in new[] { first.message, second.message }
               select message;
    }

    private static List<string> Messages(SaidList list) => [.. list.Rows.SelectMany(row => row.Messages).Distinct(StringComparer.Ordinal)];
}
