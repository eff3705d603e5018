using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>
/// Creates and changes accounts. A change of password or of being disabled gives a new security stamp,
/// and every session with the old one ends: its open consoles now, the rest of it at the next request.
/// </summary>
public sealed class StaffAccounts(
    IStore store, AccountChanges changes, Passwords passwords, PasswordLinks links, StaffSetupLink setupLink, Sessions sessions, Audit audit, TimeProvider time)
    : IDisposable
{
    /// <summary>Held while a one-time link is used, so that it works once.</summary>
    private readonly SemaphoreSlim linkInUse = new(1, 1);

    public async Task<AccountResult> CreateFirstAsync(string setupSecret, string signInName, string displayName, string password)
    {
        await linkInUse.WaitAsync();
        try
        {
            if (await setupLink.IsSetUpAsync() || !await setupLink.FitsAsync(setupSecret)) return new LinkSpent();
            if (PasswordRules.Check(password, AccountNames.Normal(signInName)) is { } problem) return new BadPassword(problem);
            var result = await AddAsync(null, signInName, displayName, Roles.Administrator, passwords.Hash(password));
            if (result is Saved) await setupLink.ForgetAsync();
            return result;
        }
        finally
        {
            linkInUse.Release();
        }
    }

    /// <summary>An account without a password: the person sets one with a link of <see cref="PasswordLinks"/>.</summary>
    public Task<AccountResult> CreateAsync(string by, string signInName, string displayName, string role) =>
        AddAsync(by, signInName, displayName, role, passwordHash: "");

    /// <summary>Takes the password away, ends all sessions and gives a link for a new one. Not to the last administrator who has one: a link may never be opened.</summary>
    public async Task<(AccountResult Result, string? Link)> ResetPasswordAsync(string by, string accountId)
    {
        if (await IsLastAdministratorAsync(accountId)) return (new LastAdministrator(), null);
        var result = await changes.DecideAsync<AccountResult>(accountId, account => account.Identity is not null
            ? (account, new UsesProvider())
            : Saving(account with { PasswordHash = "", SecurityStamp = AccountChanges.NewStamp() })) ?? new NoSuchAccount();
        if (result is not Saved) return (result, null);
        await audit.WriteAsync(by, AuditActions.PasswordLinkMade, accountId);
        return (result, await links.RenewAsync(accountId));
    }

    public async Task<AccountResult> UsePasswordLinkAsync(string accountId, string secret, string password)
    {
        await linkInUse.WaitAsync();
        try
        {
            if (!await links.FitsAsync(accountId, secret)) return new LinkSpent();
            var result = await SetPasswordAsync(accountId, password, account => account.Passed());
            if (result is Saved) await links.ForgetAsync(accountId);
            return result;
        }
        finally
        {
            linkInUse.Release();
        }
    }

    public async Task<AccountResult> ChangePasswordAsync(string accountId, string current, string password)
    {
        var proved = await ProvePasswordAsync(accountId, current);
        return proved is Saved ? await SetPasswordAsync(accountId, password) : proved;
    }

    /// <summary>Whether whoever is at an open session has the password too; wrong ones are counted as at sign-in.</summary>
    public async Task<AccountResult> ProvePasswordAsync(string accountId, string password)
    {
        var now = time.GetUtcNow();
        var tried = await changes.DecideAsync<AccountResult>(accountId, account =>
            account.Identity is not null ? (account, new UsesProvider())
            : !account.MaySignIn(now) ? (account, new WrongPassword())
            : passwords.Fits(account, password) ? (account, new Saved(account))
            : (account.Failed(now), new WrongPassword()));
        if (tried is WrongPassword) await audit.WriteAsync(accountId, AuditActions.SignInFailed);
        return tried ?? new NoSuchAccount();
    }

    public async Task<AccountResult> SignOutEverywhereAsync(string accountId)
    {
        var result = await changes.ChangeAsync(accountId, account => account with { SecurityStamp = AccountChanges.NewStamp() });
        if (result is Saved) await audit.WriteAsync(accountId, AuditActions.SignedOutEverywhere);
        return result;
    }

    /// <summary>Here they stay signed in.</summary>
    public async Task SignOutElsewhereAsync(string accountId, string sessionId)
    {
        await sessions.EndOthersAsync(accountId, sessionId);
        await audit.WriteAsync(accountId, AuditActions.SignedOutElsewhere);
    }

    /// <summary>One of one's own sessions; false when there is no such session.</summary>
    public async Task<bool> EndSessionAsync(string accountId, string sessionId)
    {
        if (!await sessions.EndAsync(accountId, sessionId)) return false;
        await audit.WriteAsync(accountId, AuditActions.SessionEnded);
        return true;
    }

    /// <summary>Somebody else's, all of them; they may sign in again.</summary>
    public async Task<AccountResult> EndSessionsAsync(string by, string accountId)
    {
        var result = await changes.ChangeAsync(accountId, account => account with { SecurityStamp = AccountChanges.NewStamp() });
        if (result is Saved) await audit.WriteAsync(by, AuditActions.SessionsEnded, accountId);
        return result;
    }

    public async Task<AccountResult> DisableAsync(string by, string accountId)
    {
        if (await IsLastAdministratorAsync(accountId)) return new LastAdministrator();
        var result = await changes.ChangeAsync(accountId, account => account with { IsDisabled = true, SecurityStamp = AccountChanges.NewStamp() });
        if (result is Saved) await audit.WriteAsync(by, AuditActions.AccountDisabled, accountId);
        return result;
    }

    public async Task<AccountResult> EnableAsync(string by, string accountId)
    {
        var result = await changes.ChangeAsync(accountId, account => account with { IsDisabled = false, FailedSignIns = 0, LockedUntil = null });
        if (result is Saved) await audit.WriteAsync(by, AuditActions.AccountEnabled, accountId);
        return result;
    }

    public void Dispose() => linkInUse.Dispose();

    private async Task<AccountResult> AddAsync(string? by, string signInName, string displayName, string role, string passwordHash)
    {
        var name = AccountNames.Normal(signInName);
        if (!AccountNames.IsSignInName(name)) return new BadName();
        if (!AccountNames.IsDisplayName(displayName.Trim())) return new BadDisplayName();
        if (await store.FindAccountByNameAsync(name) is not null) return new NameTaken();

        var account = new Account(
            Guid.CreateVersion7().ToString("N"), name, displayName.Trim(), passwordHash, role, IsDisabled: false,
            FailedSignIns: 0, LockedUntil: null, AccountChanges.NewStamp(), time.GetUtcNow(), Revision: 1);
        if (!await store.SaveAccountAsync(account, expectedRevision: 0)) return new NameTaken();
        await audit.WriteAsync(by ?? account.Id, AuditActions.AccountCreated, account.Id);
        return new Saved(account);
    }

    /// <summary>Only a link ends the count of wrong tries: who knows the password would else change it after every few codes that they guessed.</summary>
    private async Task<AccountResult> SetPasswordAsync(string accountId, string password, Func<Account, Account>? also = null)
    {
        if (await store.FindAccountAsync(accountId) is not { } found) return new NoSuchAccount();
        if (PasswordRules.Check(password, found.SignInName) is { } problem) return new BadPassword(problem);
        var hash = passwords.Hash(password);
        var result = await changes.DecideAsync<AccountResult>(accountId, account => account.Identity is not null
            ? (account, new UsesProvider())
            : Saving((also?.Invoke(account) ?? account) with { PasswordHash = hash, SecurityStamp = AccountChanges.NewStamp() })) ?? new NoSuchAccount();
        if (result is Saved) await audit.WriteAsync(accountId, AuditActions.PasswordSet, accountId);
        return result;
    }

    private static (Account After, AccountResult Decided) Saving(Account after) => (after, new Saved(after with { Revision = after.Revision + 1 }));

    private async Task<bool> IsLastAdministratorAsync(string accountId)
    {
        var working = (await store.ListAccountsAsync()).Where(SignInWays.IsLocalAdministrator).ToList();
        return working is [var only] && only.Id == accountId;
    }
}
