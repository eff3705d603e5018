using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

internal static class Questions
{
    /// <summary>What a state asks, with its answers in the script's order.</summary>
    public static Question Of(Script script, State state)
    {
        var slot = script.Slot(state.Fills!)!;
        return new Question(
            state.Id, slot.Id, slot.Kind.ToString().ToLowerInvariant(),
            [.. state.Answers.Select(value => new Option(value, script.Label($"{slot.Id}.{value}")))]);
    }

    /// <summary>Whether this value can be given to this slot by choosing it.</summary>
    public static bool Takes(Script script, State state, string value) => script.Slot(state.Fills!)!.Kind switch
    {
        SlotKind.Text => value.Length > 0,
        SlotKind.Amount => decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var amount) && amount >= 0,
        SlotKind.Age => state.Answers.Contains(value) || int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var age) && age is >= 0 and <= 120,
        _ => state.Answers.Contains(value),
    };
}
