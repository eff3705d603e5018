using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Triage;

/// <summary>What the visitor typed: the answer to the question, and what it says beyond that.</summary>
internal sealed partial class TurnInProgress
{
    public void Hear(Said said)
    {
        Begin();
        var state = script.State(_dialog.State);
        var asked = state.Rests ? null : state;
        var (typed, heard, corrects, _) = said.Heard ?? Hearing.Of(script, _dialog.State, said.Text, DateOnly.MinValue);
        RaiseSigns(typed, heard, said.Text);
        var value = ValueOf(asked, typed, heard);
        var trigger = typed.Trigger ?? (value is null && heard.Any(one => one.Slot == BuiltIn.AskedPerson) ? Triggers.Person : null);
        var beyond = state.Rests || typed.Trigger is not null ? [] : Beyond(state, heard, corrects);
        foreach (var one in beyond)
            _dialog = _dialog.Settle(one.Slot, one.Value, one.Wording);
        if (trigger is not null)
            Do(trigger, said.Text);
        else if (value is not null)
            SettleHeard(state, value, said.Text, beyond);
        else if (Here.State.Id != _dialog.State)
            Proceed();
        else if (!beyond.IsEmpty)
            AskAfterHearing(beyond);
        else
            Puzzle(state, said.Text);
    }

    private void RaiseSigns(Typed typed, ImmutableArray<Heard> heard, string text)
    {
        var raised = typed.Signs.Select(sign => (Slot: BuiltIn.SignPrefix + sign, Wording: text))
            .Concat(heard.Where(one => BuiltIn.IsSign(one.Slot)).Select(one => (one.Slot, Wording: text)));
        foreach (var (slot, wording) in raised.Where(sign => _dialog.Answer(sign.Slot) is null))
            _dialog = _dialog.Settle(slot, "yes", wording);
    }

    /// <summary>An age or a sum within a longer text is understood better than found: "almost 14" is 13, "100 then another 50" is 150.</summary>
    private string? ValueOf(State? asked, Typed typed, ImmutableArray<Heard> heard)
    {
        // Where nothing is asked, nothing is answered: also when it was heard in another version of the script, and answered something there.
        if (asked?.Fills is not { } fills)
            return null;
        var understood = heard.FirstOrDefault(one => one.Slot == fills && Questions.Takes(script, asked, one.Value))?.Value;
        return script.Slot(fills)!.Kind is SlotKind.Age or SlotKind.Amount ? understood ?? typed.Value : typed.Value ?? understood;
    }

    /// <summary>What was said of other questions that were not answered before, or is put right: it need not be asked any more.</summary>
    private ImmutableArray<Heard> Beyond(State state, ImmutableArray<Heard> heard, bool corrects) =>
    [
        .. heard.Where(one => one.Slot != state.Fills && !BuiltIn.IsSign(one.Slot) && (_dialog.Answer(one.Slot) is not { } before || (corrects && before.Value != one.Value))
            && script.AskedBy(one.Slot) is { } asked && Questions.Takes(script, asked, one.Value)),
    ];

    private void SettleHeard(State state, string value, string text, ImmutableArray<Heard> beyond)
    {
        var at = _replies.Count;
        Settle(state.Fills!, value, text);
        SayBack(beyond, at);
    }

    private void AskAfterHearing(ImmutableArray<Heard> beyond)
    {
        var at = _replies.Count;
        _dialog = _dialog with { Misunderstood = 0 };
        Proceed();
        SayBack(beyond, at);
    }

    /// <summary>
    /// What was taken is said at this place of the reply, so that a mistake is seen and can be put right. Nothing stands before the words for somebody in danger: there it is left out, and
    /// to be seen among the answers.
    /// </summary>
    private void SayBack(ImmutableArray<Heard> beyond, int at)
    {
        if (beyond.IsEmpty || Here.IsInterrupted || script.Says.Heard is not { } message)
            return;
        var words = Summaries.InOneSentence(script, _dialog, beyond.Select(one => one.Slot));
        _replies.Insert(at, new Reply(message, script.Message(message).Replace("{{heard}}", words, StringComparison.Ordinal)));
        _dialog = _dialog with { Said = _dialog.Said.Add(message) };
    }
}
