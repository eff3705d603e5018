using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>
/// The visitor's name is asked for only so that help can be sent: with a reason, and with the approval of a second person. Where nobody is there to give it, or does not answer,
/// and a life may hang on it, it is asked without, and stays open until somebody has looked.
/// </summary>
internal static class IdentityTurn
{
    /// <summary>How long the holder waits for an answer before an emergency may go ahead without one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static OperatorResult? Ask(Standing standing, Changes changes, Operator by, string leaseToken, IdentityWish wish)
    {
        if (Rights.AsHolder(standing, by, leaseToken) is { } refusal)
            return refusal;
        var known = standing.Head.Handling?.LastIdentity;
        if (known is { NeedsDisclosure: true })
            return new NeedsDisclosure();
        var isUnanswered = known is { IsOpen: true, IsEmergency: false } && changes.Now - known.At >= Patience;
        if (known is { MayAsk: true } || (known is { IsOpen: true, IsUsedUp: false } && !(isUnanswered && wish.IsEmergency)))
            return new AlreadyAsked(known.ByName);
        if (wish.IsEmergency && wish.IsApproverThere && !isUnanswered)
            return new ApproverIsThere();
        if (!wish.IsEmergency && !wish.IsApproverThere)
            return new NobodyToApprove();
        var number = changes.Add(new IdentityAsked(by.Id, by.Name, wish.Reason, wish.IsEmergency));
        var request = new IdentityRequest(number, by.Id, by.Name, wish.Reason, changes.Now, wish.IsEmergency);
        changes.Handle(handling => handling with { Identities = [.. handling.Identities.Where(one => one.IsToReview), request] });
        return null;
    }

    /// <summary>The second person approves or refuses; of an emergency, whether it was right. Never whoever asked.</summary>
    public static OperatorResult? Decide(Standing standing, Changes changes, Operator by, long request, bool isApproved, string? reason)
    {
        if (standing.Head.Handling?.Identities.FirstOrDefault(one => one.Number == request) is not { IsOpen: true } known)
            return new NotAsked();
        if (known.ById == by.Id)
            return new OwnRequest();
        var decision = new IdentityDecision(by.Id, by.Name, isApproved, reason, changes.Now);
        changes.Add(new IdentityDecided(request, decision));
        var isSpent = known.IsUsedUp && !known.NeedsDisclosure;
        Replace(changes, known, isSpent ? null : known with { IsOpen = false, Decision = decision });
        if (standing.Head.Status is Status.Bot or Status.Ended)
            Lapse(changes);
        return null;
    }

    /// <summary>Asks the visitor in the pack's words, once.</summary>
    public static OperatorResult? AskVisitor(Standing standing, Changes changes, Operator by, string leaseToken, long lastSeen, Reach reach)
    {
        if ((Rights.AsHolder(standing, by, leaseToken) ?? Rights.AsSpeaker(standing, by, leaseToken)) is { } refusal)
            return refusal;
        if (standing.Head.Handling?.LastIdentity is not { MayAsk: true } known)
            return new NotApproved();
        if (known.AskedAt is not null)
            return new WasSo(standing.Head);
        if (Rights.Missed(standing, by, lastSeen) is { } stale)
            return stale;
        if (!reach.IsAllowed(changes.Now))
            return new NotSafeNow(reach.Safe.ChangesAt);
        changes.Tell(standing.Script.Desk.Identity);
        Replace(changes, known, known with { AskedAt = changes.Now });
        return null;
    }

    /// <summary>What the visitor told. It can be added to.</summary>
    public static OperatorResult? Disclose(Standing standing, Changes changes, Operator by, string leaseToken, string what)
    {
        if (Rights.AsKeeper(standing, by, leaseToken) is { } refusal)
            return refusal;
        if (standing.Head.Handling?.LastIdentity is not { AskedAt: not null } known)
            return new NotApproved();
        changes.Add(new IdentityDisclosed(by.Id, by.Name, what));
        Replace(changes, known, known with { DisclosedAt = changes.Now });
        return null;
    }

    /// <summary>No person holds it or is awaited any more: a request lapses, and no leave to ask outlives it. What was asked in an emergency stays to be looked at, and what was told must still be written down.</summary>
    public static void Lapse(Changes changes)
    {
        if (changes.Head.Handling?.LastIdentity is not { } known)
            return;
        var stays = known is { IsOpen: true, IsEmergency: true } || known.NeedsDisclosure;
        if (known.IsOpen && !stays)
            changes.Add(new IdentityLapsed(known.Number));
        Replace(changes, known, stays ? known with { IsUsedUp = true } : null);
    }

    /// <summary>Of the earlier ones only those stay that somebody has still to look at.</summary>
    private static void Replace(Changes changes, IdentityRequest known, IdentityRequest? next) => changes.Handle(handling =>
    {
        var all = handling.Identities.Select(one => one.Number == known.Number ? next : one).OfType<IdentityRequest>().ToList();
        return handling with { Identities = [.. all.Where((one, at) => one.IsToReview || at == all.Count - 1)] };
    });
}
