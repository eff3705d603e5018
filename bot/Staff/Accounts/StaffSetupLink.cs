using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>
/// The one-time link that creates the first administrator. The host prints it at each start while there is no administrator with a password, who can come in without a provider of single sign-on,
/// a new one each time; whoever can read the console of the server is trusted to be its administrator.
/// </summary>
public sealed class StaffSetupLink(IStore store)
{
    private const string Key = "staff-setup-link";

    /// <summary>Makes a new link, after which no earlier one works. Its path, such as /staff/setup/TOKEN; null when there is such an administrator already.</summary>
    public async Task<string?> RenewAsync(CancellationToken cancellation = default)
    {
        if (await IsSetUpAsync(cancellation)) return null;
        var secret = OneTimeSecret.New();
        await store.SaveSettingAsync(Key, OneTimeSecret.Hash(secret), cancellation);
        return $"/staff/setup/{secret}";
    }

    public async Task<bool> FitsAsync(string secret, CancellationToken cancellation = default) =>
        OneTimeSecret.Fits(secret, await store.FindSettingAsync(Key, cancellation));

    public async Task<bool> IsSetUpAsync(CancellationToken cancellation = default) => (await store.ListAccountsAsync(cancellation)).Any(SignInWays.IsLocalAdministrator);

    public Task ForgetAsync() => store.SaveSettingAsync(Key, null);
}
