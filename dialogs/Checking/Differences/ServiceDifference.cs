using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>What the registry says otherwise of a service, for everybody who is told of it in a chat.</summary>
internal static class ServiceDifference
{
    public static IEnumerable<MeaningChange> Of(BothVersions both)
    {
        var (old, now) = (both.Old.Words.Services, both.New.Words.Services);
        var told = Told(both);
        foreach (var service in old.Values.Where(service => !now.ContainsKey(service.Id)))
            yield return both.Change(ChangeKind.Service, told(service.Id), [], service.Name, null);
        foreach (var service in now.Values)
        {
            if (!old.TryGetValue(service.Id, out var before))
            {
                yield return both.Change(ChangeKind.Service, told(service.Id), [], null, service.Name);
                continue;
            }

            foreach (var (name, was, isNow) in Parts(before, both.Words).Zip(Parts(service, both.Words), (one, other) => (one.Name, Was: one.Value, IsNow: other.Value)))
                if (was != isNow)
                    yield return both.Change(name == both.Words.Source || name == both.Words.Checked ? ChangeKind.Facts : ChangeKind.Service, told(service.Id), [$"{service.Name}, {name}"], was, isNow);
        }
    }

    private static IEnumerable<(string Name, string? Value)> Parts(Service service, DifferenceWords words) =>
    [
        (words.Name, service.Name), (words.Phone, service.Phone), (words.Text, service.Text), (words.Email, service.Email), (words.Link, service.Link), (words.Hours, service.Hours),
        (words.Ages, string.Join(", ", service.Ages.Order(StringComparer.Ordinal))), (words.Areas, string.Join(", ", service.Areas.Order(StringComparer.Ordinal))),
        (words.Source, service.Source), (words.Checked, service.Checked.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>Everybody who hears of a service in either version, pages and operators' replies aside.</summary>
    private static Func<string, string?> Told(BothVersions both)
    {
        var rows = new[] { both.Old, both.New }.SelectMany(script => SaidList.Of(script).Where(list => list.Occasion < Occasion.Desk)
            .SelectMany(list => list.Rows.Zip(list.Regions(both.Space)).SelectMany(row => row.First.Messages.SelectMany(script.Words.ServicesOf).Select(service => (service, Who: row.Second.And(both.At(list)))))))
            .ToLookup(row => row.service, row => row.Who, StringComparer.Ordinal);
        return service => rows[service].Any() ? both.People.Of(rows[service].Aggregate((all, one) => all.Or(one))) : null;
    }
}
