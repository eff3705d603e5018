using System.Security.Claims;
using AdviceBot.Staff.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace AdviceBot.Staff.SignIn;

/// <summary>
/// Keys with which an editor's own machine pulls and pushes the words. A key names a session, as a cookie does: it stands in the list of where its person is signed in, ends with that
/// session or with the account, and opens nothing but the two routes of pull and push. The server keeps nothing that a key could be made of.
/// </summary>
internal sealed class CommandLineKeys(IDataProtectionProvider protection, Sessions sessions, TimeProvider time)
{
    /// <summary>After this it is over, however often it was used. Unused it ends as any session does.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(30);

    private readonly TicketDataFormat _format = new(protection.CreateProtector("AdviceBot.Staff.CommandLineKeys"));

    /// <summary>A new key, told once, of whoever asks.</summary>
    public async Task<string> MakeAsync(WhoAsks asks)
    {
        var session = await sessions.BeginAsync(asks.Account.Id, BrowserNames.CommandLine, asks.Session.ByProvider);
        var until = new AuthenticationProperties { ExpiresUtc = time.GetUtcNow() + GoodFor };
        return _format.Protect(new AuthenticationTicket(StaffIdentity.PrincipalOf(asks.Account, session), until, KeyScheme.Name));
    }

    /// <summary>Whom a key names; null where it is none, or is over.</summary>
    public ClaimsPrincipal? Read(string key) => _format.Unprotect(key) is { Properties.ExpiresUtc: { } until } ticket && until > time.GetUtcNow() ? ticket.Principal : null;
}
