using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>The turns that a visitor, or their silence, sets off.</summary>
internal static class VisitorTurn
{
    public static void Start(Changes changes) => changes.Occur(new Arrived());

    /// <summary>Writes what the visitor did and what comes of it; the number of the visitor's own event.</summary>
    public static long Post(Standing standing, Changes changes, Acts act, string? clientId)
    {
        if (standing.Head.Status == Status.Held)
            return PostToOperator(changes, act, clientId);
        if (standing.IsClosedByOperator)
            return PostAfterOperator(changes, act, clientId);
        if (standing.Head.Status == Status.Ended)
            WakeUp(changes);
        return PostToBot(changes, act, clientId);
    }

    /// <summary>The time of silence ran out. A person who is awaited or holds the conversation is not hurried.</summary>
    public static void BeSilent(Changes changes)
    {
        changes.Head = changes.Head with { TimerDue = null };
        if (changes.Head.Status == Status.Bot)
            changes.Occur(new Silent());
    }

    /// <summary>Nobody may contact a visitor who left quickly: the session is gone, and so is every timer.</summary>
    public static void LeaveQuickly(Changes changes)
    {
        changes.End(Endings.LeftQuickly);
        changes.Head = changes.Head with { LeftQuickly = true, SessionHash = null };
    }

    /// <summary>
    /// What the visitor says of being reached holds at once. It takes nothing away that an operator wrote, who may have had a reason: only an operator takes that back,
    /// and until then the times of both are kept to.
    /// </summary>
    public static long SetContact(Standing standing, Changes changes, SafeContact said, string? clientId)
    {
        var written = standing.Events.Select(one => one.Entry).OfType<ContactSet>().LastOrDefault(set => set.OperatorId is not null)?.Contact ?? SafeContact.Free;
        var contact = new SafeContact(said.IsWatched || written.IsWatched, said.NoCallBack || written.NoCallBack, Both(written.SafeHours, said.SafeHours)) { Times = Both(written.Times, said.Times) };
        var number = changes.Add(new ContactSet(OperatorId: null, Name: null, said), clientId);
        changes.Handle(handling => handling with { Contact = contact });
        return number;
    }

    private static string? Both(string? written, string? said) => written is null || said is null || written == said ? written ?? said : $"{written}; {said}";

    private static SafeTimes? Both(SafeTimes? written, SafeTimes? said) => written is null || said is null || written == said ? written ?? said : written with { Also = said };

    private static long PostToBot(Changes changes, Acts act, string? clientId)
    {
        changes.Head = changes.Head with { TimerDue = null };
        return changes.Hear(act, clientId);
    }

    /// <summary>The bot is silent while a person answers; leaving is still leaving.</summary>
    private static long PostToOperator(Changes changes, Acts act, string? clientId)
    {
        var number = changes.Add(new VisitorWrote(act.Activity, Input: null), clientId);
        if (act.Input is Fired { Trigger: Triggers.Leave })
            changes.End(Endings.Left);
        return number;
    }

    /// <summary>A visitor who waited for a person and comes back waits for a person; any other is with the bot.</summary>
    private static void WakeUp(Changes changes)
    {
        changes.Head = changes.Head.Free();
        if (changes.Dialog.WaitsForPerson)
            changes.Wait();
        else
            changes.Head = changes.Head with { Status = Status.Bot };
    }

    /// <summary>
    /// The bot takes the conversation back, so that new words are never left unanswered. That happens before the words are heard, and is told after
    /// them: nobody is answered before they have spoken.
    /// </summary>
    private static long PostAfterOperator(Changes changes, Acts act, string? clientId)
    {
        changes.Head = changes.Head with { Status = Status.Bot };
        var returned = changes.FireUnwritten(new Returned());
        return changes.Hear(act, clientId, first: returned);
    }
}
