using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>Where and when a conversation takes place: the area of the site, whether a person is on shift, and whether it is within the hours.</summary>
internal sealed record World(string Area, bool IsStaffed, bool IsOpen)
{
    private static readonly OutOfHours Night = new(DateTimeOffset.UnixEpoch, null);

    /// <summary>The worlds that these conditions tell apart.</summary>
    public static IReadOnlyList<World> Of(Script script, Ways ways, IEnumerable<Look> looks)
    {
        var tests = looks.SelectMany(look => look.When.BySlot()).ToLookup(test => test.Slot, test => test.Test, StringComparer.Ordinal);
        var areas = Site.Areas.OrderByDescending(area => area == script.Site.Area).DistinctBy(area => Signature(ways.In(area), tests[BuiltIn.Area]));
        var hours = Hours(looks.Select(look => look.When).ToList());
        return [.. areas.SelectMany(area => hours.Select(hour => new World(area, hour.IsStaffed, hour.IsOpen)))];
    }

    public Input Happening(Input input) => input with { Staffed = IsStaffed, Closed = IsOpen ? null : Night };

    /// <summary>Where a condition that asks whether it is open asks for nobody on shift too, somebody on shift out of hours makes no difference.</summary>
    private static (bool IsStaffed, bool IsOpen)[] Hours(List<Condition> conditions)
    {
        var asks = conditions.Where(condition => condition.Slots().Contains(BuiltIn.Open) || condition.Slots().Contains(BuiltIn.Staffed)).ToList();
        if (asks.Count == 0)
            return [(true, true)];
        return asks.TrueForAll(condition => condition is not Any && condition.Slots().Contains(BuiltIn.Staffed))
            ? [(true, true), (false, true), (false, false)]
            : [(true, true), (false, true), (false, false), (true, false)];
    }

    private static string Signature(Script there, IEnumerable<Condition> tests)
    {
        var facts = new CaseFacts(there, [], isStaffed: true);
        return string.Concat(tests.Select(test => test.Holds(facts) ? '1' : '0'));
    }
}
