using System.Text.Encodings.Web;
using AdviceBot.Staff.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace AdviceBot.Staff.SignIn;

/// <summary>Whoever asks with a key (RFC 6750, Authorization: Bearer). A browser that is signed in has a cookie, and no use for keys.</summary>
internal sealed class KeyScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, CommandLineKeys keys, SessionCheck check, Sessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "staff-key";
    private const string Bearer = "Bearer ";

    /// <summary>This request came with a key that holds: nobody's browser sends one by itself, so it needs no token of a form.</summary>
    public sealed record Used;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var said = Request.Headers.Authorization.ToString();
        if (!said.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || Context.Features.Get<WhoAsks>() is not null)
            return AuthenticateResult.NoResult();
        if (keys.Read(said[Bearer.Length..].Trim()) is not { } user || await check.FindAsync(user) is not { } found)
            return AuthenticateResult.Fail("The key does not hold.");
        await sessions.SeenAsync(found.Session);
        Context.Features.Set(found);
        Context.Features.Set(new Used());
        return AuthenticateResult.Success(new AuthenticationTicket(StaffIdentity.PrincipalOf(found.Account, found.Session), Name));
    }

    /// <summary>The cookie's scheme, which every policy has, answers for both.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Task.CompletedTask;

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Task.CompletedTask;
}
