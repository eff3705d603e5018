using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>The two ways in which guarded messages are picked.</summary>
internal static class Selection
{
    /// <summary>The messages of the first that holds.</summary>
    public static ImmutableArray<string> First(this ImmutableArray<Guarded> guarded, IFacts facts) =>
        guarded.FirstOrDefault(one => one.When.Holds(facts))?.Messages ?? [];

    /// <summary>The messages of all that hold.</summary>
    public static IEnumerable<string> Holding(this ImmutableArray<Guarded> guarded, IFacts facts) =>
        guarded.Where(one => one.When.Holds(facts)).SelectMany(one => one.Messages);
}
