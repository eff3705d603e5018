using System.Collections.Immutable;
using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>Puts what is known into words.</summary>
internal static class Summaries
{
    /// <summary>The answers, in the order of the flow.</summary>
    public static ImmutableArray<Fact> Facts(Script script, Dialog dialog) =>
    [
        .. script.States
            .Select(state => state.Fills is { } slot ? dialog.Answer(slot) : null)
            .OfType<Answer>()
            .DistinctBy(answer => answer.Slot)
            .Select(answer => Describe(script, answer)),
    ];

    /// <summary>The answers, and before them the words that raised a sign.</summary>
    public static ImmutableArray<Fact> ForOperator(Script script, Dialog dialog) =>
    [
        .. dialog.Answers.Where(answer => BuiltIn.IsSign(answer.Slot) && answer.Wording is not null)
            .Select(answer => new Fact(answer.Slot, script.Label($"slot.{answer.Slot}"), "yes", answer.Wording!, answer.Wording)),
        .. Facts(script, dialog),
    ];

    /// <summary>These slots as part of a sentence, such as "**it is happening now**, **15 years old** and **£50 in all**".</summary>
    public static string InOneSentence(Script script, Dialog dialog, IEnumerable<string> slots)
    {
        var wanted = slots.ToHashSet(StringComparer.Ordinal);
        var parts = Facts(script, dialog).Where(fact => wanted.Contains(fact.Slot)).Select(fact => $"**{AsHeard(script, fact)}**").ToList();
        return parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} {script.Label("heard.and")} {parts[^1]}";
    }

    /// <summary>"15 years old" rather than "Age: 15", where the pack has words for it.</summary>
    private static string AsHeard(Script script, Fact fact) =>
        script.Words.Label($"heard.{fact.Slot}.{fact.Value}")
        ?? script.Words.Label($"heard.{fact.Slot}")?.Replace("{value}", fact.Words, StringComparison.Ordinal)
        ?? $"{fact.Name}: {fact.Words}";

    private static Fact Describe(Script script, Answer answer) =>
        new(answer.Slot, script.Label($"slot.{answer.Slot}"), answer.Value ?? "", InWords(script, answer), answer.Wording);

    private static string InWords(Script script, Answer answer)
    {
        if (answer.Value is not { } value)
            return script.Label($"trigger.{Triggers.DontKnow}");
        var slot = script.Slot(answer.Slot)!;
        return slot.Kind switch
        {
            SlotKind.Text => value,
            SlotKind.Amount => "£" + decimal.Parse(value, CultureInfo.InvariantCulture).ToString("#,0.##", CultureInfo.InvariantCulture),
            SlotKind.Age when !slot.Values.Contains(value) => value,
            _ => script.Label($"{slot.Id}.{value}"),
        };
    }
}
