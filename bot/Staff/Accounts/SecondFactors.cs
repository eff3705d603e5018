using System.Collections.Immutable;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>Sets up, turns off and takes away the second factor of an account.</summary>
public sealed class SecondFactors(AccountChanges changes, Passwords passwords, FactorSecrets secrets, Audit audit, TimeProvider time)
{
    /// <summary>
    /// Turns it on when the code shows that the app has the secret. <paramref name="kept"/> is that secret as the page carried it, protected for this account.
    /// The recovery codes are in the answer and nowhere else.
    /// </summary>
    public async Task<FactorResult> TurnOnAsync(string accountId, string kept, string code)
    {
        var now = time.GetUtcNow();
        if (secrets.Unprotect(accountId, kept) is not { } secret || OneTimeCodes.StepOf(CodeCheck.Digits(code), secret, now, lastStep: 0) is not { } step) return new WrongCode();
        var codes = RecoveryCodes.New();
        var factor = new SecondFactor(secrets.Protect(accountId, secret), step, RecoveryCodes.Hashes(codes), now);
        var result = await changes.DecideAsync<FactorResult>(accountId, account =>
            account.SecondFactor is null ? (account with { SecondFactor = factor }, new TurnedOn(codes)) : (account, new OnAlready()));
        if (result is TurnedOn) await audit.WriteAsync(accountId, AuditActions.SecondFactorSet, accountId);
        return result ?? new OnAlready();
    }

    /// <summary>Whoever sits down at an open session has neither password nor telephone; wrong tries count as they do at sign-in.</summary>
    public async Task<FactorResult> TurnOffAsync(string accountId, string password, string code)
    {
        var result = await changes.DecideAsync(accountId, account => AfterTry(account, passwords.Fits(account, password), code)) ?? new WrongPasswordOrCode();
        if (result is TurnedOff) await audit.WriteAsync(accountId, AuditActions.SecondFactorTurnedOff, accountId);
        else await audit.WriteAsync(accountId, result is WrongPasswordOrCode { IsLockedNow: true } ? AuditActions.Locked : AuditActions.CodeFailed);
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
        var after = account.Failed(now);
        return (after, new WrongPasswordOrCode(IsLockedNow: after.LockedUntil is not null));
    }
}

/// <summary>What came of turning a second factor on or off.</summary>
public abstract record FactorResult;

public sealed record TurnedOn(ImmutableArray<string> RecoveryCodes) : FactorResult;

public sealed record TurnedOff : FactorResult;

/// <summary>There is one already; to replace it, it is turned off first.</summary>
public sealed record OnAlready : FactorResult;

public sealed record WrongCode : FactorResult;

public sealed record WrongPasswordOrCode(bool IsLockedNow = false) : FactorResult;
