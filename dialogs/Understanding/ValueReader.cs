using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Understanding;

/// <summary>Reads the value that a typed text gives to the slot that was asked for.</summary>
internal static class ValueReader
{
    private const int ShortestPrefix = 3;
    private const int YoungestAge = 4;
    private const int OldestAge = 120;

    private static readonly string[] SchoolYears = ["year ", "yr ", "grade "];

    public static string? Read(Script script, State asked, Slot slot, string text, string said) => slot.Kind switch
    {
        SlotKind.Text => text.Trim(),
        SlotKind.Amount => Numbers.Only(text)?.ToString(CultureInfo.InvariantCulture),
        SlotKind.Age => Chosen(script, asked, said) ?? Age(text, said),
        _ => ByNumber(asked, said) ?? Chosen(script, asked, said),
    };

    /// <summary>A school year is no age, and nobody of three writes here: such numbers are asked about again.</summary>
    private static string? Age(string text, string said) =>
        Numbers.Only(text) is { } age && age >= YoungestAge && age <= OldestAge && age == decimal.Truncate(age) && !IsSchoolYear(said)
            ? age.ToString(CultureInfo.InvariantCulture)
            : null;

    private static bool IsSchoolYear(string said) =>
        SchoolYears.Any(word => said.StartsWith(word, StringComparison.Ordinal) || said.Contains(" " + word, StringComparison.Ordinal));

    /// <summary>Where an answer cannot be taken back, a bare number might be meant as anything: it is asked about.</summary>
    private static string? ByNumber(State asked, string said) =>
        asked.Sticky.IsEmpty && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= asked.Answers.Length
            ? asked.Answers[number - 1]
            : null;

    private static string? Chosen(Script script, State asked, string said)
    {
        var labels = asked.Answers.Select(value => (Value: value, Label: Normal.Form(script.Label($"{asked.Fills}.{value}")))).ToList();
        return Single(labels.Where(answer => answer.Label == said).Select(answer => answer.Value))
            ?? YesOrNo(script, asked, said)
            ?? ByPhrase(script, asked, said)
            ?? ByPrefix(labels, said);
    }

    private static string? YesOrNo(Script script, State asked, string said) =>
        script.Phrases.Yes.Contains(said) && asked.Answers.Contains("yes") ? "yes"
        : script.Phrases.No.Contains(said) && asked.Answers.Contains("no") ? "no"
        : null;

    private static string? ByPrefix(List<(string Value, string Label)> labels, string said) =>
        said.Length < ShortestPrefix ? null : Single(labels.Where(answer => answer.Label.StartsWith(said, StringComparison.Ordinal)).Select(answer => answer.Value));

    private static string? ByPhrase(Script script, State asked, string said)
    {
        if (!script.Phrases.Answers.TryGetValue(asked.Fills!, out var values))
            return null;
        var found = values.Where(value => asked.Answers.Contains(value.Key))
            .SelectMany(value => value.Value.Where(phrase => Normal.Matches(said, phrase)).Select(phrase => (Value: value.Key, Words: phrase.TrimStart(Normal.WholeTextOnly))))
            .ToList();
        // Who says "not right now" does not say "right now": of phrases that stand within one another the longest counts.
        return Single(found.Where(one => !found.Exists(other => other.Words.Length > one.Words.Length && Normal.Contains(other.Words, one.Words))).Select(one => one.Value));
    }

    /// <summary>The one that was found; null where none or several were, for a guess could bring the wrong guidance.</summary>
    private static string? Single(IEnumerable<string> found)
    {
        var few = found.Distinct(StringComparer.Ordinal).Take(2).ToList();
        return few.Count == 1 ? few[0] : null;
    }
}
