using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using AdviceBot.Staff.Accounts;
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

    private readonly IDataProtector _seal = protection.CreateProtector("AdviceBot.Staff.CommandLineKeys");

    /// <summary>A new key, told once, of whoever asks.</summary>
    public async Task<string> MakeAsync(WhoAsks asks)
    {
        var session = await sessions.BeginAsync(asks.Account.Id, BrowserNames.CommandLine, asks.Session.ByProvider);
        return _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{asks.Account.Id} {asks.Account.SecurityStamp} {session.Id} {(time.GetUtcNow() + GoodFor).ToUnixTimeSeconds()}"));
    }

    /// <summary>Whom a key names; null where it is none, or is over.</summary>
    public ClaimsPrincipal? Read(string key) =>
        Open(key)?.Split(' ') is [var account, var stamp, var session, var until] && long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds()
            ? StaffIdentity.PrincipalOf(account, stamp, session)
            : null;

    private string? Open(string key)
    {
        try
        {
            return _seal.Unprotect(key);
        }
        catch (Exception failed) when (failed is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
