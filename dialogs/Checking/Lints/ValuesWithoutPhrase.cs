using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Checking.Lints;

/// <summary>Answers that can only be pressed: whoever types is asked again and again.</summary>
internal static class ValuesWithoutPhrase
{
    public static void Find(PackInLanguage pack)
    {
        foreach (var state in pack.Script.States.Where(state => !state.Rests))
        {
            var slot = pack.Script.Slot(state.Fills!)!;
            // Ages are typed as numbers.
            foreach (var value in state.Answers.Where(value => slot.Kind == SlotKind.Choice && !IsHeard(pack.Script, slot, value) && !CanBeTyped(pack.Script, state, slot, value)))
                Place(pack, slot, value).Problem("value-without-phrase", $"nothing that is typed means {slot.Id} {value} but its label; add phrases under answers: {slot.Id}: {value}");
        }
    }

    private static bool CanBeTyped(Script script, State asked, Slot slot, string value) =>
        Phrases(script.Phrases, slot, value).Select(phrase => phrase.TrimStart(Normal.WholeTextOnly))
            .Any(phrase => ValueReader.Read(script, asked, slot, phrase, phrase) == value);

    private static IEnumerable<string> Phrases(Phrases phrases, Slot slot, string value) =>
        (phrases.Answers.TryGetValue(slot.Id, out var values) && values.TryGetValue(value, out var known) ? known : [])
        .Concat(value switch { "yes" => phrases.Yes, "no" => phrases.No, _ => [] });

    private static bool IsHeard(Script script, Slot slot, string value) =>
        script.Hears.Any(rule => rule.Slot == slot.Id && (rule.As.ContainsValue(value) || rule.WhenAsked.ContainsValue(value) || rule.As.IsEmpty && rule.WhenAsked.IsEmpty));

    private static Node Place(PackInLanguage pack, Slot slot, string value)
    {
        if (pack.Phrases["answers"] is not { } answers || answers[slot.Id] is not { } values)
            return pack.Phrases;
        return values[value] is null ? answers.NameOf(slot.Id) : values.NameOf(value);
    }
}
