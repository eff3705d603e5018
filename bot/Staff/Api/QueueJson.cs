using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Handoff;
using AdviceBot.Staff.Console;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>A conversation as the lists show it: nothing of what was said.</summary>
internal sealed record EntryJson(
    string Id, string Name, string Status, string Level, double Rank, IReadOnlyList<Reason> Reasons, DateTimeOffset? WaitingSince, DateTimeOffset? Deadline,
    DateTimeOffset? LastWordsAt, int Unread, long Number, PersonRef? Owner, string Channel, string Language, ContactJson Contact, CameBack? CameBack, IReadOnlyList<string> Needs,
    ConsultationJson? Consulted = null, GuestJson? Guest = null, IdentityOpenJson? IdentityOpen = null)
{
    public static EntryJson Of(QueueEntry entry) => Of(entry.Head) with
    {
        LastWordsAt = entry.LastWordsAt,
        Unread = entry.Unread.Count,
        Owner = entry.HolderId is { } holder ? new PersonRef(holder, entry.Head.OwnerName ?? "") : null,
    };

    public static EntryJson Of(Conversation head) => new(
        head.Id, Naming.Of(head), Answers.StatusWord(head.Status), Naming.Weight(head), QueueOrder.Rank(head), head.Reasons, head.WaitingSince, head.Handling?.Deadline,
        LastWordsAt: null, Unread: 0, head.Number, head.OwnerId is { } owner ? new PersonRef(owner, head.OwnerName ?? "") : null, head.Channel, head.Language,
        ContactJson.Of(head.Handling?.Contact, head.LeftQuickly), head.Handling?.CameBack, head.Handling?.Needs ?? [],
        head.Handling?.Consultation is { } asked ? new ConsultationJson(asked.Id, asked.Name, asked.By, asked.At) : null,
        head.Handling?.Guest is { } guest ? new GuestJson(guest.Id, guest.Name, guest.By, guest.At, guest.IsHere, guest.HasWord) : null,
        head.Handling?.Identities.LastOrDefault(request => request.IsOpen) is { } identity ? new IdentityOpenJson(identity.Number, identity.ById, identity.ByName, identity.At, identity.IsEmergency) : null);
}

/// <summary>A colleague who was asked to look at it, and by whom.</summary>
internal sealed record ConsultationJson(string Id, string Name, string By, DateTimeOffset At);

/// <summary>A supervisor who was asked in, and whether they came.</summary>
internal sealed record GuestJson(string Id, string Name, string By, DateTimeOffset At, bool IsHere, bool HasWord);

/// <summary>Somebody wants to ask the visitor who they are (or did, in an emergency), and a second person has still to decide. Not why: that is read in the conversation.</summary>
internal sealed record IdentityOpenJson(long Request, string ById, string ByName, DateTimeOffset At, bool IsEmergency);

internal sealed record PersonRef(string Id, string Name);

internal sealed record ContactJson(bool LeftQuickly, bool Watched, bool NoCallBack, string? SafeHours, TimesJson? Times)
{
    public static ContactJson Of(SafeContact? contact, bool leftQuickly = false) =>
        new(leftQuickly, contact?.IsWatched ?? false, contact?.NoCallBack ?? false, contact?.SafeHours, TimesJson.Of(contact?.Times));
}

/// <summary>Days by name, from Monday on, and times such as 09:00 in the clock of the site; null is no limit. <paramref name="Also"/>: the visitor's own, to be kept to as well.</summary>
internal sealed record TimesJson(IReadOnlyList<string> Days, string? From, string? To, TimesJson? Also)
{
    public static TimesJson? Of(SafeTimes? times) =>
        times is null ? null : new(SafeTimesReader.Names(times.Days), SafeTimesReader.Text(times.From), SafeTimesReader.Text(times.To), Of(times.Also));
}

/// <summary>All lists at one moment. Changes after it carry the next versions.</summary>
internal sealed record QueueJson(
    long Version, IReadOnlyList<EntryJson> Waiting, IReadOnlyList<EntryJson> Held, IReadOnlyList<EntryJson> Ended, IReadOnlyList<PersonJson> People, int OnShift, HoursJson Hours, DateTimeOffset Now);

/// <summary>What changed since the version before. <paramref name="People"/> is null while nobody came, went or changed.</summary>
internal sealed record QueueChange(long Version, IReadOnlyList<EntryJson> Changed, IReadOnlyList<string> Removed, IReadOnlyList<PersonJson>? People, int OnShift, HoursJson Hours);
