using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>What can happen at a dialog, one input for each kind that a lens tells apart.</summary>
internal sealed class Moves(Script script, Lens lens, Ways ways)
{
    /// <summary>How many answers a visitor gives before their question, on one way: what is known early is known as well when its question comes.</summary>
    private const int MostAhead = 2;

    private static readonly Fired Danger = new(Triggers.Danger);
    private static readonly Fired Person = new(Triggers.Person);
    private static readonly Fired[] BackAndAgain = [new(Triggers.Back), new(Triggers.Restart)];
    private static readonly Fired[] OnlySaying = [new(Triggers.Why), new(Triggers.Leave)];

    /// <summary>After the second silence the conversation is over.</summary>
    private const int MostSilences = 2;

    private static readonly Hearing Nothing = new(new Typed(null, null, []), [], Corrects: false);

    private readonly ImmutableArray<string> _signs =
    [
        .. script.Phrases.Signs.Keys.Select(sign => BuiltIn.SignPrefix + sign)
            .Concat(script.Hears.Select(rule => rule.Slot).Where(slot => BuiltIn.IsSign(slot) && slot != BuiltIn.AskedPerson))
            .Distinct(StringComparer.Ordinal),
    ];

    public IEnumerable<Input> At(Dialog dialog)
    {
        if (dialog.State.Length == 0)
            return [new Arrived()];
        // The next thing that is understood, or done, forgets what was not and the silence before it: only more of the same is new.
        if (dialog.Misunderstood > 0)
            return [Puzzling(dialog)];
        if (dialog.Silences > 0)
            return dialog.Silences < MostSilences ? [new Silent()] : [];
        return Answers(dialog).Concat(lens.ListensToAll ? [Puzzling(dialog), new Silent(), .. OnlySaying] : []).Concat(Always(dialog)).Concat(Signs(dialog)).Concat(Early(dialog)).Concat(Changes(dialog)).Concat(HandedBack(dialog));
    }

    public IEnumerable<Input> Answers(Dialog dialog) =>
        StateMachine.Pending(script, dialog) is not { } question
            ? []
            : lens.ValuesOf(question.Slot).Select(value => value is null ? (Input)new Fired(Triggers.DontKnow) : new Chose(question.Slot, value));

    private static Said Puzzling(Dialog dialog) => new(dialog.WaitsForPerson ? "please help" : "hmm") { Heard = Nothing };

    /// <summary>What can be done at every step. Where a lens stays on the way, only what raises a sign that its conditions see and that does not lead off the way.</summary>
    private IEnumerable<Input> Always(Dialog dialog)
    {
        if (!lens.StaysOnTheWay)
            return [Danger, Person, .. BackAndAgain];
        List<Input> inputs = [];
        if (!LeadsOff(BuiltIn.InDanger) && lens.Sees(dialog.State, BuiltIn.InDanger))
            inputs.Add(Danger);
        if (!LeadsOff(BuiltIn.AskedPerson) && lens.Sees(dialog.State, BuiltIn.AskedPerson))
            inputs.Add(Person);
        if (dialog.Answers.Any(answer => BuiltIn.IsSign(answer.Slot)))
            inputs.AddRange(BackAndAgain);
        return inputs;
    }

    private IEnumerable<Input> Signs(Dialog dialog) => _signs.Where(sign => dialog.Answer(sign) is null && !LeadsOff(sign) && lens.Sees(dialog.State, sign)).Select(sign => Hears(sign, "yes"));

    /// <summary>Whether a sign leads to an interrupt, whatever else is known, that this lens need not follow.</summary>
    private bool LeadsOff(string sign) => lens.StaysOnTheWay && script.Interrupts.Any(edge => edge.When.Where(sign, "yes") == Condition.Always);

    /// <summary>What is written of a question that was not asked yet. Where nothing looks at it before its question, it comes to the same as answering that: one value shows it.</summary>
    private IEnumerable<Input> Early(Dialog dialog)
    {
        var asked = ways.IsRest(dialog.State) ? null : script.State(dialog.State).Fills;
        var ahead = AnsweredAhead(dialog);
        return from rule in script.Hears
               where rule.Slot != asked && !BuiltIn.IsSign(rule.Slot) && ways.IsAhead(dialog.State, rule.Slot) && lens.Sees(dialog.State, rule.Slot) && dialog.Answer(rule.Slot) is null
               let matters = lens.SeesEverywhere(rule.Slot)
               where ahead < (matters ? MostAhead : 1)
               from value in Heard(rule).Take(matters ? int.MaxValue : 1)
               select Hears(rule.Slot, value);
    }

    private IEnumerable<string> Heard(HearsRule rule) =>
        rule.As.IsEmpty || script.Slot(rule.Slot)?.Kind is SlotKind.Age or SlotKind.Amount
            ? lens.ValuesOf(rule.Slot).OfType<string>()
            : rule.As.Values.DistinctBy(value => lens.ClassOf(rule.Slot, value));

    private static Said Hears(string slot, string value) => new($"({slot}: {value})") { Heard = new Hearing(new Typed(null, null, []), [new Heard(slot, value, value)], Corrects: false) };

    private int AnsweredAhead(Dialog dialog) => dialog.Answers.Count(answer => !BuiltIn.IsSign(answer.Slot) && ways.IsAhead(dialog.State, answer.Slot));

    /// <summary>One answer is changed at a time: while a change leads through what was answered before, the next one waits, for it comes to the same after that.</summary>
    private IEnumerable<Input> Changes(Dialog dialog) =>
        AnsweredAhead(dialog) > 0 ? [] : dialog.Answers.Where(answer => !BuiltIn.IsSign(answer.Slot) && (lens.Sees(dialog.State, answer.Slot) || LeavesSomethingSeen(dialog, answer.Slot))).Select(answer => new WantsToChange(answer.Slot));

    /// <summary>Whether changing an answer leads before the question of another that is looked at there already.</summary>
    private bool LeavesSomethingSeen(Dialog dialog, string slot) =>
        script.AskedBy(slot) is { } asker && dialog.Answers.Any(other => other.Slot != slot && !BuiltIn.IsSign(other.Slot) && lens.SeesEverywhere(other.Slot) && ways.IsAhead(asker.Id, other.Slot));

    private IEnumerable<Input> HandedBack(Dialog dialog) => dialog.WaitsForPerson && !lens.StaysOnTheWay ? [new Returned()] : [];
}
