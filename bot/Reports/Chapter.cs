using AdviceBot.Dialogs.Checking.FactCheck;
using AdviceBot.Dialogs.Checking.Meaning;

namespace AdviceBot.Reports;

/// <summary>Rows that stand below one heading of their own; null where the chapter has but one such part.</summary>
internal sealed record Part(string? Title, FactSection Section);

/// <summary>What a reader finds together: everything that is said at one question, the plan, the desk.</summary>
internal sealed record Chapter(string Id, string Title, string? Who, IReadOnlyList<Part> Parts)
{
    public static IReadOnlyList<Chapter> Of(FactTable table, FactCheckWords words) =>
    [
        .. table.Sections.GroupBy(section => IsOfState(section) ? $"state-{section.Part}" : section.Occasion.ToString().ToLowerInvariant(), StringComparer.Ordinal)
            .Select(group => IsOfState(group.First()) ? OfState(group.Key, [.. group], table, words) : new Chapter(group.Key, words.Occasions[group.First().Occasion], null, [.. group.Select(section => new Part(NameOf(section, words), section))])),
    ];

    private static Chapter OfState(string id, IReadOnlyList<FactSection> sections, FactTable table, FactCheckWords words) =>
        new(id, TitleOf(table, sections[0].Part, words), sections[0].Who, [.. sections.Select(section => new Part(words.Occasions[section.Occasion], section))]);

    private static bool IsOfState(FactSection section) => section.Occasion is Occasion.Ask or Occasion.Earns or Occasion.Why or Occasion.Again or Occasion.Rest;

    private static string TitleOf(FactTable table, string state, FactCheckWords words) =>
        table.Script.State(state).Fills is { } slot && table.Script.Words.Label($"slot.{slot}") is { } label ? $"{words.State}: {label}" : table.Script.State(state).Rests ? state : $"{words.State}: {state}";

    /// <summary>What has a name of its own: a heading of the plan, a line of the bot, the shortcut of a reply.</summary>
    private static string? NameOf(FactSection section, FactCheckWords words) => section.Part.Length == 0 ? null : words.Lines.GetValueOrDefault(section.Part, section.Part);
}
