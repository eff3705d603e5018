using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Handoff;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>From a browser's session to what its page shows.</summary>
internal sealed class Visits(ConversationService conversations, Scripts scripts, IShift shift, TimeProvider clock)
{
    /// <summary>The chat of a session, or what anybody meets first when there is none.</summary>
    public async Task<Chat> OfAsync(PageSession? session, HttpRequest request) =>
        session is not null && await conversations.FindBySessionAsync(session.Hash, request.HttpContext.RequestAborted) is { } head
        && await ReadAsync(head.Id, 0, request.HttpContext.RequestAborted) is { } chat ? chat : Opening(WantedLanguage.Of(request, scripts.Current));

    /// <summary>The opening and the first question in this language, straight from the engine: a mere look leaves nothing behind.</summary>
    public Chat Opening(string language) => Opening(scripts.Current.In(language));

    /// <summary>A conversation with its events after a number; null when there is none, or the visitor left it.</summary>
    public async Task<Chat?> ReadAsync(string conversationId, long after, CancellationToken cancellation) =>
        await conversations.LookAsync(conversationId, after, cancellation) is var (log, script, dialog) ? await ChatAsync(script, dialog, log.Head, log.Events, cancellation) : null;

    /// <summary>What a stream has been told, with the dialog as it stands now.</summary>
    public async Task<Chat?> WithDialogAsync(Conversation head, IReadOnlyList<LogEvent> events, CancellationToken cancellation) =>
        await conversations.DialogAsync(head.Id, cancellation) is var (script, dialog) ? await ChatAsync(script, dialog, head, events, cancellation) : null;

    private async Task<Chat> ChatAsync(Script script, Dialog dialog, Conversation head, IReadOnlyList<LogEvent> events, CancellationToken cancellation) =>
        new(script, dialog, head, events) { IsStaffed = shift.IsStaffed, OwnContact = await conversations.OwnContactAsync(head.Id, cancellation) };

    /// <summary>Begins the session's conversation, or finds the one that a post beside this one has just begun; null when it was left.</summary>
    public async Task<Conversation?> BeginAsync(PageSession session, string language, CancellationToken cancellation)
    {
        var log = await conversations.StartAsync(new NewConversation("page", SessionHash: session.Hash, Id: session.ConversationId, Language: language), cancellation);
        return log.Head.SessionHash == session.Hash ? log.Head : null;
    }

    /// <summary>A secret whose conversation was left opens nothing any more.</summary>
    public async Task<bool> IsRevokedAsync(PageSession session, CancellationToken cancellation) =>
        await conversations.ReadForStaffAsync(session.ConversationId, long.MaxValue, cancellation) is { Head.SessionHash: null };

    private Chat Opening(Script script) =>
        Opening(script, new Arrived { Staffed = shift.IsStaffed, Closed = OutOfHours.Of(script.Site.Opening, clock.GetUtcNow()) }, clock.GetUtcNow());

    internal static Chat Opening(Script script, Arrived arrived, DateTimeOffset at)
    {
        var turn = StateMachine.Next(script, Dialog.New, arrived);
        var events = turn.Replies.Select((reply, number) => new LogEvent(number + 1, at, null, new BotSaid(reply.Message, reply.Markdown, reply.Ask)));
        return new Chat(script, turn.Dialog, null, [.. events]);
    }
}
