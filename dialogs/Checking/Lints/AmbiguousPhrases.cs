using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Checking.Lints;

/// <summary>Phrases that mean two things. The bot does not guess: it asks again, and the visitor does not know why.</summary>
internal static class AmbiguousPhrases
{
    public static void Find(PackInLanguage pack)
    {
        foreach (var (slot, values) in pack.Phrases["answers"]?.Pairs ?? [])
            if (pack.Script.AskedBy(slot) is { } asked && pack.Script.Slot(slot) is { Kind: SlotKind.Choice or SlotKind.Age } known)
                FindAnswers(pack, asked, known, values);
        FindTriggers(pack);
    }

    private static void FindAnswers(PackInLanguage pack, State asked, Slot slot, Node values)
    {
        foreach (var (value, phrases) in values.Pairs.Where(pair => asked.Answers.Contains(pair.Key)))
        {
            foreach (var phrase in phrases.Items)
            {
                var said = Normal.Form(phrase.Text);
                var heard = ValueReader.Read(pack.Script, asked, slot, phrase.Text.TrimStart(Normal.WholeTextOnly), said);
                if (heard != value && said.Length > 0)
                    phrase.Warning("ambiguous-phrase", heard is null
                        ? $"'{phrase.Text}' means {slot.Id} {string.Join(" and ", Meanings(pack.Script, slot, said))}, so it is not understood; keep it in one of them"
                        : $"'{phrase.Text}' stands below {slot.Id} {value}, but it is taken for {heard}; delete it here");
            }
        }
    }

    private static IEnumerable<string> Meanings(Script script, Slot slot, string said) =>
        script.Phrases.Answers[slot.Id].Where(value => value.Value.Any(phrase => phrase.TrimStart(Normal.WholeTextOnly) == said)).Select(value => value.Key);

    /// <summary>Plain yes, no and don't know, and what works at every step: each is compared as a whole.</summary>
    private static void FindTriggers(PackInLanguage pack)
    {
        var lists = (pack.Phrases["triggers"]?.Pairs ?? [])
            .Concat(pack.Phrases.Pairs.Where(pair => pair.Key is "yes" or "no" or Triggers.DontKnow));
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (meaning, phrases) in lists)
        {
            foreach (var phrase in phrases.Items)
            {
                if (!meanings.TryAdd(Normal.Form(phrase.Text), meaning) && meanings[Normal.Form(phrase.Text)] is var other && other != meaning)
                    phrase.Warning("ambiguous-phrase", $"'{phrase.Text}' means {other} and {meaning}; keep it in one of them");
            }
        }
    }
}
