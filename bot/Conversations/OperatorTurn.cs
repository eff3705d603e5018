using System.Security.Cryptography;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>The turns of operators. Each either refuses with a reason, or fills the changes and returns null.</summary>
internal static class OperatorTurn
{
    public static OperatorResult? Take(Standing standing, Changes changes, Operator by)
    {
        if (standing.Head.LeftQuickly)
            return new DoNotContact();
        if (standing.Head.Status != Status.Waiting)
            return new NotAvailable(standing.Head.Status == Status.Held ? standing.Head.OwnerName : null);
        changes.Head = changes.Head with
        {
            Status = Status.Held,
            OwnerId = by.Id,
            OwnerName = by.Name,
            LeaseToken = RandomNumberGenerator.GetHexString(32, lowercase: true),
            TimerDue = null,
        };
        changes.Add(new OperatorJoined(by.Id, by.Name));
        changes.Tell(standing.Script.HandOff.Joined, by.Name);
        return null;
    }

    public static OperatorResult? Reply(Standing standing, Changes changes, Operator by, string leaseToken, long lastSeen, string clientId, string text)
    {
        if (Refusal(standing, by, leaseToken) is { } refusal)
            return refusal;
        var clean = TypedText.Clean(text);
        if (TypedText.Problem(clean) is { } problem)
            return new BadText(problem);
        var missed = standing.EventsAfter(lastSeen).Where(one => one.Entry is VisitorWrote).ToList();
        if (missed.Count > 0)
            return new StaleSend(missed);
        changes.Add(new OperatorSaid(by.Id, by.Name, clean), clientId);
        return null;
    }

    public static OperatorResult? HandBack(Standing standing, Changes changes, Operator by, string leaseToken)
    {
        if (Refusal(standing, by, leaseToken) is { } refusal)
            return refusal;
        changes.Add(new OperatorLeft(by.Id, by.Name, "handed-back"));
        changes.Head = Settled(changes.Head.Free()) with { Status = Status.Bot };
        changes.Occur(new Returned());
        return null;
    }

    public static OperatorResult? Close(Standing standing, Changes changes, Operator by, string leaseToken)
    {
        if (Refusal(standing, by, leaseToken) is { } refusal)
            return refusal;
        changes.Add(new OperatorLeft(by.Id, by.Name, "closed"));
        changes.Tell(standing.Script.HandOff.Closed, by.Name);
        changes.End(Endings.Closed);
        changes.Head = Settled(changes.Head);
        return null;
    }

    /// <summary>Who left quickly must not be contacted; who lost the lease must not speak for whoever holds it now.</summary>
    private static OperatorResult? Refusal(Standing standing, Operator by, string leaseToken)
    {
        if (standing.Head.LeftQuickly)
            return new DoNotContact();
        var isHolder = standing.Head.Status == Status.Held && standing.Head.OwnerId == by.Id && standing.Head.LeaseToken == leaseToken;
        return isHolder ? null : new LeaseLost(standing.Head.OwnerName);
    }

    /// <summary>A person has looked after what was urgent.</summary>
    private static Conversation Settled(Conversation head) => head with { WaitingSince = null, Priority = 0, Reasons = [] };
}
