using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace AdviceBot.Staff.Accounts;

/// <summary>
/// Keeps the secrets of authenticator apps such that who reads the database alone cannot make codes: encrypted with the server's keys, each for its account.
/// </summary>
public sealed class FactorSecrets(IDataProtectionProvider protection)
{
    public string Protect(string accountId, byte[] secret) => Convert.ToBase64String(For(accountId).Protect(secret));

    /// <summary>Null when it was not made here for this account, or when the keys are gone.</summary>
    public byte[]? Unprotect(string accountId, string kept)
    {
        try
        {
            return For(accountId).Unprotect(Convert.FromBase64String(kept));
        }
        catch (Exception spoilt) when (spoilt is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector For(string accountId) => protection.CreateProtector("AdviceBot.Staff.SecondFactor", accountId);
}
