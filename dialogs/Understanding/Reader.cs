using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Understanding;

/// <summary>What a typed text means at a question: a trigger, a value of the slot, or neither; and the signs that it raises in any case.</summary>
public sealed record Typed(string? Trigger, string? Value, ImmutableArray<string> Signs);

/// <summary>
/// Understands what can be understood without guessing: labels, their numbers and prefixes, phrases of the pack, yes and no, ages and sums.
/// </summary>
public static class Reader
{
    public static Typed Read(Script script, State? asked, string text)
    {
        var said = Normal.Form(text);
        var signs = script.Phrases.Signs
            .Where(sign => sign.Value.Any(phrase => Normal.Matches(said, phrase)))
            .Select(sign => sign.Key).ToImmutableArray();
        var slot = asked?.Fills is { } fills ? script.Slot(fills) : null;
        var value = asked is null || slot is null ? null : ValueReader.Read(script, asked, slot, text, said);
        // Any words would do as own words, so there a trigger goes first; elsewhere what was asked for goes first.
        var trigger = value is null || slot!.Kind == SlotKind.Text ? TriggerOf(script, said) : null;
        return new Typed(trigger, trigger is null ? value : null, signs);
    }

    private static string? TriggerOf(Script script, string said) =>
        Triggers.All.FirstOrDefault(trigger => said == Normal.Form(script.Label($"trigger.{trigger}")))
        ?? script.Phrases.Triggers.FirstOrDefault(trigger => trigger.Value.Contains(said)).Key
        ?? (script.Phrases.DontKnow.Contains(said) ? Triggers.DontKnow : null);
}
