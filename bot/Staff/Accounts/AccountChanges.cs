using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>Changes an account as it stands at that moment: who is overtaken by another change decides anew. A new security stamp ends all sessions.</summary>
public sealed class AccountChanges(IStore store, Sessions sessions, GuestRoles guests)
{
    public async Task<AccountResult> ChangeAsync(string accountId, Func<Account, Account> change) =>
        await DecideAsync<AccountResult>(accountId, account =>
        {
            var after = change(account);
            return (after, new Saved(after with { Revision = account.Revision + 1 }));
        }) ?? new NoSuchAccount();

    /// <summary>What was decided, once what follows from it is written; null when there is no such account.</summary>
    public async Task<T?> DecideAsync<T>(string accountId, Func<Account, (Account After, T Decided)> decide) where T : class
    {
        while (await store.FindAccountAsync(accountId) is { } before)
        {
            var (after, decided) = decide(before);
            if (after != before && !await store.SaveAccountAsync(after with { Revision = before.Revision + 1 }, before.Revision)) continue;
            if (after.SecurityStamp != before.SecurityStamp) await sessions.EndAllAsync(accountId);
            await guests.FollowAsync(accountId, before.Role, after.Role);
            return decided;
        }

        return null;
    }

    public static string NewStamp() => Guid.NewGuid().ToString("N");
}
