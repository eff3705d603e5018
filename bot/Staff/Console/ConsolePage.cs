using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Console;

/// <summary>The one page of the console and the one of the studio; their scripts draw the rest from the staff's API.</summary>
internal static class ConsolePage
{
    /// <summary>Where somebody begins who answers nobody.</summary>
    private const string WithoutConsole = "/staff/studio";

    /// <summary>A preview stands in a frame, which its own policy cuts off from this page.</summary>
    private static readonly ContentPolicy WithPreviews = new() { FrameSrc = "'self'" };

    public static void Map(RouteGroupBuilder signedIn, RouteGroupBuilder operators, RouteGroupBuilder supervisors, RouteGroupBuilder editors)
    {
        signedIn.MapGet("/", (HttpContext context, StaffLayout layout) => Roles.Answers(context.User.Role()) ? layout.Console(context) : Results.Redirect(WithoutConsole));
        foreach (var address in new[] { "/conversations/{id}", "/board", "/history" })
            operators.MapGet(address, (HttpContext context, StaffLayout layout) => layout.Console(context));
        supervisors.MapGet("/audit", (HttpContext context, StaffLayout layout) => layout.Console(context));
        foreach (var address in new[]
        {
            "/studio", "/studio/versions", "/studio/stops", "/studio/services", "/studio/drafts/{id}", "/studio/drafts/{id}/messages", "/studio/drafts/{id}/services", "/studio/drafts/{id}/preview", "/studio/versions/{id}/preview",
        })
            editors.MapGet(address, (HttpContext context, StaffLayout layout) => layout.Studio(context)).WithMetadata(WithPreviews);
    }
}
