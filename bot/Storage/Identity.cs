using System.Text.Json.Serialization;

namespace AdviceBot.Storage;

/// <summary>
/// The holder wants to ask who the visitor is, so that help can be sent. <paramref name="Number"/> is that of its entry. In an emergency nobody was there to approve it: then it
/// may be asked at once, and it stays open until somebody has looked.
/// </summary>
public sealed record IdentityRequest(long Number, string ById, string ByName, string Reason, DateTimeOffset At, bool IsEmergency)
{
    /// <summary>A second person has still to decide.</summary>
    public bool IsOpen { get; init; } = true;

    public IdentityDecision? Decision { get; init; }

    /// <summary>When the visitor was asked; null until then.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When the holder wrote down what was told; null until then.</summary>
    public DateTimeOffset? DisclosedAt { get; init; }

    /// <summary>No person had the conversation any more: it is leave to ask no longer, whatever is decided.</summary>
    public bool IsUsedUp { get; init; }

    [JsonIgnore]
    public bool MayAsk => !IsUsedUp && (Decision?.IsApproved ?? IsEmergency);

    /// <summary>An emergency of before: nothing is done with it but that somebody looks at it.</summary>
    [JsonIgnore]
    public bool IsToReview => IsUsedUp && IsOpen;

    /// <summary>Requests that began while this one was still to be looked at, the oldest first; only the first of a conversation has any. Null for none.</summary>
    public IReadOnlyList<IdentityRequest>? Later { get; init; }

    [JsonIgnore]
    public bool NeedsDisclosure => AskedAt is not null && DisclosedAt is null;
}

/// <summary>What the second person said, and why where they refused.</summary>
public sealed record IdentityDecision(string ById, string ByName, bool IsApproved, string? Reason, DateTimeOffset At);

/// <summary>For staff only: why the holder wants to know who the visitor is.</summary>
public sealed record IdentityAsked(string OperatorId, string Name, string Reason, bool IsEmergency) : Entry;

/// <summary>For staff only: what the second person said to request <paramref name="Request"/>.</summary>
public sealed record IdentityDecided(long Request, IdentityDecision Decision) : Entry;

/// <summary>For staff only: what the visitor told, in the holder's words.</summary>
public sealed record IdentityDisclosed(string OperatorId, string Name, string What) : Entry;

/// <summary>For staff only: nobody had decided before the conversation went on without a person.</summary>
public sealed record IdentityLapsed(long Request) : Entry;
