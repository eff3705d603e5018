using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>What became of a post of a visitor.</summary>
public abstract record PostResult;

/// <summary>It is on the disk as event <paramref name="Number"/>; for a client id seen before, the first result again.</summary>
public sealed record Posted(long Number, bool IsRepeat) : PostResult;

/// <summary>There is no such conversation, or the visitor left it.</summary>
public sealed record NoSuchConversation : PostResult;

/// <summary>Nothing was kept; <paramref name="Code"/> is empty, too-long, attachments or malformed.</summary>
public sealed record Refused(string Code) : PostResult;

/// <summary>What became of an operator's act.</summary>
public abstract record OperatorResult;

public sealed record Done(Conversation Conversation) : OperatorResult;

/// <summary>It was so already: nothing was changed, and nothing is to be recorded.</summary>
public sealed record WasSo(Conversation Conversation) : OperatorResult;

/// <summary>Somebody else holds it, or nobody waits.</summary>
public sealed record NotAvailable(string? HeldBy) : OperatorResult;

/// <summary>Who would get it holds <paramref name="Held"/> already, and no more than <paramref name="Capacity"/> is theirs to hold.</summary>
public sealed record AtCapacity(Operator Who, int Held, int Capacity) : OperatorResult;

/// <summary>The lease token is not (any longer) the one of this conversation.</summary>
public sealed record LeaseLost(string? HeldBy) : OperatorResult;

/// <summary>The visitor wrote since: read this first, then send again.</summary>
public sealed record StaleSend(IReadOnlyList<LogEvent> Missed) : OperatorResult;

/// <summary>The visitor left quickly: nothing may be sent.</summary>
public sealed record DoNotContact : OperatorResult;

/// <summary>It is no time at which this visitor may be reached, and they are not there; <paramref name="SafeAt"/> is the next one.</summary>
public sealed record NotSafeNow(DateTimeOffset? SafeAt) : OperatorResult;

/// <summary>Empty or too long.</summary>
public sealed record BadText(string Code) : OperatorResult;

/// <summary>A conversation is finished with one of the pack's outcomes.</summary>
public sealed record NeedsOutcome : OperatorResult;

/// <summary>This outcome is not kept without a reference number.</summary>
public sealed record NeedsReference : OperatorResult;

/// <summary>The bot cannot go on from there: the script does not offer it, or the answers do not lead there.</summary>
public sealed record NoSuchPoint : OperatorResult;

/// <summary>Another one writes to the visitor now.</summary>
public sealed record NotYourWord(string HeldBy) : OperatorResult;

/// <summary>One was asked already, and not this one.</summary>
public sealed record AlreadyAsked(string Name) : OperatorResult;

/// <summary>Nobody asked this one.</summary>
public sealed record NotAsked : OperatorResult;

/// <summary>The visitor may not be asked who they are: nobody has approved it.</summary>
public sealed record NotApproved : OperatorResult;

/// <summary>Somebody who may approve is there, or has not had the time to answer.</summary>
public sealed record ApproverIsThere : OperatorResult;

/// <summary>Nobody who may approve is there.</summary>
public sealed record NobodyToApprove : OperatorResult;

/// <summary>Whoever asks does not approve it.</summary>
public sealed record OwnRequest : OperatorResult;

/// <summary>The visitor was asked who they are: first it is written down what they told.</summary>
public sealed record NeedsDisclosure : OperatorResult;

/// <summary>How an operator wants a conversation to be finished.</summary>
public sealed record Finish(string Outcome, IReadOnlyList<string> Tags, string? Reference);

/// <summary>Why the visitor should be asked who they are, whether a life hangs on it, and whether a second person who may approve is there.</summary>
public sealed record IdentityWish(string Reason, bool IsEmergency, bool IsApproverThere);

/// <summary>An operator as conversations know them.</summary>
public sealed record Operator(string Id, string Name);

/// <summary>What a new conversation starts with; without a language, or in one that is not served, it is the site's.</summary>
public sealed record NewConversation(string Channel, string? UserId = null, string? SessionHash = null, string? Id = null, string? Language = null);

/// <summary>The head and the events after a number, read at one moment.</summary>
public sealed record Log(Conversation Head, IReadOnlyList<LogEvent> Events);

/// <summary>What a subscriber is told: new events, a new head (status, seen), that somebody types, or any of them at once. Typing is never stored.</summary>
public sealed record Update(Conversation Head, IReadOnlyList<LogEvent> Events, Typist? Typing);

public enum Typist
{
    Visitor,
    Operator,
}
