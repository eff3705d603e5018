using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>
/// Checks name and password, and then the code of an account that has a second factor. Every refusal looks the same from outside, so that nobody learns which names
/// exist; the audit log tells them apart.
/// </summary>
public sealed class SignInDesk(IStore store, AccountChanges changes, SignInWays ways, Passwords passwords, FactorSecrets secrets, Audit audit, TimeProvider time)
{
    public async Task<SignInResult> SignInAsync(string signInName, string password)
    {
        var named = await store.FindAccountByNameAsync(AccountNames.Normal(signInName));
        var result = await (named is null ? NobodyAsync(password) : changes.DecideAsync(named.Id, account => AfterPassword(account, passwords.Fits(account, password))));
        await AuditAsync(named?.Id, result, AuditActions.SignInFailed);
        return result ?? new SignInRefused();
    }

    /// <summary>The second step of an account whose password was right a moment ago; its stamp says that it still is.</summary>
    public async Task<SignInResult> EnterCodeAsync(string accountId, string stamp, string code)
    {
        var recovered = false;
        var result = await changes.DecideAsync(accountId, account =>
        {
            var (after, decided) = AfterCode(account, stamp, code);
            recovered = decided is SignedIn && CodeCheck.UsedARecoveryCode(account.SecondFactor!, after.SecondFactor!);
            return (after, decided);
        });
        await AuditAsync(accountId, result, AuditActions.CodeFailed);
        if (recovered) await audit.WriteAsync(accountId, AuditActions.RecoveryCodeUsed);
        return result ?? new SignInRefused();
    }

    private (Account After, SignInResult Decided) AfterPassword(Account account, bool fits)
    {
        var now = time.GetUtcNow();
        // Nobody locks out who has no use for a password.
        if (!ways.MayUsePassword(account) || !account.MaySignIn(now)) return (account, new SignInRefused());
        if (!fits) return Counted(account, now);
        return account.SecondFactor is null ? (account.Passed(), new SignedIn(account.Passed())) : (account, new CodeNeeded(account));
    }

    private (Account After, SignInResult Decided) AfterCode(Account account, string stamp, string code)
    {
        var now = time.GetUtcNow();
        if (!account.MaySignIn(now) || account.SecurityStamp != stamp || account.SecondFactor is not { } factor) return (account, new SignInRefused());
        if (CodeCheck.Use(factor, secrets.Unprotect(account.Id, factor.Secret), code, now) is not { } used) return Counted(account, now);
        var passed = account.Passed() with { SecondFactor = used };
        return (passed, new SignedIn(passed));
    }

    private static (Account After, SignInResult Decided) Counted(Account account, DateTimeOffset now)
    {
        var after = account.Failed(now);
        return (after, new SignInRefused(IsLockedNow: after.LockedUntil is not null));
    }

    /// <summary>It takes as long for a name that nobody has.</summary>
    private Task<SignInResult?> NobodyAsync(string password)
    {
        passwords.Fits(null, password);
        return Task.FromResult<SignInResult?>(null);
    }

    /// <summary>Whoever still owes the code has neither signed in nor failed.</summary>
    private Task AuditAsync(string? accountId, SignInResult? result, string failed) => result switch
    {
        SignedIn => audit.WriteAsync(accountId, AuditActions.SignedIn),
        CodeNeeded => Task.CompletedTask,
        SignInRefused { IsLockedNow: true } => audit.WriteAsync(accountId, AuditActions.Locked),
        _ => audit.WriteAsync(accountId, failed),
    };
}
