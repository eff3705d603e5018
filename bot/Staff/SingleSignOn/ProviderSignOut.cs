using System.Text;
using System.Security.Cryptography;
using AdviceBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>Ends the session at the provider too (OpenID Connect RP-Initiated Logout 1.0): on a shared computer the next person would else be signed in as the last one.</summary>
internal sealed class ProviderSignOut(SingleSignOnSettings settings, Provider provider, IDataProtectionProvider protection, ILogger<ProviderSignOut> logger)
{
    private readonly IDataProtector _protector = protection.CreateProtector("AdviceBot.Staff.ProviderSignOut");

    /// <summary>The ID token in a form that is of no use to whoever reads the database.</summary>
    public string Hint(string idToken) => Convert.ToBase64String(_protector.Protect(Encoding.ASCII.GetBytes(idToken)));

    /// <summary>The address at the provider; null when this session did not begin there, or the provider offers nothing or is not there: nobody is kept signed in for that.</summary>
    public async Task<string?> AddressAsync(HttpRequest request, Session session)
    {
        if (!settings.IsOn || session.ByProvider is not { } said) return null;
        try
        {
            if ((await provider.DocumentAsync()).EndSession is not { } address) return null;
            return QueryHelpers.AddQueryString(address.AbsoluteUri, Asked(request, said));
        }
        catch (ProviderFailedException failed)
        {
            logger.LogWarning("The session at the provider was not ended: {Why}", failed.Message);
            return null;
        }
    }

    private Dictionary<string, string?> Asked(HttpRequest request, ProviderSignIn said)
    {
        var asked = new Dictionary<string, string?>
        {
            ["client_id"] = settings.ClientId,
            ["post_logout_redirect_uri"] = UriHelper.BuildAbsolute(request.Scheme, request.Host, path: "/staff/sign-in"),
        };
        if (Unprotect(said.Hint) is { } token) asked["id_token_hint"] = token;
        return asked;
    }

    private string? Unprotect(string hint)
    {
        try
        {
            return Encoding.ASCII.GetString(_protector.Unprotect(Convert.FromBase64String(hint)));
        }
        catch (Exception spoilt) when (spoilt is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
