using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Heads of conversations as turns see and make them.</summary>
internal static class Heads
{
    public static Conversation New(string id, NewConversation start, Script script, DateTimeOffset now) => new()
    {
        Id = id,
        Channel = start.Channel,
        Language = script.Language,
        ScriptVersion = script.Version,
        StartedAt = now,
        ChangedAt = now,
        UserId = start.UserId,
        SessionHash = start.SessionHash,
    };

    /// <summary>Nobody holds it.</summary>
    public static Conversation Free(this Conversation head) => head with { OwnerId = null, OwnerName = null, LeaseToken = null };

    /// <summary>With all that another look at the same conversation had seen and delivered.</summary>
    public static Conversation SeenAsFarAs(this Conversation head, Conversation other) => head with
    {
        SeenByStaff = Math.Max(head.SeenByStaff, other.SeenByStaff),
        SeenByVisitor = Math.Max(head.SeenByVisitor, other.SeenByVisitor),
        DeliveredToVisitor = Math.Max(head.DeliveredToVisitor, other.DeliveredToVisitor),
    };

    public static bool IsSeenAs(this Conversation head, Conversation other) =>
        (head.SeenByStaff, head.SeenByVisitor, head.DeliveredToVisitor) == (other.SeenByStaff, other.SeenByVisitor, other.DeliveredToVisitor);

    /// <summary>The visitor's page or client has events up to this number; never fewer than before.</summary>
    public static Conversation DeliveredTo(this Conversation head, long number) =>
        Math.Min(number, head.Number) is var has && has > head.DeliveredToVisitor ? head with { DeliveredToVisitor = has } : head;

    /// <summary>Somebody has events up to this number on their screen; never fewer than before.</summary>
    public static Conversation SeenBy(this Conversation head, Typist who, long number)
    {
        var seen = Math.Min(number, head.Number);
        return who == Typist.Visitor
            ? head with { SeenByVisitor = Math.Max(seen, head.SeenByVisitor) }
            : head with { SeenByStaff = Math.Max(seen, head.SeenByStaff) };
    }
}
