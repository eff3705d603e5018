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
        Hold(changes, by);
        changes.Tell(standing.Script.HandOff.Joined, by.Name);
        return null;
    }

    public static OperatorResult? Reply(Standing standing, Changes changes, Operator by, string leaseToken, long lastSeen, string clientId, string text, Reach reach)
    {
        if (Rights.AsSpeaker(standing, by, leaseToken) is { } refusal)
            return refusal;
        var clean = TypedText.Clean(text);
        if (TypedText.Problem(clean) is { } problem)
            return new BadText(problem);
        if (Rights.Missed(standing, by, lastSeen) is { } stale)
            return stale;
        if (!reach.IsAllowed(changes.Now))
            return new NotSafeNow(reach.Safe.ChangesAt);
        changes.Add(new OperatorSaid(by.Id, by.Name, clean), clientId);
        if (standing.Head.WaitingSince is { } since)
            changes.Handle(handling => handling with { FirstReplyAfter = handling.FirstReplyAfter ?? changes.Now - since });
        return null;
    }

    /// <summary>The bot goes on from a point that the script offers; from where it was when none is named.</summary>
    public static OperatorResult? HandBack(Standing standing, Changes changes, Operator by, string leaseToken, string? to)
    {
        if (Rights.AsHolder(standing, by, leaseToken) is { } refusal)
            return refusal;
        if (to is not null && !StateMachine.Returns(standing.Script, standing.Dialog).Any(point => point.State == to))
            return new NoSuchPoint();
        if (standing.Head.Handling?.LastIdentity is { NeedsDisclosure: true })
            return new NeedsDisclosure();
        changes.Add(new OperatorLeft(by.Id, by.Name, Leavings.HandedBack));
        Company.Leave(changes, standing.Script.Desk.Guest.Gone);
        IdentityTurn.Lapse(changes);
        changes.Head = Settled(changes.Head.Free()) with { Status = Status.Bot };
        changes.Occur(new Returned(to));
        return null;
    }

    /// <summary>Hands it to another operator at once: at no moment does nobody hold it.</summary>
    public static OperatorResult? Transfer(Standing standing, Changes changes, Operator by, string leaseToken, Operator to)
    {
        if (Rights.AsHolder(standing, by, leaseToken) is { } refusal)
            return refusal;
        changes.Add(new OperatorLeft(by.Id, by.Name, Leavings.Transferred));
        Company.Leave(changes, standing.Script.Desk.Guest.Gone, next: to.Id);
        Hold(changes, to);
        changes.Handle(handling => handling with { CameBack = new CameBack(by.Name, Leavings.Transferred, changes.Now) });
        changes.Tell(standing.Script.Desk.Transferred, to.Name);
        return null;
    }

    /// <summary>A supervisor takes it from whoever holds it, or takes it at all.</summary>
    public static OperatorResult? TakeOver(Standing standing, Changes changes, Operator by)
    {
        if (standing.Head.Status != Status.Held || standing.Head.OwnerId == by.Id)
            return Take(standing, changes, by);
        if (standing.Head.LeftQuickly)
            return new DoNotContact();
        changes.Add(new OperatorLeft(standing.Head.OwnerId!, standing.Head.OwnerName!, Leavings.TakenOver, by.Name));
        Company.Leave(changes, standing.Script.Desk.Guest.Gone, next: by.Id);
        Hold(changes, by);
        changes.Tell(standing.Script.Desk.Transferred, by.Name);
        return null;
    }

    /// <summary>Its holder vanished, or a supervisor set it free: it waits again, ahead of its equals, and the visitor is told. Of another lease nothing is released.</summary>
    public static OperatorResult? Release(Standing standing, Changes changes, string leaseToken, string why, string? by)
    {
        if (standing.Head.Status != Status.Held || standing.Head.LeaseToken != leaseToken)
            return new LeaseLost(standing.Head.OwnerName);
        var holder = standing.Head.OwnerName!;
        changes.Add(new OperatorLeft(standing.Head.OwnerId!, holder, why, by));
        Company.Leave(changes, standing.Script.Desk.Guest.Gone);
        changes.Head = changes.Head.Free();
        changes.Handle(handling => handling with { CameBack = new CameBack(holder, why, changes.Now) });
        changes.Tell(standing.Script.Desk.Lost);
        changes.Wait();
        return null;
    }

    public static OperatorResult? SetContact(Standing standing, Changes changes, Operator by, string leaseToken, SafeContact contact, long lastSeen)
    {
        if (Rights.AsKeeper(standing, by, leaseToken) is { } refusal)
            return refusal;
        var missed = standing.EventsAfter(lastSeen).Where(one => one.Entry is ContactSet { OperatorId: null }).ToList();
        if (missed.Count > 0)
            return new StaleSend(missed);
        changes.Add(new ContactSet(by.Id, by.Name, contact));
        changes.Handle(handling => handling with { Contact = contact });
        return null;
    }

    /// <summary>What came of it is kept, and the conversation ends. One that the visitor left is finished without a word to them.</summary>
    public static OperatorResult? Finish(Standing standing, Changes changes, Operator by, string leaseToken, Finish finish)
    {
        var isOver = standing.Head.Status == Status.Ended;
        if (Rights.AsKeeper(standing, by, leaseToken) is { } refusal)
            return refusal;
        if (standing.Head.Handling?.LastIdentity is { NeedsDisclosure: true })
            return new NeedsDisclosure();
        if (standing.Script.Desk.Outcomes.FirstOrDefault(rule => rule.Id == finish.Outcome) is not { } rule)
            return new NeedsOutcome();
        if (rule.NeedsReference && string.IsNullOrWhiteSpace(finish.Reference))
            return new NeedsReference();
        var reasons = standing.Events.Select(one => one.Entry).OfType<HandedOff>().LastOrDefault()?.Reasons ?? [];
        var outcome = new Outcome(
            rule.Id, standing.Script.OfSite.Label(rule.Label), [.. finish.Tags.Where(tag => standing.Script.Desk.Tags.Any(known => known.Id == tag))],
            string.IsNullOrWhiteSpace(finish.Reference) ? null : finish.Reference.Trim(), [.. reasons.Select(reason => reason.Id)], by.Id, by.Name, changes.Now);
        changes.Add(new Finished(outcome));
        changes.Handle(handling => handling with { Outcome = outcome, CameBack = null });
        if (!isOver)
        {
            changes.Add(new OperatorLeft(by.Id, by.Name, Leavings.Closed));
            Company.Leave(changes, standing.Script.Desk.Guest.Gone);
            changes.Tell(standing.Script.HandOff.Closed, by.Name);
            changes.End(Endings.Closed);
        }

        IdentityTurn.Lapse(changes);
        changes.Head = Settled(changes.Head.Free());
        return null;
    }

    private static void Hold(Changes changes, Operator by)
    {
        changes.Head = changes.Head with
        {
            Status = Status.Held,
            OwnerId = by.Id,
            OwnerName = by.Name,
            LeaseToken = RandomNumberGenerator.GetHexString(32, lowercase: true),
            TimerDue = null,
        };
        changes.Handle(handling => handling with { CameBack = null });
        changes.Add(new OperatorJoined(by.Id, by.Name));
    }

    /// <summary>A person has looked after what was urgent.</summary>
    private static Conversation Settled(Conversation head) => head with { WaitingSince = null, Priority = 0, Reasons = [] };
}

/// <summary>How somebody's part in a conversation ended, as <see cref="OperatorLeft"/>, <see cref="GuestLeft"/> and <see cref="ConsultationEnded"/> keep it.</summary>
internal static class Leavings
{
    public const string HandedBack = "handed-back";
    public const string Closed = "closed";
    public const string Transferred = "transferred";
    public const string TakenOver = "taken-over";
    public const string Vanished = "vanished";
    public const string Released = "released";
    public const string Left = "left";
    public const string Declined = "declined";
    public const string Ended = "ended";

    /// <summary>The conversation went from the holder.</summary>
    public const string Moved = "moved";
}
