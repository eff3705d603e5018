using System.Collections.Immutable;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>Sets up, turns off and takes away the second factor of an account.</summary>
public sealed class SecondFactors(AccountChanges changes, Ownership ownership, FactorSecrets secrets, Audit audit, TimeProvider time)
{
    /// <summary>
    /// Turns it on when the code shows that the app has the secret, and <paramref name="shown"/> that it is not somebody who sat down at an open session. <paramref name="kept"/> is
    /// that secret as the page carried it, protected for this account. All sessions end; the recovery codes are in the answer and nowhere else.
    /// </summary>
    public async Task<FactorResult> TurnOnAsync(string accountId, Shown shown, string kept, string code)
    {
        var now = time.GetUtcNow();
        if (secrets.Unprotect(accountId, kept) is not { } secret || OneTimeCodes.StepOf(CodeCheck.Digits(code), secret, now, lastStep: 0) is not { } step) return new WrongCode();
        var codes = RecoveryCodes.New();
        var factor = new SecondFactor(secrets.Protect(accountId, secret), step, RecoveryCodes.Hashes(codes), now);
        var result = await changes.DecideAsync<FactorResult>(accountId, account =>
        {
            if (account.SecondFactor is not null) return (account, new OnAlready());
            if (!account.MaySignIn(now)) return (account, new WrongPasswordOrCode { IsPassword = true });
            if (!ownership.IsShown(account, shown)) return Missed(account, now, isPassword: true);
            // A new stamp also ends the session of whoever is just coming in with the password alone.
            var after = account with { SecondFactor = factor, SecurityStamp = AccountChanges.NewStamp() };
            return (after, new TurnedOn(codes, after));
        });
        if (result is TurnedOn) await audit.WriteAsync(accountId, AuditActions.SecondFactorSet, accountId);
        else if (result is WrongPasswordOrCode wrong) await audit.WriteAsync(accountId, wrong.Act);
        return result ?? new OnAlready();
    }

    /// <summary>Whoever sits down at an open session has neither password nor telephone; wrong tries count as they do at sign-in.</summary>
    public async Task<FactorResult> TurnOffAsync(string accountId, Shown shown, string code)
    {
        var result = await changes.DecideAsync(accountId, account => AfterTry(account, ownership.IsShown(account, shown), code)) ?? new WrongPasswordOrCode();
        if (result is TurnedOff) await audit.WriteAsync(accountId, AuditActions.SecondFactorTurnedOff, accountId);
        else if (result is WrongPasswordOrCode wrong) await audit.WriteAsync(accountId, wrong.Act);
        return result;
    }

    /// <summary>For a lost telephone. It may be signed in itself, so all sessions end.</summary>
    public async Task<AccountResult> TakeAwayAsync(string by, string accountId)
    {
        // Password and code are asked of whoever turns off their own; this must not be the way around.
        if (by == accountId) return new NotOnesOwn();
        var had = false;
        var result = await changes.ChangeAsync(accountId, account =>
        {
            had = account.SecondFactor is not null;
            return had ? account with { SecondFactor = null, SecurityStamp = AccountChanges.NewStamp() } : account;
        });
        if (had) await audit.WriteAsync(by, AuditActions.SecondFactorTakenAway, accountId);
        return result;
    }

    private (Account After, FactorResult Decided) AfterTry(Account account, bool fits, string code)
    {
        var now = time.GetUtcNow();
        if (!account.MaySignIn(now) || account.SecondFactor is not { } factor) return (account, new WrongPasswordOrCode());
        if (fits && CodeCheck.Use(factor, secrets.Unprotect(account.Id, factor.Secret), code, now) is not null) return (account.Passed() with { SecondFactor = null }, new TurnedOff());
        return Missed(account, now, isPassword: !fits);
    }

    private static (Account After, FactorResult Decided) Missed(Account account, DateTimeOffset now, bool isPassword)
    {
        var after = account.Failed(now);
        return (after, new WrongPasswordOrCode(IsLockedNow: after.LockedUntil is not null) { IsPassword = isPassword });
    }
}

/// <summary>What came of turning a second factor on or off.</summary>
public abstract record FactorResult;

public sealed record TurnedOn(ImmutableArray<string> RecoveryCodes, Account Account) : FactorResult;

public sealed record TurnedOff : FactorResult;

/// <summary>There is one already; to replace it, it is turned off first.</summary>
public sealed record OnAlready : FactorResult;

public sealed record WrongCode : FactorResult;

public sealed record WrongPasswordOrCode(bool IsLockedNow = false) : FactorResult
{
    public bool IsPassword { get; init; }

    /// <summary>What the audit says of it.</summary>
    public string Act => IsLockedNow ? AuditActions.Locked : IsPassword ? AuditActions.SignInFailed : AuditActions.CodeFailed;
}
