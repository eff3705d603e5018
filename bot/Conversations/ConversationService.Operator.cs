using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>What operators do.</summary>
public sealed partial class ConversationService
{
    /// <summary>Takes a waiting conversation; of many at the same time exactly one gets Done.</summary>
    public Task<OperatorResult> TakeAsync(string conversationId, Operator by, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => OperatorTurn.Take(standing, changes, by), cancellation);

    /// <summary>Sends an operator's words. <paramref name="lastSeen"/> is the highest number on the operator's screen.
    /// A client id that was sent before gets Done again.</summary>
    public Task<OperatorResult> ReplyAsync(
        string conversationId, Operator by, string leaseToken, long lastSeen, string clientId, string text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        // Visitors choose their own client ids: an operator's must never be taken for one of them.
        var ownId = $"operator {by.Id} {clientId}";
        return OperateAsync(
            conversationId,
            (standing, changes) => standing.NumberOf(ownId) is null
                ? OperatorTurn.Reply(standing, changes, by, leaseToken, lastSeen, ownId, text, Reach.Of(standing, PresenceOf(conversationId), changes.Now))
                : new Done(standing.Head),
            cancellation);
    }

    /// <summary>Gives the conversation back to the bot, which goes on from the state <paramref name="to"/>, or from where it was.</summary>
    public Task<OperatorResult> HandBackAsync(string conversationId, Operator by, string leaseToken, string? to = null, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => OperatorTurn.HandBack(standing, changes, by, leaseToken, to), cancellation);

    /// <summary>Keeps what came of it and ends the conversation; a visitor who writes again is with the bot.</summary>
    public Task<OperatorResult> FinishAsync(string conversationId, Operator by, string leaseToken, Finish finish, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(finish);
        return OperateAsync(conversationId, (standing, changes) => OperatorTurn.Finish(standing, changes, by, leaseToken, finish), cancellation);
    }

    /// <summary>Hands it to another operator.</summary>
    public Task<OperatorResult> TransferAsync(string conversationId, Operator by, string leaseToken, Operator to, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => OperatorTurn.Transfer(standing, changes, by, leaseToken, to), cancellation);

    /// <summary>Takes it from whoever holds it; for supervisors.</summary>
    public Task<OperatorResult> TakeOverAsync(string conversationId, Operator by, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => OperatorTurn.TakeOver(standing, changes, by), cancellation);

    /// <summary>Sets a lease free: its holder vanished, or <paramref name="by"/> (a supervisor) says so. It waits again, ahead of its equals.</summary>
    public Task<OperatorResult> ReleaseAsync(string conversationId, string leaseToken, string? by = null, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => OperatorTurn.Release(standing, changes, leaseToken, by is null ? Leavings.Vanished : Leavings.Released, by), cancellation);

    /// <summary>How the visitor may be reached from now on. <paramref name="lastSeen"/> is the highest number on the operator's screen: what the visitor said of it
    /// themselves since is not written over unread.</summary>
    public Task<OperatorResult> SetContactAsync(
        string conversationId, Operator by, string leaseToken, SafeContact contact, long lastSeen = long.MaxValue, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => OperatorTurn.SetContact(standing, changes, by, leaseToken, contact, lastSeen), cancellation);

    /// <summary>Whether words may be sent to the visitor now; null when there is no such conversation.</summary>
    public async Task<Reach?> ReachAsync(string conversationId, CancellationToken cancellation = default) =>
        await StandingAsync(conversationId, cancellation) is { } standing ? Reach.Of(standing, PresenceOf(conversationId), _turns.Now) : null;

    /// <summary>What an operator's act returns is said at once; null means that the changes are to be stored.</summary>
    private Task<OperatorResult> OperateAsync(string id, Func<Standing, Changes, OperatorResult?> act, CancellationToken cancellation) =>
        _turns.TakeAsync<OperatorResult>(id, standing =>
        {
            if (standing is null)
                return new(new NotAvailable(HeldBy: null));
            var changes = _turns.Begin(standing);
            return act(standing, changes) is { } atOnce ? new(atOnce) : new(new Done(changes.Head), changes);
        }, cancellation);
}
