using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>The engine: pure and deterministic; no clock, no input or output.</summary>
public static class StateMachine
{
    /// <summary>Fires one input at a dialog.</summary>
    public static Turn Next(Script script, Dialog dialog, Input input) => Take(script, dialog, input).Finish();

    /// <summary>The same with what was worked out on the way: the facts after it, and where they lead.</summary>
    internal static TurnInProgress Take(Script script, Dialog dialog, Input input)
    {
        var turn = new TurnInProgress(script, dialog, input.Staffed, input.Closed);
        switch (input)
        {
            // Whatever comes first opens the conversation: nobody is asked a question before the opening.
            case Arrived:
            case var _ when dialog.State.Length == 0:
                turn.Open();
                break;
            case Silent:
                turn.BeSilent();
                break;
            case Returned returned:
                turn.Return(returned.To);
                break;
            case Said said:
                turn.Hear(said);
                break;
            case Chose chose:
                turn.Choose(chose.Slot, chose.Value);
                break;
            case WantsToChange change:
                turn.Reopen(change.Slot);
                break;
            case Fired fired:
                turn.Fire(fired.Trigger);
                break;
        }

        return turn;
    }

    /// <summary>The dialog that these inputs lead to.</summary>
    public static Dialog Replay(Script script, IEnumerable<Input> inputs) =>
        inputs.Aggregate(Dialog.New, (dialog, input) => Next(script, dialog, input).Dialog);

    /// <summary>The question that waits now, or null while the conversation rests.</summary>
    public static Question? Pending(Script script, Dialog dialog) =>
        dialog.State.Length == 0 || script.State(dialog.State) is not { Rests: false } state ? null : Questions.Of(script, state);

    /// <summary>Whether this value can be given to a slot by choosing it where it is asked.</summary>
    public static bool Takes(Script script, string slot, string value) => script.AskedBy(slot) is { } state && Questions.Takes(script, state, value);

    /// <summary>What is known so far, in the order of the flow: for the visitor to change and for the operator to read.</summary>
    public static ImmutableArray<Fact> Facts(Script script, Dialog dialog) => Summaries.Facts(script, dialog);

    /// <summary>What whoever takes the conversation reads first, in the site's own language: the words that raised a sign, and what is known.</summary>
    public static ImmutableArray<Fact> Summary(Script script, Dialog dialog) => Summaries.ForOperator(script.OfSite, dialog);

    /// <summary>All guidance that fits this dialog, in the fixed order of the close.</summary>
    public static ImmutableArray<Section> Plan(Script script, Dialog dialog) =>
        Sections(script, script.Plan, new CaseFacts(script, dialog.Answers, isStaffed: false));

    /// <summary>The replies that are ready for an operator to send, of those that hold for this visitor.</summary>
    public static ImmutableArray<ReadyWords> Replies(Script script, Dialog dialog)
    {
        var facts = new CaseFacts(script, dialog.Answers, isStaffed: true);
        return [.. script.Desk.Replies.Where(reply => reply.When.Holds(facts)).Select(reply => new ReadyWords(reply.Shortcut, script.OfSite.Label(reply.Label), reply.Message, script.Message(reply.Message)))];
    }

    /// <summary>
    /// From where an operator can let the bot go on, in the pack's order, after the point where it was (a null state): each with what the visitor would hear. What the answers
    /// do not lead to, such as a question while somebody is in danger, is not among them.
    /// </summary>
    public static ImmutableArray<ReturnPoint> Returns(Script script, Dialog dialog)
    {
        var points = script.Desk.Returns.Where(rule => Returning.To(script, dialog, rule.State) is not null).Select(rule => (State: (string?)rule.State, Label: (string?)rule.Label));
        return [.. points.Prepend((null, null)).Select(point =>
            new ReturnPoint(point.State, point.Label is { } label ? script.OfSite.Label(label) : null, Next(script, dialog, new Returned(point.State) { Staffed = true }).Replies))];
    }

    /// <summary>The page for those who cannot chat.</summary>
    public static ImmutableArray<Section> Advice(Script script) =>
        Sections(script, script.Advice, new CaseFacts(script, [], isStaffed: false));

    /// <summary>What is said to somebody who tries to send a file: the reason, and the route for their age.</summary>
    public static ImmutableArray<Reply> RefuseFiles(Script script, Dialog dialog) =>
        [.. script.Says.NoFiles.First(new CaseFacts(script, dialog.Answers, isStaffed: false)).Select(id => new Reply(id, script.Message(id)))];

    private static ImmutableArray<Section> Sections(Script script, ImmutableArray<SectionRule> rules, IFacts facts) =>
    [
        .. rules
            .Select(rule => new Section(script.Label(rule.Heading), [.. rule.Say.Holding(facts).Select(id => new Reply(id, OutOfHours.Fill(script, script.Message(id), closed: null)))]))
            .Where(section => !section.Messages.IsEmpty),
    ];
}
