using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>How the bot goes on from a point that an operator chose. A position is derived from the answers, so the answers are made to lead there.</summary>
internal static class Returning
{
    /// <summary>
    /// The answers that lead to a state: its own question is open again, and open questions before it count as "I don't know", as when the visitor skips them. Null where no
    /// such answers lead there: a sign of danger outranks every question, and another case may take another way.
    /// </summary>
    public static ImmutableList<Answer>? To(Script script, Dialog dialog, string state)
    {
        var target = script.States.FirstOrDefault(known => known.Id == state);
        if (target is null)
            return null;
        var asked = dialog with { Answers = dialog.Answers.RemoveAll(answer => answer.Slot == target.Fills || answer.Slot == BuiltIn.AskedPerson) };
        for (var steps = 0; steps <= script.States.Length; steps++)
        {
            var here = Position.Of(script, new CaseFacts(script, asked.Answers, isStaffed: true));
            if (here.State == target)
                return asked.Answers;
            if (here.State.Rests)
                return null;
            asked = asked.Settle(here.State.Fills!, value: null, wording: null);
        }

        return null;
    }
}
