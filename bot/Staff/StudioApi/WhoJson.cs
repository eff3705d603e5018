using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Staff.StudioApi;

/// <summary>
/// For whom a row holds, to be put into words: kind is all, any, not, is, unknown or compare. <paramref name="Words"/> are the pack's for a value, such as "16 or 17 years old"; <paramref name="Name"/> is
/// the pack's for what was asked. Both are null for what is built in, such as area and open.
/// </summary>
internal sealed record WhoJson(string Kind, IReadOnlyList<WhoJson>? Parts = null, string? Slot = null, string? Name = null, string? Value = null, string? Words = null, string? Operator = null)
{
    /// <summary>With the labels of this script; null for everybody.</summary>
    public static WhoJson? Of(Condition condition, Script script) => condition is All { Parts.IsEmpty: true } ? null : Part(condition, script);

    private static WhoJson Part(Condition condition, Script script) => condition switch
    {
        All all => new("all", [.. all.Parts.Select(part => Part(part, script))]),
        Any any => new("any", [.. any.Parts.Select(part => Part(part, script))]),
        Not not => new("not", [Part(not.Inner, script)]),
        Is test => new("is", Slot: test.Slot, Name: NameOf(test.Slot, script), Value: test.Value, Words: Said(test, script)),
        IsUnknown test => new("unknown", Slot: test.Slot, Name: NameOf(test.Slot, script)),
        Compare test => new("compare", Slot: test.Slot, Name: NameOf(test.Slot, script), Value: test.Number.ToString(CultureInfo.InvariantCulture), Operator: test.Operator),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "a condition without words"),
    };

    private static string? NameOf(string slot, Script script) => script.Words.Label($"slot.{slot}");

    /// <summary>As it is said back to visitors, or as the button says it.</summary>
    private static string? Said(Is test, Script script) => script.Words.Label($"heard.{test.Slot}.{test.Value}") ?? script.Words.Label($"{test.Slot}.{test.Value}");
}
