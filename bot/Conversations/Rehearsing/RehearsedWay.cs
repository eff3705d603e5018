using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Conversations.Rehearsing;

/// <summary>Brings a rehearsal to where it is wanted, by presses of buttons, as a visitor would.</summary>
internal static class RehearsedWay
{
    /// <summary>
    /// Answers what was chosen until all of it is answered, or nothing is asked any more; a question on the way for which nothing was chosen is skipped. What is never asked
    /// stays unanswered: the flow leads elsewhere.
    /// </summary>
    public static void Walk(Rehearsal rehearsal)
    {
        var open = rehearsal.Visitor.Answers.ToDictionary(StringComparer.Ordinal);
        for (var left = 2 * rehearsal.Script.States.Length; left > 0 && open.Count > 0; left--)
        {
            if (Pending(rehearsal) is not { } question)
                return;
            var act = open.Remove(question.Slot, out var value) ? Choice(question, value) : Fired(rehearsal.Script, Triggers.Skip);
            if (rehearsal.Post(act) is not Posted)
                return;
        }
    }

    /// <summary>Does again what was done in another one, for as long as it can be done there. The first act that the script does not offer any more, by its words; null where all were done.</summary>
    public static string? Repeat(Rehearsal rehearsal, IEnumerable<Activity> posts)
    {
        foreach (var post in posts)
        {
            if (!IsOffered(rehearsal.Standing?.Script ?? rehearsal.Script, post) || rehearsal.Post(post) is not Posted)
                return post.Text ?? post.Name ?? "";
        }

        return null;
    }

    private static Question? Pending(Rehearsal rehearsal) => rehearsal.Standing is { } standing
        ? StateMachine.Pending(standing.Script, standing.Dialog)
        : StateMachine.Pending(rehearsal.Script, StateMachine.Next(rehearsal.Script, Dialog.New, new Arrived()).Dialog);

    private static Activity Choice(Question question, string value) => Event(
        EventNames.Choose, question.Options.FirstOrDefault(option => option.Value == value)?.Label ?? value, new { slot = question.Slot, value });

    private static Activity Fired(Script script, string trigger) => Event(EventNames.Fire, script.Label($"trigger.{trigger}"), new { trigger });

    private static Activity Event<T>(string name, string words, T value) => new()
    {
        Type = ActivityTypes.Event, Name = name, Text = words, Value = JsonSerializer.SerializeToElement(value),
    };

    /// <summary>A button that is gone cannot be pressed; words can always be typed.</summary>
    private static bool IsOffered(Script script, Activity post) => VisitorAct.Of(post) switch
    {
        Acts { Input: Chose(var slot, var value) } => StateMachine.Takes(script, slot, value),
        Acts { Input: WantsToChange(var slot) } => script.AskedBy(slot) is not null,
        _ => true,
    };
}
