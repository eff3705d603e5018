using System.Security.Cryptography;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>
/// The holder asks a supervisor in, who may then write to the visitor too. The lease stays the holder's. One of the two has the word at any moment; it is passed by one press,
/// and the holder can always take it back.
/// </summary>
internal static class GuestTurn
{
    public static OperatorResult? Invite(Standing standing, Changes changes, Operator by, string leaseToken, Operator whom)
    {
        if (Rights.AsHolder(standing, by, leaseToken) is { } refusal)
            return refusal;
        if (standing.Head.Handling?.Guest is { } known)
            return known.Id == whom.Id ? new WasSo(standing.Head) : new AlreadyAsked(known.Name);
        changes.Add(new GuestInvited(whom.Id, whom.Name, by.Name));
        changes.Handle(handling => handling with { Guest = new Guest(whom.Id, whom.Name, by.Name, changes.Now) });
        return null;
    }

    public static OperatorResult? Join(Standing standing, Changes changes, Operator by)
    {
        if (standing.Head.Handling?.Guest is not { } guest || guest.Id != by.Id)
            return new NotAsked();
        if (guest.IsHere)
            return new WasSo(standing.Head);
        changes.Add(new GuestJoined(guest.Id, guest.Name));
        changes.Handle(handling => handling with { Guest = guest with { Token = RandomNumberGenerator.GetHexString(32, lowercase: true) } });
        changes.Tell(standing.Script.Desk.Guest.Joined, guest.Name);
        return null;
    }

    /// <summary>The guest declines or goes, or the holder ends it.</summary>
    public static OperatorResult? End(Standing standing, Changes changes, Operator by, string? leaseToken)
    {
        if (standing.Head.Handling?.Guest is { } own && own.Id == by.Id)
            return End(standing, changes, own, own.IsHere ? Leavings.Left : Leavings.Declined, by: null);
        if (Rights.AsHolder(standing, by, leaseToken ?? "") is { } refusal)
            return refusal;
        return standing.Head.Handling?.Guest is { } known ? End(standing, changes, known, Leavings.Ended, by.Name) : new WasSo(standing.Head);
    }

    /// <summary>Their console fell silent: the word, if they had it, is the holder's again.</summary>
    public static OperatorResult? Vanish(Standing standing, Changes changes, string id) =>
        standing.Head.Handling?.Guest is { } known && known.Id == id ? End(standing, changes, known, Leavings.Vanished, by: null) : new NotAsked();

    /// <summary>The holder gives the word to the guest or takes it back; the guest gives it back.</summary>
    public static OperatorResult? PassWord(Standing standing, Changes changes, Operator by, string token, bool toGuest)
    {
        var guest = standing.Head.Handling?.Guest;
        var isGuest = guest is { IsHere: true } && guest.Id == by.Id && guest.Token == token;
        if (!isGuest && Rights.AsHolder(standing, by, token) is { } refusal)
            return refusal;
        if (guest is not { IsHere: true })
            return new NotAsked();
        if (guest.HasWord == toGuest)
            return new WasSo(standing.Head);
        if (isGuest && toGuest)
            return new NotYourWord(standing.Head.OwnerName!);
        changes.Add(toGuest ? new WordPassed(guest.Id, guest.Name, by.Name) : new WordPassed(standing.Head.OwnerId!, standing.Head.OwnerName!, by.Name));
        changes.Handle(handling => handling with { Guest = guest with { HasWord = toGuest } });
        return null;
    }

    private static OperatorResult? End(Standing standing, Changes changes, Guest guest, string how, string? by)
    {
        changes.Add(new GuestLeft(guest.Id, guest.Name, how, by));
        changes.Handle(handling => handling with { Guest = null });
        if (guest.IsHere)
            changes.Tell(standing.Script.Desk.Guest.Left, guest.Name);
        return null;
    }
}
