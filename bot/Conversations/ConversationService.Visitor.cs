using AdviceBot.Activities;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>What visitors do.</summary>
public sealed partial class ConversationService
{
    /// <summary>One post of the visitor: a message, one of <see cref="EventNames"/>, or typing (not stored, Number 0).
    /// A client id is taken from channelData.clientActivityID. endOfConversation is the trigger leave; what this server
    /// has no use for (other events and types) is accepted and not stored, Number 0.</summary>
    public async Task<PostResult> PostAsync(string conversationId, Activity activity, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var act = VisitorAct.Of(activity);
        var clientId = VisitorAct.ClientId(activity);
        switch (act)
        {
            case IsRefused refused:
                return new Refused(refused.Code);
            case Acts:
                using (_metrics.Turn())
                    return await _turns.TakeAsync(conversationId, standing => VisitorDecisions.Of(standing, act, clientId, _turns.Begin), cancellation);
            case SetsContact or SetsLanguage:
                return await _turns.TakeAsync(conversationId, standing => VisitorDecisions.Of(standing, act, clientId, _turns.Begin), cancellation);
            default:
                return await AcceptAsync(conversationId, isTyping: act is IsTyping, cancellation);
        }
    }

    /// <summary>The leave button: revokes the session, ends the conversation and marks it do-not-contact. Idempotent.</summary>
    public Task LeaveQuicklyAsync(string conversationId, CancellationToken cancellation = default) =>
        ChangeAsync(conversationId, standing => !standing.Head.LeftQuickly, VisitorTurn.LeaveQuickly, cancellation);

    /// <summary>The time of silence may have run out; a word in the meantime set another.</summary>
    internal Task BeSilentAsync(string conversationId, CancellationToken cancellation) =>
        ChangeAsync(conversationId, standing => standing.Head.TimerDue <= _turns.Now, VisitorTurn.BeSilent, cancellation);

    /// <summary>What is told to those who listen at most.</summary>
    private async Task<PostResult> AcceptAsync(string id, bool isTyping, CancellationToken cancellation)
    {
        if (await ReadAsync(id, long.MaxValue, cancellation) is null)
            return new NoSuchConversation();
        if (isTyping)
            await TypingAsync(id, Typist.Visitor);
        return new Posted(0, IsRepeat: false);
    }

    private Task ChangeAsync(string id, Func<Standing, bool> isCalledFor, Action<Changes> change, CancellationToken cancellation) =>
        _turns.TakeAsync(id, standing =>
        {
            if (standing is null || !isCalledFor(standing))
                return new Decision<bool>(false);
            var changes = _turns.Begin(standing);
            change(changes);
            return new(true, changes);
        }, cancellation);
}
