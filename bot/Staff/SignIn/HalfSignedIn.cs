using System.Security.Claims;
using System.Text.Json;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AdviceBot.Staff.SignIn;

/// <summary>
/// Whoever gave the right password, or came from the provider, and owes the code. A cookie of its own that no route of the staff accepts: it opens the page that asks for the code, for some minutes.
/// </summary>
internal static class HalfSignedIn
{
    public const string Scheme = "staff-half";
    private const string ByProviderClaim = "by-provider";
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "advicebot-staff-half";
        options.Cookie.Path = "/staff/sign-in";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = GoodFor;
        options.SlidingExpiration = false;
    }

    /// <summary><paramref name="byProvider"/> is what it said of whoever came from there, where the password is not asked.</summary>
    public static Task BeginAsync(HttpContext context, Account account, ProviderSignIn? byProvider = null) => context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id),
            new Claim(StaffIdentity.StampClaim, account.SecurityStamp),
            .. byProvider is null ? Array.Empty<Claim>() : [new Claim(ByProviderClaim, JsonSerializer.Serialize(byProvider))],
        ],
        Scheme)));

    /// <summary>Null when nobody is half signed in here.</summary>
    public static async Task<HalfIn?> FindAsync(HttpContext context) => (await context.AuthenticateAsync(Scheme)).Principal is { } user
        ? new(user.Id(), user.FindFirstValue(StaffIdentity.StampClaim) ?? "", user.FindFirstValue(ByProviderClaim) is { } said ? JsonSerializer.Deserialize<ProviderSignIn>(said) : null)
        : null;

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Scheme);
}

internal sealed record HalfIn(string AccountId, string Stamp, ProviderSignIn? ByProvider);
