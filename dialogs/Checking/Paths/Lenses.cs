using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>
/// Shares the checks out among lenses, and the lenses among walks. One lens for all would have to tell apart every combination of everything that any of them looks at: so only
/// those that look at the same slots have one.
/// </summary>
internal static class Lenses
{
    /// <summary>The lenses of each walk.</summary>
    public static IEnumerable<ImmutableArray<Lens>> Of(Script script, Ways ways, IReadOnlyCollection<Check> checks)
    {
        var sight = new Sight(ways, ways.Looks);
        var forgetful = checks.Where(check => !check.Remembers && check.Doubt.IsNone).GroupBy(check => (Manner(check), LooksAt(check))).Select(alike => new Lens(script, ways, sight, [.. alike]));
        // What one remembers another would have to walk again for each.
        var others = checks.Where(check => check.Remembers || !check.Doubt.IsNone).Select(check => new Lens(script, ways, sight, [check]));
        return forgetful.Concat(others).GroupBy(lens => lens.Manner).Select(alike => alike.ToImmutableArray());
    }

    private static (bool, bool, bool, bool) Manner(Check check) => (check.ListensToAll, check.MindsWaiting, check.At is null, check.ReadsReplies);

    private static string LooksAt(Check check) =>
        string.Join(' ', check.Looks.SelectMany(look => look.When.Slots()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
