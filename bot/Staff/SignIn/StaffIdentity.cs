using System.Security.Claims;
using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Staff.SignIn;

/// <summary>What the session cookie says of an account.</summary>
public static class StaffIdentity
{
    public const string Scheme = "staff";
    public const string StampClaim = "stamp";
    private const string SessionClaim = "session";

    public static ClaimsPrincipal PrincipalOf(Account account, Session session) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id),
            new Claim(ClaimTypes.Name, account.DisplayName),
            new Claim(ClaimTypes.Role, account.Role),
            new Claim(StampClaim, account.SecurityStamp),
            new Claim(SessionClaim, session.Id),
        ],
        Scheme));

    /// <summary>Whom somebody says they are, before it was looked up.</summary>
    public static ClaimsPrincipal PrincipalOf(string accountId, string stamp, string sessionId) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, accountId), new Claim(StampClaim, stamp), new Claim(SessionClaim, sessionId)]));

    public static string Id(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    public static string SessionId(this ClaimsPrincipal user) => user.FindFirstValue(SessionClaim) ?? "";

    public static Operator AsOperator(this ClaimsPrincipal user) => new(user.Id(), user.Identity?.Name ?? "");

    public static string Role(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Role) ?? "";

    public static bool Supervises(this ClaimsPrincipal user) => Roles.Supervises(user.Role());

    /// <summary>False once the account is disabled, its password changed, or it signed out everywhere.</summary>
    public static bool Holds(this ClaimsPrincipal user, Account? account) =>
        account is { IsDisabled: false } && account.SecurityStamp == user.FindFirstValue(StampClaim);
}
