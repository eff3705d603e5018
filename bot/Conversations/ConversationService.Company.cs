namespace AdviceBot.Conversations;

/// <summary>Whom the holder asks in, and whether the visitor may be asked who they are.</summary>
public sealed partial class ConversationService
{
    /// <summary>Asks a colleague to look at it, unseen by the visitor.</summary>
    public Task<OperatorResult> ConsultAsync(string conversationId, Operator by, string leaseToken, Operator whom, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => ConsultTurn.Begin(standing, changes, by, leaseToken, whom), cancellation);

    /// <summary>The colleague goes (without a lease), or the holder ends it.</summary>
    public Task<OperatorResult> EndConsultationAsync(string conversationId, Operator by, string? leaseToken, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => ConsultTurn.End(standing, changes, by, leaseToken), cancellation);

    /// <summary>Asks a supervisor to join in.</summary>
    public Task<OperatorResult> InviteAsync(string conversationId, Operator by, string leaseToken, Operator whom, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => GuestTurn.Invite(standing, changes, by, leaseToken, whom), cancellation);

    /// <summary>The one who was asked joins in; the visitor is told.</summary>
    public Task<OperatorResult> JoinAsync(string conversationId, Operator by, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => GuestTurn.Join(standing, changes, by), cancellation);

    /// <summary>The guest declines or goes (without a lease), or the holder ends it.</summary>
    public Task<OperatorResult> EndGuestAsync(string conversationId, Operator by, string? leaseToken, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => GuestTurn.End(standing, changes, by, leaseToken), cancellation);

    /// <summary>Who writes to the visitor from now on: the guest, or the holder.</summary>
    public Task<OperatorResult> PassWordAsync(string conversationId, Operator by, string token, bool toGuest, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => GuestTurn.PassWord(standing, changes, by, token, toGuest), cancellation);

    /// <summary>The console of somebody who was asked in has fallen silent.</summary>
    public async Task CompanyVanishedAsync(string conversationId, string accountId, CancellationToken cancellation = default)
    {
        await OperateAsync(conversationId, (standing, changes) => GuestTurn.Vanish(standing, changes, accountId), cancellation);
        await OperateAsync(conversationId, (standing, changes) => ConsultTurn.Vanish(standing, changes, accountId), cancellation);
    }

    /// <summary>Asks that the visitor may be asked who they are.</summary>
    public Task<OperatorResult> AskForIdentityAsync(string conversationId, Operator by, string leaseToken, IdentityWish wish, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => IdentityTurn.Ask(standing, changes, by, leaseToken, wish), cancellation);

    /// <summary>A second person decides on the request with this number.</summary>
    public Task<OperatorResult> DecideOnIdentityAsync(string conversationId, Operator by, long request, bool isApproved, string? reason, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => IdentityTurn.Decide(standing, changes, by, request, isApproved, reason), cancellation);

    /// <summary>Asks the visitor who they are, in the pack's words.</summary>
    public Task<OperatorResult> AskVisitorForIdentityAsync(string conversationId, Operator by, string leaseToken, long lastSeen, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => IdentityTurn.AskVisitor(standing, changes, by, leaseToken, lastSeen, Reach.Of(standing, PresenceOf(conversationId), changes.Now)), cancellation);

    /// <summary>Keeps what the visitor told of who they are.</summary>
    public Task<OperatorResult> DiscloseAsync(string conversationId, Operator by, string leaseToken, string what, CancellationToken cancellation = default) =>
        OperateAsync(conversationId, (standing, changes) => IdentityTurn.Disclose(standing, changes, by, leaseToken, what), cancellation);
}
