using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Dialogs.Understanding;
using AdviceBot.Storage;
using Understood = AdviceBot.Dialogs.Understanding.Heard;

namespace AdviceBot.Conversations.Rehearsing;

/// <summary>
/// What a visitor did, and what came of it. <paramref name="Words"/> are null where nobody wrote; <paramref name="State"/> is where the conversation stands after it. Of typed
/// words <paramref name="Why"/> tells where each thing stands that was understood, <paramref name="Heard"/> what the script took of it.
/// </summary>
internal sealed record RehearsedStep(string? Words, bool IsTyped, ImmutableArray<Finding> Why, ImmutableArray<Understood> Heard, string State, Script Script, ImmutableArray<RehearsedReply> Replies)
{
    /// <summary>From the beginning on. Worked out anew from what was stored of the conversation: a dialog is the fold of its inputs.</summary>
    public static ImmutableArray<RehearsedStep> Of(Rehearsal rehearsal) =>
        rehearsal.Standing is { } standing ? [.. Of(standing)] : [Take(rehearsal.Script, Dialog.New, rehearsal.Opening, null).Step];

    private static IEnumerable<RehearsedStep> Of(Standing standing)
    {
        var (script, dialog) = (standing.Script.In(FirstLanguage(standing)), Dialog.New);
        foreach (var logged in standing.Events)
        {
            if (logged.Entry is LanguageChanged changed)
            {
                script = script.In(changed.To);
                yield return new RehearsedStep(changed.To, false, [], [], dialog.State, script, []);
            }
            else if (InputOf(logged.Entry) is { } input)
            {
                var taken = Take(script, dialog, input, logged);
                dialog = taken.Dialog;
                yield return taken.Step;
            }
        }
    }

    private static string FirstLanguage(Standing standing) =>
        standing.Events.Select(one => one.Entry).OfType<LanguageChanged>().FirstOrDefault()?.From ?? standing.Head.Language;

    private static Input? InputOf(Entry entry) => entry switch { VisitorWrote wrote => wrote.Input, Occurred occurred => occurred.Input, _ => null };

    private static (RehearsedStep Step, Dialog Dialog) Take(Script script, Dialog before, Input input, LogEvent? logged)
    {
        var turn = StateMachine.Next(script, before, input);
        var said = input as Said;
        var replies = turn.Replies.SelectMany(reply => reply.Messages)
            .Select(message => new RehearsedReply(message, ReplySources.Of(script, turn.Dialog, input, message)));
        var why = said is null ? [] : Hearing.Why(script, before.State, said.Text, DateOnly.FromDateTime(logged!.At.UtcDateTime));
        var words = said?.Text ?? (logged?.Entry as VisitorWrote)?.Activity.Text;
        return (new RehearsedStep(words, said is not null, why, said?.Heard?.Heard ?? [], turn.Dialog.State, script, [.. replies]), turn.Dialog);
    }
}

/// <summary>A message that was said, and the rows of the script that said it.</summary>
internal sealed record RehearsedReply(string Message, ImmutableArray<MessageUse> Sources);
