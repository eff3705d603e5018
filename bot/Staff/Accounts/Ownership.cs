using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>What somebody shows who changes how they sign in: a password, or when they last showed at the provider that it is them.</summary>
public sealed record Shown(string Password, DateTimeOffset? AtProvider);

/// <summary>
/// Tells the owner of an account from whoever sat down at their open session: by the password, or, where there is none, by having signed in again at the provider a moment ago.
/// Coming from there is not enough: whoever has a session there is sent back without being asked for anything.
/// </summary>
public sealed class Ownership(Passwords passwords, TimeProvider time)
{
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    public bool IsShown(Account account, Shown shown)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(shown);
        return account.Identity is null ? passwords.Fits(account, shown.Password) : IsFresh(shown.AtProvider);
    }

    public bool IsFresh(DateTimeOffset? shownAt) => time.GetUtcNow() - shownAt < FreshFor;
}
