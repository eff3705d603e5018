using System.Collections.Immutable;
using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Understanding;

/// <summary>A slot that free text answers, with its value in the script and the words that say so.</summary>
public sealed record Heard(string Slot, string Value, string Wording);

/// <summary>
/// What a typed text was understood to say where it was typed: as the answer to the question, and beyond it, in the slots of the script as its <c>hears</c> says. It is
/// stored with the text, so that a later program with better rules replays a conversation as it was.
/// </summary>
public sealed record Hearing(Typed Typed, ImmutableArray<Heard> Heard, bool Corrects, TimeSpan? Within = null)
{
    public static readonly IReadOnlyList<string> Fields =
        ["urgent", "age", "paid", "amount", "method", "platform", "third_party", "crisis", "wants_human"];

    /// <summary>Reads a text typed at this state of a dialog; <paramref name="today"/> counts ages from dates of birth.</summary>
    public static Hearing Of(Script script, string state, string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(script);
        return PressedWords.Of(script, state, text, today, Read);
    }

    private static Hearing Read(Script script, string state, string text, DateOnly today)
    {
        var asked = state.Length > 0 && script.State(state) is { Rests: false } found ? found : null;
        var understood = Understander.Read(script.Lexicon, AskedBy(script, asked?.Fills), text, today);
        return new Hearing(Reader.Read(script, asked, text), Slots(script, understood, asked?.Fills), understood.Corrects, understood.Within);
    }

    /// <summary>Where in a text stands what was understood of it; of fields that no rule of the script takes nothing.</summary>
    public static ImmutableArray<Finding> Why(Script script, string state, string text, DateOnly today)
    {
        var asked = state.Length > 0 && script.State(state) is { Rests: false } found ? found : null;
        var understood = Understander.Read(script.Lexicon, AskedBy(script, asked?.Fills), text, today);
        return [.. understood.Why.Where(finding => script.Hears.Any(rule => rule.From == finding.Slot))];
    }

    /// <summary>What had been asked, in the terms of the reader, when a state asks for a slot.</summary>
    private static Asked AskedBy(Script script, string? slot) => script.Hears.FirstOrDefault(rule => rule.Slot == slot)?.From switch
    {
        "urgent" => Asked.Urgent,
        "age" => Asked.Age,
        "paid" => Asked.Paid,
        "platform" => Asked.Platform,
        _ => Asked.Open,
    };

    /// <summary>What a text says, in the script's terms; <paramref name="asked"/> is the slot whose question was asked.</summary>
    private static ImmutableArray<Heard> Slots(Script script, Understood understood, string? asked)
    {
        var heard = ImmutableArray.CreateBuilder<Heard>();
        foreach (var rule in script.Hears)
        {
            if (Value(rule.From, understood) is { } said && Translated(rule, said, rule.Slot == asked) is { } value)
                heard.Add(new Heard(rule.Slot, value, string.Join(" … ", understood.Why.Where(finding => finding.Slot == rule.From).Select(finding => finding.Text))));
        }

        return heard.ToImmutable();
    }

    private static string? Translated(HearsRule rule, string said, bool isAsked) =>
        rule.As.GetValueOrDefault(said)
        ?? (isAsked ? rule.WhenAsked.GetValueOrDefault(said) : null)
        ?? ((rule.As.IsEmpty && rule.WhenAsked.IsEmpty) || decimal.TryParse(said, CultureInfo.InvariantCulture, out _) ? said : null);

    private static string? Value(string field, Understood understood) => field switch
    {
        "urgent" => understood.Urgent switch { true => understood.IsDeadline ? "deadline" : "now", false => "no", _ => null },
        "age" => understood.Age?.ToString(CultureInfo.InvariantCulture) ?? understood.AgeBand,
        "paid" => understood.Paid,
        // A sum in another money than pounds is left to be asked.
        "amount" => understood.Currency is null or "GBP" ? understood.Amount?.ToString(CultureInfo.InvariantCulture) : null,
        "method" => understood.Method,
        "platform" => understood.Platform,
        "third_party" => understood.ThirdParty ? "yes" : null,
        "crisis" => understood.Crisis ? "yes" : null,
        "wants_human" => understood.WantsHuman ? "yes" : null,
        _ => null,
    };
}
