using System.Text.Json.Serialization;
using AdviceBot.Activities;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Storage;

/// <summary>Who answers the visitor now. Exactly one at any moment.</summary>
public enum Status
{
    /// <summary>The bot answers.</summary>
    Bot,

    /// <summary>Handed off; nobody has taken it yet. The bot goes on helping meanwhile.</summary>
    Waiting,

    /// <summary>An operator holds it; the bot is silent.</summary>
    Held,

    /// <summary>Over. A visitor who writes again is answered by the bot.</summary>
    Ended,
}

/// <summary>The head of a conversation. Everything else about it is in its events.</summary>
public sealed record Conversation
{
    public required string Id { get; init; }

    /// <summary>page or directline.</summary>
    public required string Channel { get; init; }
    public required string Language { get; init; }

    /// <summary>The version of the pack the conversation runs on: the one it began with, or one it was moved to because everything so far is the same there.</summary>
    public required string ScriptVersion { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Number of the last event; the first event has number 1.</summary>
    public long Number { get; init; }
    public Status Status { get; init; }

    /// <summary>The visitor's id on Direct Line; null on the page.</summary>
    public string? UserId { get; init; }

    /// <summary>SHA-256 (hexadecimal) of the page session's secret; null once revoked or on Direct Line.</summary>
    public string? SessionHash { get; init; }

    /// <summary>The visitor used the leave button: nobody may contact them.</summary>
    public bool LeftQuickly { get; init; }

    public int Priority { get; init; }
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
    public IReadOnlyList<Fact> Summary { get; init; } = [];
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Account id and display name of the operator who holds it, and the token every send of theirs must carry.</summary>
    public string? OwnerId { get; init; }
    public string? OwnerName { get; init; }
    public string? LeaseToken { get; init; }

    /// <summary>How staff look after it; null until they do.</summary>
    public Handling? Handling { get; init; }

    /// <summary>When silence runs out; null when no timer runs.</summary>
    public DateTimeOffset? TimerDue { get; init; }

    /// <summary>Highest number a person has on their screen, on each side.</summary>
    public long SeenByStaff { get; init; }
    public long SeenByVisitor { get; init; }

    /// <summary>Highest number that is known to have reached the visitor's page or client.</summary>
    public long DeliveredToVisitor { get; init; }
}

/// <summary>One numbered entry of a conversation's log. Numbers of a conversation are 1, 2, 3 … without a gap.</summary>
public sealed record LogEvent(long Number, DateTimeOffset At, string? ClientId, Entry Entry);

/// <summary>What happened.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(VisitorWrote), "visitor")]
[JsonDerivedType(typeof(Occurred), "occurred")]
[JsonDerivedType(typeof(BotSaid), "bot")]
[JsonDerivedType(typeof(OperatorSaid), "operator")]
[JsonDerivedType(typeof(HandedOff), "handoff")]
[JsonDerivedType(typeof(OperatorJoined), "joined")]
[JsonDerivedType(typeof(OperatorLeft), "left")]
[JsonDerivedType(typeof(ContactSet), "contact")]
[JsonDerivedType(typeof(LanguageChanged), "language")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(ConsultationBegan), "consultation")]
[JsonDerivedType(typeof(ConsultationEnded), "consultation-ended")]
[JsonDerivedType(typeof(GuestInvited), "guest")]
[JsonDerivedType(typeof(GuestJoined), "guest-joined")]
[JsonDerivedType(typeof(WordPassed), "word")]
[JsonDerivedType(typeof(GuestLeft), "guest-left")]
[JsonDerivedType(typeof(IdentityAsked), "identity")]
[JsonDerivedType(typeof(IdentityDecided), "identity-decided")]
[JsonDerivedType(typeof(IdentityDisclosed), "identity-disclosed")]
[JsonDerivedType(typeof(IdentityLapsed), "identity-lapsed")]
public abstract record Entry;

/// <summary>What the visitor posted, as it came, and what it meant to the engine (null while an operator held the conversation).</summary>
public sealed record VisitorWrote(Activity Activity, Input? Input) : Entry;

/// <summary>An input of the engine that nobody wrote: arrival, silence, return from an operator. Not shown.</summary>
public sealed record Occurred(Input Input) : Entry;

/// <summary>A message of the bot or a notice of the service, exactly as the visitor saw it.</summary>
public sealed record BotSaid(string Message, string Markdown, Question? Ask) : Entry;

/// <summary>A message of an operator, plain text.</summary>
public sealed record OperatorSaid(string OperatorId, string Name, string Text) : Entry;

/// <summary>For staff only.</summary>
public sealed record HandedOff(int Priority, IReadOnlyList<Reason> Reasons, IReadOnlyList<Fact> Summary) : Entry;

/// <summary>For staff only; the visitor is told by a <see cref="BotSaid"/> beside it.</summary>
public sealed record OperatorJoined(string OperatorId, string Name) : Entry;

/// <summary>For staff only; how is handed-back, closed, vanished, released, transferred or taken-over. <paramref name="By"/> is who did it, where that was somebody else.</summary>
public sealed record OperatorLeft(string OperatorId, string Name, string How, string? By = null) : Entry;

/// <summary>For staff only: how the visitor may be reached from now on. Without an operator the visitor said it.</summary>
public sealed record ContactSet(string? OperatorId, string? Name, SafeContact Contact) : Entry;

/// <summary>The visitor goes on in another language; both as the pack names them, such as en-GB.</summary>
public sealed record LanguageChanged(string From, string To) : Entry;

/// <summary>For staff only: what came of it.</summary>
public sealed record Finished(Outcome Outcome) : Entry;

/// <summary>For staff only; why is silence, left, left-quickly or closed.</summary>
public sealed record Ended(string Why) : Entry;
