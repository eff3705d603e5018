using AdviceBot.Storage;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;
using System.Security.Claims;

namespace AdviceBot.Staff.Pages;

/// <summary>Who looks at a page, as far as the page shows it.</summary>
public sealed record Viewer(string Name, string Role)
{
    public bool Supervises => Roles.Supervises(Role);


    public static Viewer? Of(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true, AuthenticationType: StaffIdentity.Scheme, Name: { } name } ? new(name, user.Role()) : null;
}
