using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;
using AdviceBot.Staff.SingleSignOn;
using Microsoft.AspNetCore.Authentication;

namespace AdviceBot.Staff.Pages;

/// <summary>GET and POST /staff/sign-in, POST /staff/sign-out.</summary>
internal static class SignInPage
{
    /// <summary>Where administrators find the form when it is shown to nobody else.</summary>
    public const string WithPassword = "/staff/sign-in?with=password";

    public static void Map(RouteGroupBuilder anyone, RouteGroupBuilder signedIn)
    {
        anyone.MapGet("/sign-in", (HttpContext context, SignInView view, string? to, string? with) =>
            Viewer.Of(context.User) is null ? view.Show(context, to, with == "password") : Results.Redirect(Local(to)));
        anyone.MapPost("/sign-in", SignInAsync).RequireRateLimiting(PasswordLimit.Name);
        signedIn.MapPost("/sign-out", SignOutAsync).WithMetadata(new SecondFactorGate.OpenMark());
    }

    private static async Task<IResult> SignInAsync(HttpContext context, SignInView view, SignInDesk desk)
    {
        var form = await Forms.ReadAsync(context.Request);
        string name = form["name"].ToString(), to = form["to"].ToString();
        switch (await desk.SignInAsync(name, form["password"].ToString()))
        {
            case SignedIn { Account: var account }:
                await EnterAsync(context, account);
                return Results.LocalRedirect(Local(to));
            case CodeNeeded { Account: var account }:
                await HalfSignedIn.BeginAsync(context, account);
                return Results.LocalRedirect(CodePage.At(to));
            default:
                return view.ShowWrong(context, to, name);
        }
    }

    /// <summary>Everybody comes in off shift: a visitor is told that a person is there only when one has said so.</summary>
    public static async Task EnterAsync(HttpContext context, Account account, ProviderSignIn? byProvider = null)
    {
        var sessions = context.RequestServices.GetRequiredService<Sessions>();
        // Whoever signs in again here leaves no session behind that nobody uses.
        await sessions.EndAsync(context.User.Id(), context.User.SessionId());
        await context.RequestServices.GetRequiredService<Shift>().SetAsync(account.Id, ShiftState.Offline);
        var session = await sessions.BeginAsync(account.Id, context.Request.Headers.UserAgent.ToString(), byProvider);
        await context.SignInAsync(StaffIdentity.Scheme, StaffIdentity.PrincipalOf(account, session));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, Audit audit, Shift shift, Sessions sessions, ProviderSignOut provider, StaffLayout layout)
    {
        await shift.SetAsync(context.User.Id(), ShiftState.Offline);
        await audit.WriteAsync(context.User.Id(), AuditActions.SignedOut);
        await context.SignOutAsync(StaffIdentity.Scheme);
        await sessions.EndAsync(context.User.Id(), context.User.SessionId());
        return await LeaveAsync(context, provider, layout);
    }

    /// <summary>To the sign-in page, by way of the provider where the session began there.</summary>
    public static async Task<IResult> LeaveAsync(HttpContext context, ProviderSignOut provider, StaffLayout layout)
    {
        ClearDrafts(context);
        // The page says who is signed in, and nobody is any more.
        var session = WhoAsks.Of(context).Session;
        context.User = new();
        return await provider.AddressAsync(context.Request, session) is { } address ? Onward.Page(context, layout, address) : Results.Redirect("/staff/sign-in");
    }

    /// <summary>What was begun to be written to visitors does not stay in the browser.</summary>
    private static void ClearDrafts(HttpContext context) => context.Response.Headers["Clear-Site-Data"] = "\"storage\"";

    /// <summary>Only pages of the staff, written as a header may hold it: a link that somebody sends must not lead elsewhere after signing in, nor make it fail.</summary>
    public static string Local(string? to) =>
        to is not null && (to == "/staff" || to.StartsWith("/staff/", StringComparison.Ordinal)) && !to.Contains('\\', StringComparison.Ordinal) && to.All(sign => sign is > ' ' and <= '~') ? to : "/staff";
}
