using System.Text;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>Writes what led to a step as a conversation, for a reader who knows the words and not the walk.</summary>
internal static class Conversation
{
    private const int WordsShown = 8;

    public static string Of(Step step)
    {
        var text = new StringBuilder();
        var dialog = Dialog.New;
        foreach (var input in step.Before.Inputs.Append(step.Input))
        {
            text.Append("  visitor: ").Append(InWords(step.Script, input)).Append('\n');
            var turn = StateMachine.Next(step.Script, dialog, input);
            foreach (var message in turn.Replies.SelectMany(reply => reply.Messages))
                text.Append("  bot: ").Append(message).Append(" \"").Append(Beginning(step.Script, message)).Append("\"\n");
            dialog = turn.Dialog;
        }

        return text.ToString().TrimEnd();
    }

    private static string InWords(Script script, Input input) => input switch
    {
        Arrived => "arrives" + (input.Closed is not null ? ", outside the hours" : input.Staffed ? "" : ", with nobody on shift"),
        Chose chose => $"chooses {chose.Slot} \"{(script.AskedBy(chose.Slot)?.Answers.Contains(chose.Value) == true ? script.Label($"{chose.Slot}.{chose.Value}") : chose.Value)}\"",
        Fired fired => $"presses \"{script.Label($"trigger.{fired.Trigger}")}\"",
        Said { Heard.Heard: [var heard, ..] } => $"writes what says that {heard.Slot} is {heard.Value}",
        Said said => $"writes \"{said.Text}\"",
        WantsToChange change => $"changes {change.Slot}",
        Silent => "is silent",
        Returned { To: { } point } => $"is given back by a person, to '{point}'",
        _ => "is given back by a person",
    };

    private static string Beginning(Script script, string message)
    {
        var words = script.Message(message).Replace("**", "", StringComparison.Ordinal).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(WordsShown)) + (words.Length > WordsShown ? " …" : "");
    }
}
