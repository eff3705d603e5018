using AdviceBot.Staff.SingleSignOn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>The accounts of people who sign in at a provider. They are found by issuer and subject alone: an e-mail address is given to somebody else one day.</summary>
internal sealed class ProviderAccounts(IStore store, AccountChanges changes, Sessions sessions, GuestRoles guests, PasswordLinks links, Audit audit, TimeProvider time)
{
    /// <summary>The first time makes the account. A role that was changed or taken away there is changed or taken away here.</summary>
    public async Task<ProviderResult> EnterAsync(ProviderPerson person)
    {
        while (true)
        {
            if (await store.FindAccountByIdentityAsync(person.Identity) is { } known)
            {
                var result = await changes.DecideAsync(known.Id, account => After(account, person)) ?? new AccountClosed();
                await AuditAsync(known.Id, known.Role, result);
                return result;
            }

            if (person.Role is not { } role)
            {
                await audit.WriteAsync(null, AuditActions.ProviderRefused);
                return new NoRole();
            }

            if (await CreateAsync(person, role) is { } made) return new Entered(made);
        }
    }

    /// <summary>Gives an account that has a password to a person of the provider. The password is gone, all sessions end.</summary>
    public async Task<ProviderResult> LinkAsync(AccountToLink link, ProviderPerson person)
    {
        while (true)
        {
            if (await store.FindAccountByIdentityAsync(person.Identity) is not null) return await RefuseAsync(link.Id, new LinkedAlready());
            if (await store.FindAccountAsync(link.Id) is not { IsDisabled: false, Identity: null } account || account.SecurityStamp != link.Stamp) return new LinkTooLate();
            if (person.Role is not { } role) return await RefuseAsync(account.Id, new NoRole());
            if (await IsLastLocalAdministratorAsync(account)) return new OnlyLocalAdministrator();
            var linked = account.Passed() with { Identity = person.Identity, PasswordHash = "", Role = role, SecurityStamp = AccountChanges.NewStamp(), Revision = account.Revision + 1 };
            if (!await store.SaveAccountAsync(linked, account.Revision)) continue;
            await links.ForgetAsync(account.Id);
            await sessions.EndAllAsync(account.Id);
            await guests.FollowAsync(account.Id, account.Role, role);
            await audit.WriteAsync(account.Id, AuditActions.Linked, account.Id);
            await AuditAsync(account.Id, account.Role, new Entered(linked));
            return OwesCode(linked, person) ? new ProviderCodeNeeded(linked) : new Entered(linked);
        }
    }

    /// <summary>The account is one with a password again, and has none yet. Nobody does that to themselves: they could not come back.</summary>
    public async Task<AccountResult> UnlinkAsync(string by, string accountId)
    {
        if (by == accountId) return new NotOnesOwnLink();
        var was = false;
        var result = await changes.ChangeAsync(accountId, account =>
        {
            was = account.Identity is not null;
            return was ? account with { Identity = null, SecurityStamp = AccountChanges.NewStamp() } : account;
        });
        if (was) await audit.WriteAsync(by, AuditActions.Unlinked, accountId);
        return result;
    }

    public async Task<bool> IsLastLocalAdministratorAsync(Account account) =>
        SignInWays.IsLocalAdministrator(account) && (await store.ListAccountsAsync()).Count(SignInWays.IsLocalAdministrator) == 1;

    private (Account After, ProviderResult Decided) After(Account account, ProviderPerson person)
    {
        if (account.IsDisabled) return (account, new AccountClosed());
        // Wherever they are still signed in, that ends too.
        if (person.Role is not { } role) return (account with { SecurityStamp = AccountChanges.NewStamp() }, new NoRole());
        if (account.LockedUntil > time.GetUtcNow()) return (account, new AccountLocked());
        var after = role == account.Role ? account : account with { Role = role, SecurityStamp = AccountChanges.NewStamp() };
        return OwesCode(after, person) ? (after, new ProviderCodeNeeded(after)) : (after, new Entered(after));
    }

    private static bool OwesCode(Account account, ProviderPerson person) => account.SecondFactor is not null && !person.HasSecondFactor;

    /// <summary>Null when another was quicker, with the name or with the same person.</summary>
    private async Task<Account?> CreateAsync(ProviderPerson person, string role)
    {
        var name = await FreeNameAsync(person.Name);
        var account = new Account(
            Guid.CreateVersion7().ToString("N"), name, person.DisplayName ?? (AccountNames.IsDisplayName(name) ? name : NewName()), PasswordHash: "", role, IsDisabled: false,
            FailedSignIns: 0, LockedUntil: null, AccountChanges.NewStamp(), time.GetUtcNow(), Revision: 1) { Identity = person.Identity };
        if (!await store.SaveAccountAsync(account, expectedRevision: 0)) return null;
        await audit.WriteAsync(account.Id, AuditActions.AccountCreated, account.Id);
        await audit.WriteAsync(account.Id, AuditActions.Linked, account.Id);
        await audit.WriteAsync(account.Id, AuditActions.SignedInByProvider);
        return account;
    }

    /// <summary>As the provider calls them, where that is free; an account that has this name already may be somebody else's.</summary>
    private async Task<string> FreeNameAsync(string? wished)
    {
        var name = AccountNames.Normal(wished ?? "");
        return AccountNames.IsSignInName(name) && await store.FindAccountByNameAsync(name) is null ? name : NewName();
    }

    private static string NewName() => $"person-{Guid.NewGuid().ToString("N")[..8]}";

    private async Task<ProviderResult> RefuseAsync(string accountId, ProviderResult why)
    {
        await audit.WriteAsync(accountId, AuditActions.ProviderRefused);
        return why;
    }

    private async Task AuditAsync(string accountId, string wasRole, ProviderResult result)
    {
        var account = result switch { Entered entered => entered.Account, ProviderCodeNeeded owed => owed.Account, _ => null };
        if (account is null) await audit.WriteAsync(accountId, AuditActions.ProviderRefused);
        else if (account.Role != wasRole) await audit.WriteAsync(accountId, AuditActions.RoleChanged, accountId);
        if (result is Entered) await audit.WriteAsync(accountId, AuditActions.SignedInByProvider);
    }
}
