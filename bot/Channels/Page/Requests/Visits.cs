using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>From a browser's session to what its page shows.</summary>
internal sealed class Visits(ConversationService conversations, Scripts scripts, IShift shift, TimeProvider clock)
{
    /// <summary>The chat of a session, or what anybody meets first when there is none.</summary>
    public async Task<Chat> OfAsync(PageSession? session, CancellationToken cancellation) =>
        session is not null && await conversations.FindBySessionAsync(session.Hash, cancellation) is { } head
        && await ReadAsync(head.Id, 0, cancellation) is { } chat ? chat : Opening();

    /// <summary>A conversation with its events after a number; null when there is none, or the visitor left it.</summary>
    public async Task<Chat?> ReadAsync(string conversationId, long after, CancellationToken cancellation) =>
        await conversations.ReadAsync(conversationId, after, cancellation) is { } log ? await WithDialogAsync(log.Head, log.Events, cancellation) : null;

    public async Task<Chat?> WithDialogAsync(Conversation head, IReadOnlyList<LogEvent> events, CancellationToken cancellation) =>
        await conversations.DialogAsync(head.Id, cancellation) is var (script, dialog) ? new Chat(script, dialog, head, events) { IsStaffed = shift.IsStaffed, OwnContact = await conversations.OwnContactAsync(head.Id, cancellation) } : null;

    /// <summary>Begins the session's conversation, or finds the one that a post beside this one has just begun; null when it was left.</summary>
    public async Task<Conversation?> BeginAsync(PageSession session, CancellationToken cancellation)
    {
        var log = await conversations.StartAsync(new NewConversation("page", SessionHash: session.Hash, Id: session.ConversationId), cancellation);
        return log.Head.SessionHash == session.Hash ? log.Head : null;
    }

    /// <summary>A secret whose conversation was left opens nothing any more.</summary>
    public async Task<bool> IsRevokedAsync(PageSession session, CancellationToken cancellation) =>
        await conversations.ReadForStaffAsync(session.ConversationId, long.MaxValue, cancellation) is { Head.SessionHash: null };

    /// <summary>The opening and the first question, straight from the engine: a mere look leaves nothing behind.</summary>
    private Chat Opening()
    {
        var script = scripts.Current;
        var turn = StateMachine.Next(script, Dialog.New, new Arrived { Staffed = shift.IsStaffed, Closed = OutOfHours.Of(script.Site.Opening, clock.GetUtcNow()) });
        var events = turn.Replies.Select((reply, at) => new LogEvent(at + 1, clock.GetUtcNow(), null, new BotSaid(reply.Message, reply.Markdown, reply.Ask)));
        return new Chat(script, turn.Dialog, null, [.. events]);
    }
}
