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

    /// <summary>The same for inputs that come to the same.</summary>
    public static (Type, string, string?) Name(Input input) => input switch
    {
        Chose chose => (typeof(Chose), chose.Slot, chose.Value),
        Said said => (typeof(Said), said.Text, null),
        Fired fired => (typeof(Fired), fired.Trigger, null),
        WantsToChange change => (typeof(WantsToChange), change.Slot, null),
        Returned returned => (typeof(Returned), "", returned.To),
        _ => (input.GetType(), "", null),
    };

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
               let matters = lens.SeesAhead(dialog.State, rule.Slot)
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

    /// <summary>
    /// Answers given anew, and questions opened again. Where nothing looks at the answer before its question, nor at one that is left ahead of it, the straight way shows the same;
    /// only what was said differs then, which matters where it is remembered.
    /// </summary>
    private IEnumerable<Input> Changes(Dialog dialog)
    {
        var others = dialog.Answers.Where(answer => !BuiltIn.IsSign(answer.Slot) && CountsLeft(dialog, answer)).Select(answer => answer.Slot).ToList();
        foreach (var (slot, value, _, _) in dialog.Answers)
        {
            if (BuiltIn.IsSign(slot))
                continue;
            var leadsElsewhere = lens.SeesEverywhere(slot) || LeavesSomethingSeen(slot, others);
            if (leadsElsewhere)
                yield return new WantsToChange(slot);
            if (leadsElsewhere || (lens.Remembering.Length > 0 && lens.Sees(dialog.State, slot)))
                foreach (var other in lens.ValuesOf(slot).OfType<string>().Where(other => lens.ClassOf(slot, other) != lens.ClassOf(slot, value)))
                    yield return new Chose(slot, other);
        }
    }

    /// <summary>
    /// Whether it is worth looking at what a change leaves this answer ahead of. Where only rows are read, whatever can be left is left while the answer still counts, or just after
    /// it was given.
    /// </summary>
    private bool CountsLeft(Dialog dialog, Answer answer) =>
        lens.CountsAside(answer.Slot) && (!lens.ReadsRowsOnly || answer.Step == dialog.Step || lens.Sees(dialog.State, answer.Slot));

    /// <summary>Whether changing an answer leads to where one of the others is left ahead and counts.</summary>
    private bool LeavesSomethingSeen(string slot, List<string> others) =>
        others.Count > 0 && script.AskedBy(slot) is { } asker && others.Exists(other => other != slot && ways.IsAhead(asker.Id, other) && Counts(other, asker));

    /// <summary>
    /// Whether an answer counts that is left ahead of a state. For whoever reads rows only, that is where it is looked at before its question, or past it; and where the rows stand at no
    /// state, only past it: before it, they would read the same again.
    /// </summary>
    private bool Counts(string slot, State asker) =>
        lens.ReadsRowsOnly
            ? (!lens.IsOfNoPlace && lens.SeesEverywhere(slot)) || asker.Next.Any(way => !ways.IsAhead(way.Go, slot) && lens.SeesAhead(way.Go, slot))
            : lens.SeesAhead(asker.Id, slot);

    /// <summary>Given back by a person, to where it was or to a point of the desk. Rows are read the same where open questions before that point are answered by "I don't know".</summary>
    private IEnumerable<Input> HandedBack(Dialog dialog)
    {
        if (!dialog.WaitsForPerson || lens.StaysOnTheWay)
            return [];
        return lens.ReadsRowsOnly ? [new Returned()] : script.Desk.Returns.Select(point => new Returned(point.State)).Prepend(new Returned());
    }
}
