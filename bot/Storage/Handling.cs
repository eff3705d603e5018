using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AdviceBot.Storage;

/// <summary>What is kept of how staff look after a conversation; null members were never set.</summary>
public sealed record Handling
{
    public SafeContact Contact { get; init; } = SafeContact.Free;

    /// <summary>Why it waits again after somebody held it; null while nobody has, and when it is taken anew.</summary>
    public CameBack? CameBack { get; init; }

    /// <summary>When the threat runs out, as the visitor told it.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Ids of the skills that whoever takes it should have; null where anybody may.</summary>
    public IReadOnlyList<string>? Needs { get; init; }

    public Outcome? Outcome { get; init; }

    /// <summary>Who looks at it beside the holder, unseen by the visitor.</summary>
    public Consultation? Consultation { get; init; }

    /// <summary>Who was asked in to write beside the holder.</summary>
    public Guest? Guest { get; init; }

    /// <summary>The oldest request to ask the visitor who they are that still counts; null while nobody wants to. The store finds conversations by it.</summary>
    public IdentityRequest? Identity { get; init; }

    /// <summary>All that count, the oldest first: emergencies that nobody has looked at, and at last the one by which the visitor may or may not be asked.</summary>
    [JsonIgnore]
    public IReadOnlyList<IdentityRequest> Identities
    {
        get => Identity is null ? [] : [Identity with { Later = null }, .. Identity.Later ?? []];
        init => Identity = value.Count == 0 ? null : value[0] with { Later = value.Count == 1 ? null : [.. value.Skip(1)] };
    }

    [JsonIgnore]
    public IdentityRequest? LastIdentity => Identities is [.., var last] ? last : null;

    /// <summary>How long the visitor waited for the first words of a person.</summary>
    public TimeSpan? FirstReplyAfter { get; init; }
}

/// <summary>How the visitor may be reached. <paramref name="SafeHours"/> is what more there is to say of when, in words.</summary>
public sealed record SafeContact(bool IsWatched, bool NoCallBack, string? SafeHours)
{
    /// <summary>The only times at which they may be written to while they are not there; null is at any time.</summary>
    public SafeTimes? Times { get; init; }

    public static readonly SafeContact Free = new(IsWatched: false, NoCallBack: false, SafeHours: null);
}

/// <summary>
/// Days and times at which somebody may be reached, as clocks show them at the site. Null is no limit: not before, or not after. An end at or before the beginning is
/// on the day after.
/// </summary>
public sealed record SafeTimes(SafeDays Days, TimeSpan? From, TimeSpan? To)
{
    /// <summary>Times that must be kept to as well: the visitor's own, beside those that an operator wrote.</summary>
    public SafeTimes? Also { get; init; }
}

/// <summary>Days of the week, as many as hold.</summary>
[Flags]
public enum SafeDays
{
    None = 0,
    Sunday = 1,
    Monday = 2,
    Tuesday = 4,
    Wednesday = 8,
    Thursday = 16,
    Friday = 32,
    Saturday = 64,
    All = 127,
}

/// <summary>Who held it before, and how it went from them: vanished, released or transferred.</summary>
public sealed record CameBack(string From, string Why, DateTimeOffset At);

/// <summary>How a conversation was finished. <paramref name="Reasons"/> are the ids of why it had come to people.</summary>
public sealed record Outcome(string Id, string Words, ImmutableArray<string> Tags, string? Reference, ImmutableArray<string> Reasons, string OperatorId, string OperatorName, DateTimeOffset At);
