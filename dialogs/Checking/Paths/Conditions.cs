using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>Takes conditions apart.</summary>
internal static class Conditions
{
    /// <summary>The parts of a condition that ask of one slot only, each as large as can be.</summary>
    public static IEnumerable<(string Slot, Condition Test)> BySlot(this Condition condition)
    {
        var slots = condition.Slots();
        return slots.Count == 1 ? [(slots.First(), condition)] : condition.Parts().SelectMany(BySlot);
    }

    /// <summary>The tests at the bottom of a condition.</summary>
    public static IEnumerable<Condition> Tests(this Condition condition) => condition is Not or All or Any ? condition.Parts().SelectMany(Tests) : [condition];

    public static IReadOnlyCollection<string> Slots(this Condition condition) => condition.Mentions().Select(mention => mention.Slot).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is left of a condition where a slot is known to have a value: <see cref="Condition.Always"/> where it holds whatever else is.</summary>
    public static Condition Where(this Condition condition, string slot, string value) => condition switch
    {
        Is one when one.Slot == slot && one.Value == value => Condition.Always,
        Any any when any.Parts.Any(part => part.Where(slot, value) == Condition.Always) => Condition.Always,
        All all when all.Parts.All(part => part.Where(slot, value) == Condition.Always) => Condition.Always,
        _ => condition,
    };

    private static IEnumerable<Condition> Parts(this Condition condition) => condition switch
    {
        Not not => [not.Inner],
        All all => all.Parts,
        Any any => any.Parts,
        _ => [],
    };
}
