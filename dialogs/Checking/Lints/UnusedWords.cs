using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Lints;

/// <summary>Words that nobody ever reads: most are left over, or the line that said them was lost.</summary>
internal static class UnusedWords
{
    public static void Find(PackInLanguage pack)
    {
        var messages = pack.Mentions.Messages.Select(mention => mention.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var message in pack.Messages.Where(message => !messages.Contains(message.Id)))
            pack.Problems.Add(message.File, 1, 1, "unused-message", $"nothing in script.yaml says '{message.Id}'; say it there, or delete the file", Severity.Warning);
        var labels = UsedLabels(pack).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, _) in pack.Labels.Pairs.Where(label => !labels.Contains(label.Key)))
            pack.Labels.NameOf(id).Warning("unused-label", $"nothing shows '{id}'; use it in script.yaml, or delete the line");
        foreach (var id in PageLabels.All.Where(id => pack.Script.Words.Label(id) is null))
            pack.Problems.Add(pack.Labels.File, 1, 1, "undefined-label", $"the pages show '{id}', and there is no such label; add it");
    }

    private static IEnumerable<string> UsedLabels(PackInLanguage pack) =>
        pack.Mentions.Labels.Select(mention => mention.Id)
            .Concat(PageLabels.All)
            .Concat(Triggers.All.Select(trigger => $"trigger.{trigger}"))
            .Concat(pack.Script.Slots.SelectMany(OfSlot))
            .Concat(Signs(pack.Script).SelectMany(sign => new[] { $"slot.{sign}", $"people.{sign}.yes", $"people.{sign}.no" }));

    /// <summary>A slot has its name, its values have theirs, and both can be said back otherwise, and told of to staff.</summary>
    private static IEnumerable<string> OfSlot(Slot slot) =>
        slot.Values.SelectMany(value => new[] { $"{slot.Id}.{value}", $"heard.{slot.Id}.{value}", $"people.{slot.Id}.{value}" }).Concat([$"slot.{slot.Id}", $"heard.{slot.Id}"]);

    private static IEnumerable<string> Signs(Script script) =>
        script.Phrases.Signs.Keys.Select(sign => BuiltIn.SignPrefix + sign)
            .Concat(script.Hears.Select(rule => rule.Slot).Where(BuiltIn.IsSign))
            .Concat(script.States.SelectMany(state => state.Sticky).Select(value => BuiltIn.SignPrefix + value))
            .Concat([BuiltIn.AskedPerson, BuiltIn.InDanger]);
}
