using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Console;

/// <summary>How a conversation stands to one operator: what they may see and do follows from it alone.</summary>
public enum Relation
{
    /// <summary>Anybody may read it before taking it.</summary>
    Waiting,

    /// <summary>This operator holds it.</summary>
    Mine,

    /// <summary>The holder asked this one in, and they came: they write to the visitor while they have the word.</summary>
    Beside,

    /// <summary>The holder asks this one in; they read along until they join or decline.</summary>
    Invited,

    /// <summary>The holder asks this one to look at it, unseen by the visitor.</summary>
    Consulted,

    /// <summary>A colleague named this operator in a note: they may read it and note beside it, and nothing else.</summary>
    Mentioned,

    /// <summary>Over, and this operator was the last to hold it: they may still read how it ended, and finish it.</summary>
    Ended,

    /// <summary>A supervisor looks over the shoulder of its holder, reads what is over, or has to judge whether the visitor was rightly asked who they are, wherever it went since.</summary>
    Watching,

    /// <summary>Another operator holds it.</summary>
    Others,

    /// <summary>The visitor talks with the bot, or it is over and another's: not for reading.</summary>
    Away,
}

public static class Relations
{
    /// <summary><paramref name="lastHolder"/> is the operator of the last <see cref="OperatorJoined"/>; <paramref name="isMentioned"/> whether a note names the viewer.</summary>
    public static Relation Of(Conversation head, Operator viewer, string? lastHolder, bool supervises, bool isMentioned = false) => head.Status switch
    {
        Status.Waiting => Relation.Waiting,
        Status.Held when head.OwnerId == viewer.Id => Relation.Mine,
        Status.Held when supervises && head.Handling?.Guest is { } guest && guest.Id == viewer.Id => guest.IsHere ? Relation.Beside : Relation.Invited,
        Status.Held when head.Handling?.Consultation?.Id == viewer.Id => Relation.Consulted,
        Status.Ended when lastHolder == viewer.Id => Relation.Ended,
        Status.Held or Status.Ended when supervises && lastHolder is not null => Relation.Watching,
        _ when supervises && IsToJudge(head, viewer) => Relation.Watching,
        // Not while the visitor is with the bot alone: what a colleague was asked to look at is over then.
        Status.Held or Status.Ended when isMentioned => Relation.Mentioned,
        Status.Held => Relation.Others,
        _ => Relation.Away,
    };

    public static bool MayRead(this Relation relation) => relation is not (Relation.Others or Relation.Away);

    /// <summary>Never by whoever asked.</summary>
    private static bool IsToJudge(Conversation head, Operator viewer) => head.Handling?.Identities.Any(request => request.IsOpen && request.ById != viewer.Id) == true;

    public static string? LastHolder(IEnumerable<LogEvent> events) =>
        events.Select(logged => logged.Entry).OfType<OperatorJoined>().LastOrDefault()?.OperatorId;
}
