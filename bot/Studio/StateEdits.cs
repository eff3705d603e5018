using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Editing;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Studio;

/// <summary>Turns what an editor did in the forms of the flow into edits of files: whatever else was changed meanwhile stays, and what they did not touch stays to the letter.</summary>
internal static class StateEdits
{
    public static (IReadOnlyList<FileEdit> Edits, StudioResult? Refusal) Save(PackFiles files, StateSave save, DateOnly today)
    {
        var edit = new PackEdit(files, today);
        if (Wrong(save.Form) is { } wrong)
            edit.Refuse(wrong);
        else
            Script(edit, save);
        foreach (var message in save.Messages ?? [])
            edit.Message(message);
        foreach (var label in save.Labels ?? [])
            edit.Label(label);
        foreach (var phrases in save.Phrases ?? [])
            edit.Phrases(phrases);
        return edit.Refusal is { } refusal ? ([], refusal) : (edit.Edits(save.Translated ?? []), null);
    }

    public static (IReadOnlyList<FileEdit> Edits, StudioResult? Refusal) Begin(PackFiles files, StateBegun begun, DateOnly today)
    {
        var edit = new PackEdit(files, today);
        var script = edit.Read(edit.ScriptFile) ?? "";
        var message = (begun.Slot is null ? "say-" : "ask-") + begun.Id;
        var path = $"{files.Pack}/messages/{Languages.WrittenIn(files)}/{message}.md";
        var names = new[] { begun.Id, begun.Slot, begun.Go }.OfType<string>().Concat(begun.Answers ?? []);
        if (names.FirstOrDefault(name => !FlowNames.IsOne(name)) is { } bad)
            return ([], new BadName(bad));
        if (StateText.Find(script, begun.Id) is not null || edit.Read(path) is not null)
            return ([], new NameTaken(begun.Id));
        if (StateText.Find(script, begun.Below) is not { } above)
            return ([], new CannotWrite(edit.ScriptFile));
        var known = PackReader.Sketch(files, Languages.WrittenIn(files))?.Slot(begun.Slot ?? "");
        var answers = begun.Answers ?? (known is { Kind: SlotKind.Choice or SlotKind.Age } ? [.. known.Values] : []);
        var written = new NewState(begun.Id, message, begun.Slot, answers, begun.Go).Written(above.Text[..(above.Text.Length - above.Text.TrimStart(' ').Length)]);
        var with = above.Below(script, written);
        edit.Write(edit.ScriptFile, begun.Slot is null ? with : known is null ? SlotText.With(with, begun.Slot, answers) : known.Kind == SlotKind.Choice ? SlotText.WithValues(with, begun.Slot, answers) : with);
        edit.Write(path, NewMessage.Of(files, message, Languages.WrittenIn(files), begun.Words, begun.Sources, today));
        return edit.Refusal is { } refusal ? ([], refusal) : (edit.Edits([]), null);
    }

    private static void Script(PackEdit edit, StateSave save)
    {
        var script = edit.Read(edit.ScriptFile) ?? "";
        var now = StateText.Find(script, save.State);
        var mine = save.Remove ? "" : save.Form is { } form ? StateText.With(save.From, form) : save.From;
        if (now?.Text != save.From && mine != now?.Text && (save.Remove || mine != save.From))
            edit.Refuse(new EditConflict(edit.ScriptFile, mine ?? save.From, now?.Text, FileText.HashOf(script), IsPublished: false));
        else if (now is null || mine is null)
            edit.Refuse(new CannotWrite(edit.ScriptFile));
        else if (save.Remove || mine != save.From)
            edit.Write(edit.ScriptFile, now.In(script, mine));
        if (save is { Values.Count: > 0 } && edit.Refusal is null && StateText.Fills(mine!) is { } slot)
            edit.Write(edit.ScriptFile, SlotText.WithValues(edit.Read(edit.ScriptFile)!, slot, save.Values));
    }

    /// <summary>What would be written into the script and is no name or no condition.</summary>
    private static StudioResult? Wrong(StateForm? form) =>
        form?.Conditions.FirstOrDefault(when => !string.IsNullOrWhiteSpace(when) && ConditionParser.Parse(when).Condition is null) is { } condition ? new BadCondition(condition, ConditionParser.Parse(condition).Error!)
        : form?.Names.FirstOrDefault(name => !FlowNames.IsOne(name)) is { } bad ? new BadName(bad)
        : null;
}
