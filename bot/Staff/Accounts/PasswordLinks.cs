using System.Globalization;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>
/// One-time links with which a person sets their own password, so that no administrator ever knows one.
/// One an account: a new link ends the one before it.
/// </summary>
public sealed class PasswordLinks(IStore store, TimeProvider time)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    public async Task<string> RenewAsync(string accountId)
    {
        var secret = OneTimeSecret.New();
        var until = time.GetUtcNow().Add(GoodFor).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await store.SaveSettingAsync(Key(accountId), $"{OneTimeSecret.Hash(secret)} {until}");
        return $"/staff/password/{accountId}/{secret}";
    }

    public async Task<bool> FitsAsync(string accountId, string secret, CancellationToken cancellation = default)
    {
        var kept = await store.FindSettingAsync(Key(accountId), cancellation);
        return kept?.Split(' ') is [var hash, var until]
            && OneTimeSecret.Fits(secret, hash)
            && time.GetUtcNow().ToUnixTimeSeconds() < long.Parse(until, CultureInfo.InvariantCulture);
    }

    public Task ForgetAsync(string accountId) => store.SaveSettingAsync(Key(accountId), null);

    private static string Key(string accountId) => $"staff-password-link/{accountId}";
}
