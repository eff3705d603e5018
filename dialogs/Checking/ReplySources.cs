using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking;

/// <summary>From which rows of a script a reply came: those that say the message and hold, the ones of the place that was reached first.</summary>
public static class ReplySources
{
    /// <summary><paramref name="after"/> is the dialog after the input. Nothing for what the engine says of its own accord, such as that it did not understand.</summary>
    public static ImmutableArray<MessageUse> Of(Script script, Dialog after, Input input, string message)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(input);
        var facts = new CaseFacts(script, after.Answers, input.Staffed, input.Closed is null);
        return
        [
            .. MessageRow.Of(script).Where(row => row.Part != "advice" && row.Row.Messages.Contains(message) && row.Row.When.Holds(facts))
                .OrderByDescending(row => row.State == after.State).Select(row => MessageUse.Of(script, row)),
        ];
    }
}
