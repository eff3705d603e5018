using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>
/// Wrong passwords and wrong codes are counted together, and the right password alone does not end the count: who knows it would else guess codes for ever.
/// </summary>
public static class SignInTries
{
    public const int FailuresBeforeLock = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public static bool MaySignIn(this Account account, DateTimeOffset now) => !account.IsDisabled && !(account.LockedUntil > now);

    public static Account Failed(this Account account, DateTimeOffset now) => account.FailedSignIns + 1 < FailuresBeforeLock
        ? account with { FailedSignIns = account.FailedSignIns + 1, LockedUntil = null }
        : account with { FailedSignIns = 0, LockedUntil = now + LockedFor };

    public static Account Passed(this Account account) => account with { FailedSignIns = 0, LockedUntil = null };
}
