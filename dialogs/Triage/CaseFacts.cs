using System.Collections.Immutable;
using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>What conditions see of a dialog.</summary>
public sealed class CaseFacts(Script script, ImmutableList<Answer> answers, bool isStaffed, bool isOpen = true) : IFacts
{
    private readonly Dictionary<string, Answer> _answers = BySlot(answers);

    public ImmutableList<Answer> Answers => answers;

    /// <summary>Whether any condition asked if it is open, or staffed.</summary>
    internal bool WereAskedForHours { get; private set; }

    public Answer? Answer(string slot) => _answers.GetValueOrDefault(slot);

    /// <summary>Whether a slot was answered, be it by "I don't know", or a sign was raised.</summary>
    public bool IsSettled(string slot) => _answers.ContainsKey(slot);

    public bool Is(string slot, string value) => _answers.TryGetValue(slot, out var answer)
        ? BuiltIn.IsSign(slot) ? value == "yes" : Value(answer) is { } known && (known == value || BandOf(slot, known)?.Id == value)
        : slot switch
        {
            BuiltIn.Area => script.Site.Area == value,
            BuiltIn.Language => script.Language.Split('-')[0] == value,
            BuiltIn.Open => AtThisHour(isOpen == (value == "yes")),
            BuiltIn.Staffed => AtThisHour(isStaffed == (value == "yes")),
            _ => value == "no" && BuiltIn.IsSign(slot),
        };

    public bool IsUnknown(string slot) => BuiltIn.Values(slot) is null && Value(slot) is null;

    public (decimal Least, decimal Most)? Range(string slot)
    {
        if (Value(slot) is not { } value)
            return null;
        if (decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return (number, number);
        return script.Slot(slot)?.Bands.FirstOrDefault(band => band.Id == value) is { } band ? (band.From, band.To) : null;
    }

    private bool AtThisHour(bool holds)
    {
        WereAskedForHours = true;
        return holds;
    }

    private string? Value(string slot) => _answers.TryGetValue(slot, out var answer) ? Value(answer) : null;

    private string? Value(Answer answer) => answer.Value ?? script.AskedBy(answer.Slot)?.WhenUnknown;

    private static Dictionary<string, Answer> BySlot(ImmutableList<Answer> answers)
    {
        var found = new Dictionary<string, Answer>(answers.Count, StringComparer.Ordinal);
        foreach (var answer in answers)
            found.TryAdd(answer.Slot, answer);
        return found;
    }

    private Band? BandOf(string slot, string value) =>
        value.Length > 0 && char.IsAsciiDigit(value[0]) && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? script.Slot(slot)?.Bands.FirstOrDefault(band => band.From <= number && number <= band.To)
            : null;
}
