using AdviceBot.Staff.SingleSignOn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>
/// Which way in an account has: its password, or the provider of single sign-on, never both. So what the provider takes away is gone. Administrators with a password are the
/// way in when the provider is not there; there is always one.
/// </summary>
public sealed class SignInWays(SingleSignOnSettings settings)
{
    /// <summary>Whom an account with a password may be made for.</summary>
    public IReadOnlyList<string> RolesWithPassword => settings.LocalPasswords ? Roles.All : [Roles.Administrator];

    public bool MayUsePassword(Account account) => account.Identity is null && (settings.LocalPasswords || account.Role == Roles.Administrator);

    /// <summary>False for whoever came in a way that the settings have closed since.</summary>
    public bool IsOpenTo(Account account) =>
        account.Identity is { } identity ? settings.IsOn && Addresses.IsSame(identity.Issuer, settings.Authority) : MayUsePassword(account);

    /// <summary>One who can come in without the provider: whoever has no password yet, or none any more, cannot.</summary>
    public static bool IsLocalAdministrator(Account account) => account is { Role: Roles.Administrator, IsDisabled: false, Identity: null, PasswordHash.Length: > 0 };
}
