using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>What somebody shows who changes how they sign in: a password, or when they signed in last.</summary>
public sealed record Shown(string Password, DateTimeOffset SignedInAt);

/// <summary>
/// Tells the owner of an account from whoever sat down at their open session: by the password, or, where there is none, by having signed in at the provider a moment ago.
/// </summary>
public sealed class Ownership(Passwords passwords, TimeProvider time)
{
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    public bool IsShown(Account account, Shown shown)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(shown);
        return account.Identity is null ? passwords.Fits(account, shown.Password) : IsFresh(shown.SignedInAt);
    }

    public bool IsFresh(DateTimeOffset signedInAt) => time.GetUtcNow() - signedInAt < FreshFor;
}
