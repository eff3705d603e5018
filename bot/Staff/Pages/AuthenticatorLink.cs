using AdviceBot.Staff.Accounts;

namespace AdviceBot.Staff.Pages;

/// <summary>What authenticator apps read, from a picture or a link: the form that Google Authenticator began and all of them know.</summary>
internal static class AuthenticatorLink
{
    public static string Of(string organisation, string signInName, byte[] secret)
    {
        // A colon parts the two names, so none may be in them.
        var issuer = Uri.EscapeDataString(organisation.Replace(":", "", StringComparison.Ordinal));
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(signInName)}?secret={Base32.Encode(secret)}&issuer={issuer}&algorithm=SHA1&digits={OneTimeCodes.Digits}&period={OneTimeCodes.SecondsOfAStep}";
    }
}
