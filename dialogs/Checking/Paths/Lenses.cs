using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>
/// Shares the checks out among walks. One walk for all would have to tell apart every combination of everything that any of them looks at; so checks are parted
/// until the walks are small, those that look at the same slots together.
/// </summary>
internal static class Lenses
{
    /// <summary>How many dialogs a walk may tell apart for each state before its checks are parted.</summary>
    private const double MostAState = 12;
    private const double Rounding = 1e-9;

    public static IReadOnlyList<Lens> Of(Script script, Ways ways, ImmutableArray<Check> checks) =>
        Join(script, ways, [.. checks.Where(check => !check.Remembers).GroupBy(Manner).SelectMany(alike => Part(script, ways, [.. alike.OrderBy(LooksAt, StringComparer.Ordinal)]))])
            // What one remembers another would have to walk again for each.
            .Concat(checks.Where(check => check.Remembers).Select(check => new Lens(script, ways, [check]))).ToList();

    private static List<Lens> Part(Script script, Ways ways, ImmutableArray<Check> checks)
    {
        var lens = new Lens(script, ways, checks);
        return lens.Size <= script.States.Length * MostAState || checks.Length == 1
            ? [lens]
            : [.. Part(script, ways, checks[..(checks.Length / 2)]), .. Part(script, ways, checks[(checks.Length / 2)..])];
    }

    /// <summary>Two walks are one where one of them tells apart all that the other does.</summary>
    private static List<Lens> Join(Script script, Ways ways, List<Lens> parts)
    {
        var joined = new List<Lens>();
        foreach (var part in parts)
        {
            var at = 0;
            for (; at < joined.Count; at++)
            {
                if (Manner(joined[at].Checks[0]) != Manner(part.Checks[0]) || !(part.IsWithin(joined[at]) || joined[at].IsWithin(part)))
                    continue;
                var both = new Lens(script, ways, [.. joined[at].Checks, .. part.Checks]);
                if (both.Breadth > Math.Max(joined[at].Breadth, part.Breadth) + Rounding)
                    continue;
                joined[at] = both;
                break;
            }

            if (at == joined.Count)
                joined.Add(part);
        }

        return joined;
    }

    /// <summary>What a walk for a check has to follow beside the answers; checks that want different things would make each other's walks longer.</summary>
    private static (bool, bool, bool) Manner(Check check) => (check.ListensToAll, check.MindsWaiting, check.At is null || check.ReadsReplies);

    private static string LooksAt(Check check) =>
        string.Join(' ', check.Looks.SelectMany(look => look.When.Slots()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
