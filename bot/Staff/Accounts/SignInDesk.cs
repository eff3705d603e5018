using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>
/// Checks name and password. Every refusal looks the same from outside, so that nobody learns which names exist;
/// the audit log tells them apart.
/// </summary>
public sealed class SignInDesk(IStore store, Passwords passwords, Audit audit, TimeProvider time)
{
    public const int FailuresBeforeLock = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>The account, or null when the name, the password, a lock or an administrator says no.</summary>
    public async Task<Account?> SignInAsync(string signInName, string password)
    {
        while (true)
        {
            var account = await store.FindAccountByNameAsync(AccountNames.Normal(signInName));
            var fits = passwords.Fits(account, password);
            if (account is null || !MaySignIn(account))
            {
                await audit.WriteAsync(account?.Id, AuditActions.SignInFailed);
                return null;
            }

            var after = fits ? account with { FailedSignIns = 0, LockedUntil = null } : Failed(account);
            if (after != account && !await store.SaveAccountAsync(after with { Revision = account.Revision + 1 }, account.Revision)) continue;
            await audit.WriteAsync(account.Id, fits ? AuditActions.SignedIn : after.LockedUntil is null ? AuditActions.SignInFailed : AuditActions.Locked);
            return fits ? after : null;
        }
    }

    private bool MaySignIn(Account account) => !account.IsDisabled && !(account.LockedUntil > time.GetUtcNow());

    private Account Failed(Account account) => account.FailedSignIns + 1 < FailuresBeforeLock
        ? account with { FailedSignIns = account.FailedSignIns + 1, LockedUntil = null }
        : account with { FailedSignIns = 0, LockedUntil = time.GetUtcNow() + LockedFor };
}
