using AdviceBot.Handoff;
using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Live;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Authentication;

namespace AdviceBot.Staff.Pages;

/// <summary>GET and POST /staff/sign-in, POST /staff/sign-out.</summary>
internal static class SignInPage
{
    public static void Map(RouteGroupBuilder anyone, RouteGroupBuilder operators)
    {
        anyone.MapGet("/sign-in", (HttpContext context, StaffLayout layout, string? to) =>
            Viewer.Of(context.User) is null ? Show(context, layout, to, "", wrong: false) : Results.Redirect(Local(to)));
        anyone.MapPost("/sign-in", SignInAsync).RequireRateLimiting(PasswordLimit.Name);
        operators.MapPost("/sign-out", SignOutAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, StaffLayout layout, SignInDesk desk)
    {
        var form = await Forms.ReadAsync(context.Request);
        string name = form["name"].ToString(), to = form["to"].ToString();
        if (await desk.SignInAsync(name, form["password"].ToString()) is not { } account) return Show(context, layout, to, name, wrong: true);
        await EnterAsync(context, account);
        return Results.LocalRedirect(Local(to));
    }

    /// <summary>Everybody comes in off shift: a visitor is told that a person is there only when one has said so.</summary>
    public static async Task EnterAsync(HttpContext context, Account account)
    {
        await context.RequestServices.GetRequiredService<Shift>().SetAsync(account.Id, ShiftState.Offline);
        await context.SignInAsync(StaffIdentity.Scheme, StaffIdentity.PrincipalOf(account));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, Audit audit, Shift shift, Consoles consoles)
    {
        await shift.SetAsync(context.User.Id(), ShiftState.Offline);
        await audit.WriteAsync(context.User.Id(), AuditActions.SignedOut);
        await context.SignOutAsync(StaffIdentity.Scheme);
        consoles.CutOff(context.User.Id());
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return Results.Redirect("/staff/sign-in");
    }

    private static IResult Show(HttpContext context, StaffLayout layout, string? to, string name, bool wrong) => layout.Page(context, wrong ? "Error: Sign in" : "Sign in", Html.Of($"""
        <h1>Sign in</h1>
        {Html.When(wrong, $"<div class=\"alert\" role=\"alert\"><p>This name and password do not fit. After {SignInDesk.FailuresBeforeLock} wrong passwords an account is locked for {(int)SignInDesk.LockedFor.TotalMinutes} minutes.</p></div>")}
        <form method="post" action="/staff/sign-in">
        {layout.TokenField(context)}<input type="hidden" name="to" value="{to}">
        {new Field("name", "Sign-in name") { Value = name, Autocomplete = "username" }.Render()}
        {new Field("password", "Password") { Type = "password", Autocomplete = "current-password" }.Render()}
        <button>Sign in</button>
        </form>
        <p class="hint">Forgotten your password? An administrator can give you a link to set a new one.</p>
        """), wrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK);

    /// <summary>Only pages of the staff: a link that somebody sends must not lead elsewhere after signing in.</summary>
    private static string Local(string? to) =>
        to is not null && (to == "/staff" || to.StartsWith("/staff/", StringComparison.Ordinal)) && !to.Contains('\\', StringComparison.Ordinal) ? to : "/staff";
}
