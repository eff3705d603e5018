using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking;

/// <summary>A step of a story, what it led to, and what conditions saw then.</summary>
public sealed record Played(Step Step, Turn Turn, CaseFacts Facts);

/// <summary>Plays the steps of a story one by one, at its place and time.</summary>
internal sealed class StoryPlayer(Script script, Story story)
{
    private readonly Script _script = story.Area is { } area ? script.For(script.Site with { Area = area }) : script;
    private readonly OutOfHours? _closed = story.At is { } at ? OutOfHours.Of(script.Site.Opening, script.Site.Opening.MomentOf(at)) : null;

    public Dialog Dialog { get; private set; } = Dialog.New;

    public Played Do(Step step)
    {
        var turn = StateMachine.Next(_script, Dialog, step.Input.At(_script, Dialog) with { Staffed = story.IsStaffed, Closed = _closed });
        Dialog = turn.Dialog;
        return new Played(step, turn, new CaseFacts(_script, turn.Dialog.Answers, story.IsStaffed, isOpen: _closed is null));
    }
}
