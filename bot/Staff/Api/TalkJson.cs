using System.Security.Claims;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Staff.Console;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>
/// An open conversation: how it stands to this operator, what is known, and events after a number. <paramref name="LeaseToken"/> is the one that this operator's sends carry: the
/// lease is told to its holder alone, a guest's own to the guest. <paramref name="HasWord"/>: it is theirs to write to the visitor now.
/// </summary>
internal sealed record TalkJson(
    EntryJson Entry, string Relation, string? LeaseToken, long Number, IReadOnlyList<Fact> Facts, IReadOnlyList<EventJson> Events, long SeenByVisitor, long DeliveredToVisitor, string ScriptVersion, bool Typing, bool MayRead, bool CanAct,
    bool HasWord, IdentityJson? Identity, PresenceJson? Presence, ReachJson? Reach);

/// <summary>Where the visitor is: reading, open (there, and cannot say whether it is looked at), hidden or away; away after <paramref name="Until"/> unless something is heard.</summary>
internal sealed record PresenceJson(string How, DateTimeOffset? Since, DateTimeOffset? Until)
{
    public static PresenceJson Of(Presence presence) => new(presence.How.ToString().ToLowerInvariant(), presence.Since, presence.Until);
}

/// <summary>Whether it is a safe time, when that changes, and until when words may be sent all the same because the visitor is there.</summary>
internal sealed record ReachJson(bool IsSafe, DateTimeOffset? ChangesAt, DateTimeOffset? ThereUntil)
{
    public static ReachJson Of(Reach reach) => new(reach.Safe.IsSafe, reach.Safe.ChangesAt, reach.ThereUntil);
}

internal sealed record NoteJson(long Number, DateTimeOffset At, PersonRef By, string Text, IReadOnlyList<string> Mentions)
{
    public static NoteJson Of(Note note) => new(note.Number, note.At, new PersonRef(note.AuthorId, note.AuthorName), note.Text, note.Mentions);
}

/// <summary>Reads conversations for the console.</summary>
internal sealed class TalkReader(ConversationService conversations, Scripts scripts, IStore store)
{
    /// <summary>Null when there is no such conversation.</summary>
    public async Task<OpenTalk?> OpenAsync(string id, CancellationToken cancellation) =>
        await conversations.ReadForStaffAsync(id, 0, cancellation) is { } log
            ? new OpenTalk(conversations, (await scripts.GetAsync(log.Head.ScriptVersion)).In(log.Head.Language), Relations.LastHolder(log.Events), await MentionedAsync(id, cancellation), log)
            : null;

    private async Task<IReadOnlySet<string>> MentionedAsync(string id, CancellationToken cancellation) =>
        (await store.ReadNotesAsync(id, 0, cancellation)).SelectMany(note => note.Mentions).ToHashSet(StringComparer.Ordinal);

    public async Task<bool> MayReadAsync(string id, ClaimsPrincipal viewer, CancellationToken cancellation) =>
        await OpenAsync(id, cancellation) is { } talk && talk.RelationTo(viewer).MayRead();
}

/// <summary>One conversation that a console has open.</summary>
internal sealed class OpenTalk(ConversationService conversations, Script script, string? lastHolder, IReadOnlySet<string> mentioned, Log log)
{
    private readonly EventWriter _events = new(script);
    private string? _lastHolder = lastHolder;

    public Conversation Head => log.Head;

    public Script Script => script;

    public Relation RelationTo(ClaimsPrincipal viewer) => Relations.Of(log.Head, viewer.AsOperator(), _lastHolder, viewer.Supervises(), mentioned.Contains(viewer.Id()));

    public Task<TalkJson> AfterAsync(long after, ClaimsPrincipal viewer) =>
        WithAsync(new Update(log.Head, [.. log.Events.Where(logged => logged.Number > after)], Typing: null), viewer);

    /// <summary>What an operator may not read is not in here: only how the conversation stands.</summary>
    public async Task<TalkJson> WithAsync(Update update, ClaimsPrincipal viewer)
    {
        _lastHolder = Relations.LastHolder(update.Events) ?? _lastHolder;
        var head = update.Head;
        var relation = Relations.Of(head, viewer.AsOperator(), _lastHolder, viewer.Supervises(), mentioned.Contains(viewer.Id()));
        var mayRead = relation.MayRead();
        return new TalkJson(
            EntryJson.Of(head), relation.ToString().ToLowerInvariant(), Tokens.Of(head, viewer.Id()), head.Number,
            mayRead && await conversations.DialogAsync(head.Id) is var (version, dialog) ? StateMachine.Facts(version.OfSite, dialog) : [],
            mayRead ? [.. update.Events.Select(_events.Of)] : [], head.SeenByVisitor, Math.Max(head.DeliveredToVisitor, head.SeenByVisitor), head.ScriptVersion,
            mayRead && update.Typing == Typist.Visitor, mayRead, relation == Relation.Mine,
            relation is Relation.Mine or Relation.Beside && head.Handling?.Guest is { HasWord: true } == (relation == Relation.Beside), mayRead ? IdentityJson.Of(head, viewer.Id()) : null,
            mayRead && !head.LeftQuickly ? PresenceJson.Of(conversations.PresenceOf(head.Id)) : null, mayRead && await conversations.ReachAsync(head.Id) is { } reach ? ReachJson.Of(reach) : null);
    }
}

/// <summary>What somebody's sends carry: the lease of the holder, the guest's own of the guest. Nobody is told another's.</summary>
internal static class Tokens
{
    public static string? Of(Conversation head, string viewerId) =>
        head.OwnerId == viewerId ? head.LeaseToken : head.Handling?.Guest is { } guest && guest.Id == viewerId ? guest.Token : null;
}
