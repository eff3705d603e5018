using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>Only who supervises is a guest beside a holder: whoever does not any more goes from wherever they are one.</summary>
public sealed class GuestRoles(IStore store, ConversationService conversations)
{
    private const int MostHeld = 10_000;

    public async Task FollowAsync(string accountId, string wasRole, string role)
    {
        if (!Roles.Supervises(wasRole) || Roles.Supervises(role)) return;
        foreach (var head in (await store.ListAsync(Status.Held, MostHeld)).Where(head => head.Handling?.Guest?.Id == accountId))
            await conversations.EndGuestAsync(head.Id, new Operator(accountId, ""), leaseToken: null);
    }
}
