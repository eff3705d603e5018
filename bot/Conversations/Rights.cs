using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Who may do what to a conversation that is held. Null means yes.</summary>
internal static class Rights
{
    /// <summary>The holder. Who left quickly must not be contacted; who lost the lease must not act for whoever holds it now.</summary>
    public static OperatorResult? AsHolder(Standing standing, Operator by, string leaseToken)
    {
        if (standing.Head.LeftQuickly)
            return new DoNotContact();
        var isHolder = standing.Head.Status == Status.Held && standing.Head.OwnerId == by.Id && standing.Head.LeaseToken == leaseToken;
        return isHolder ? null : new LeaseLost(standing.Head.OwnerName);
    }

    /// <summary>Whoever has the word: the holder, or the guest while the holder has given it to them. Both by a token of their own.</summary>
    public static OperatorResult? AsSpeaker(Standing standing, Operator by, string token)
    {
        var guest = standing.Head.Handling?.Guest;
        if (guest is { IsHere: true } && guest.Id == by.Id && guest.Token == token && standing.Head.Status == Status.Held)
            return guest.HasWord ? null : new NotYourWord(standing.Head.OwnerName!);
        return AsHolder(standing, by, token) ?? (guest is { HasWord: true } ? new NotYourWord(guest.Name) : null);
    }

    /// <summary>Whoever still has to say what came of it: the holder, also after the visitor has gone.</summary>
    public static OperatorResult? AsKeeper(Standing standing, Operator by, string leaseToken) =>
        standing.Head.OwnerId == by.Id && standing.Head.LeaseToken == leaseToken ? null : new LeaseLost(standing.Head.OwnerName);

    /// <summary>What was said since, by anybody but this one, and what the visitor said of being reached: nobody speaks past what they have not read.</summary>
    public static StaleSend? Missed(Standing standing, Operator by, long lastSeen)
    {
        var missed = standing.EventsAfter(lastSeen).Where(one => one.Entry is VisitorWrote or ContactSet { OperatorId: null } || (one.Entry is OperatorSaid said && said.OperatorId != by.Id)).ToList();
        return missed.Count > 0 ? new StaleSend(missed) : null;
    }
}
