using System.Collections.Immutable;
using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>What conditions see of a dialog.</summary>
internal sealed class CaseFacts(Script script, ImmutableList<Answer> answers, bool isStaffed, bool isOpen = true) : IFacts
{
    public bool Is(string slot, string value)
    {
        if (slot == BuiltIn.Area)
            return script.Site.Area == value;
        if (slot == BuiltIn.Language)
            return script.Language.Split('-')[0] == value;
        if (slot == BuiltIn.Open)
            return isOpen == (value == "yes");
        if (slot == BuiltIn.Staffed)
            return isStaffed == (value == "yes");
        if (BuiltIn.IsSign(slot))
            return answers.Exists(answer => answer.Slot == slot) == (value == "yes");
        return Value(slot) is { } known && (known == value || BandOf(slot, known)?.Id == value);
    }

    public bool IsUnknown(string slot) => BuiltIn.Values(slot) is null && Value(slot) is null;

    public (decimal Least, decimal Most)? Range(string slot)
    {
        if (Value(slot) is not { } value)
            return null;
        if (decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return (number, number);
        return script.Slot(slot)?.Bands.FirstOrDefault(band => band.Id == value) is { } band ? (band.From, band.To) : null;
    }

    private string? Value(string slot) =>
        answers.Find(answer => answer.Slot == slot) is { } answer ? answer.Value ?? script.AskedBy(slot)?.WhenUnknown : null;

    private Band? BandOf(string slot, string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? script.Slot(slot)?.Bands.FirstOrDefault(band => band.From <= number && number <= band.To)
            : null;
}
