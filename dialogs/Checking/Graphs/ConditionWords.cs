using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Graphs;

/// <summary>A condition as an editor writes it.</summary>
public static class ConditionWords
{
    public static string Of(Condition condition) => condition switch
    {
        Is test => $"{test.Slot} is {test.Value}",
        IsUnknown test => $"{test.Slot} is unknown",
        Compare test => string.Create(CultureInfo.InvariantCulture, $"{test.Slot} {test.Operator} {test.Number}"),
        Not { Inner: Is test } => $"{test.Slot} is not {test.Value}",
        Not { Inner: IsUnknown test } => $"{test.Slot} is not unknown",
        Not not => $"not {InBrackets(not.Inner)}",
        All all => string.Join(" and ", all.Parts.Select(part => part is Any ? InBrackets(part) : Of(part))),
        Any any => string.Join(" or ", any.Parts.Select(Of)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "a condition without words"),
    };

    private static string InBrackets(Condition condition) => condition is All or Any ? $"({Of(condition)})" : Of(condition);
}
