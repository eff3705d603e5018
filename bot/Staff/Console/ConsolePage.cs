using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Console;

/// <summary>The one page of the console; its script draws the rest from the staff's API.</summary>
internal static class ConsolePage
{
    /// <summary>Where somebody begins who answers nobody.</summary>
    private const string WithoutConsole = "/staff/account";

    public static void Map(RouteGroupBuilder signedIn, RouteGroupBuilder operators, RouteGroupBuilder supervisors)
    {
        signedIn.MapGet("/", (HttpContext context, StaffLayout layout) => Roles.Answers(context.User.Role()) ? layout.Console(context) : Results.Redirect(WithoutConsole));
        foreach (var address in new[] { "/conversations/{id}", "/board", "/history" })
            operators.MapGet(address, (HttpContext context, StaffLayout layout) => layout.Console(context));
        supervisors.MapGet("/audit", (HttpContext context, StaffLayout layout) => layout.Console(context));
    }
}
