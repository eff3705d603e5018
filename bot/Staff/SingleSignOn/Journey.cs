using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AdviceBot.Staff.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>
/// One way to the provider and back. <paramref name="State"/> comes back in the address, <paramref name="Nonce"/> in the ID token, and only this browser can present
/// <paramref name="Verifier"/> (RFC 7636). <paramref name="LinkTo"/> is the account that its owner links, with its stamp at that moment.
/// </summary>
internal sealed record Journey(string State, string Nonce, string Verifier, string To, DateTimeOffset BeganAt)
{
    /// <summary>The person is to show there that it is them, whether they have a session there or not.</summary>
    public bool IsAgain { get; init; }

    public AccountToLink? LinkTo { get; init; }

    /// <summary>The session that the new one takes the place of; its own cookie does not come along from another site.</summary>
    public SessionToEnd? Instead { get; init; }

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static Journey New(string to, DateTimeOffset now) => new(OneTimeSecret.New(), OneTimeSecret.New(), OneTimeSecret.New(), to, now);
}

internal sealed record AccountToLink(string Id, string Stamp);

internal sealed record SessionToEnd(string AccountId, string Id);

/// <summary>The cookie that binds a journey to the browser in which it began, so that nobody can lead another's browser into an account of theirs.</summary>
internal sealed class JourneyCookie(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);
    private const string Name = "advicebot-staff-journey";
    private const string Path = "/staff/sign-in/provider";

    private readonly IDataProtector _protector = protection.CreateProtector("AdviceBot.Staff.Journey");

    public void Keep(HttpContext context, Journey journey) => context.Response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(journey)), Options(context));

    /// <summary>The journey of this browser with this state; it is used up by that. Null when there is none, or it took too long.</summary>
    public Journey? Take(HttpContext context, string state)
    {
        if (context.Request.Cookies[Name] is not { } kept || Read(kept) is not { } journey || !IsSame(state, journey.State)) return null;
        context.Response.Cookies.Delete(Name, Options(context));
        return time.GetUtcNow() - journey.BeganAt < GoodFor ? journey : null;
    }

    private static bool IsSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private Journey? Read(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<Journey>(_protector.Unprotect(kept));
        }
        catch (Exception spoilt) when (spoilt is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Lax, because it has to come along when the provider's page leads back.</summary>
    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = Path, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = GoodFor, IsEssential = true,
    };
}
