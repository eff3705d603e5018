using AdviceBot.Handoff;
using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;

namespace AdviceBot.Staff.Pages;

/// <summary>GET and POST /staff/sign-in, POST /staff/sign-out.</summary>
internal static class SignInPage
{
    public static void Map(RouteGroupBuilder anyone, RouteGroupBuilder operators)
    {
        anyone.MapGet("/sign-in", (HttpContext context, StaffLayout layout, string? to) =>
            Viewer.Of(context.User) is null ? Show(context, layout, to, "", wrong: false) : Results.Redirect(Local(to)));
        anyone.MapPost("/sign-in", SignInAsync).RequireRateLimiting(PasswordLimit.Name);
        operators.MapPost("/sign-out", SignOutAsync).WithMetadata(new SecondFactorGate.OpenMark());
    }

    private static async Task<IResult> SignInAsync(HttpContext context, StaffLayout layout, SignInDesk desk)
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
                return Results.LocalRedirect(QueryHelpers.AddQueryString(CodePage.Address, "to", Local(to)));
            default:
                return Show(context, layout, to, name, wrong: true);
        }
    }

    /// <summary>Everybody comes in off shift: a visitor is told that a person is there only when one has said so.</summary>
    public static async Task EnterAsync(HttpContext context, Account account)
    {
        var sessions = context.RequestServices.GetRequiredService<Sessions>();
        // Whoever signs in again here leaves no session behind that nobody uses.
        await sessions.EndAsync(context.User.Id(), context.User.SessionId());
        await context.RequestServices.GetRequiredService<Shift>().SetAsync(account.Id, ShiftState.Offline);
        var session = await sessions.BeginAsync(account.Id, context.Request.Headers.UserAgent.ToString());
        await context.SignInAsync(StaffIdentity.Scheme, StaffIdentity.PrincipalOf(account, session));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, Audit audit, Shift shift, Sessions sessions)
    {
        await shift.SetAsync(context.User.Id(), ShiftState.Offline);
        await audit.WriteAsync(context.User.Id(), AuditActions.SignedOut);
        await context.SignOutAsync(StaffIdentity.Scheme);
        await sessions.EndAsync(context.User.Id(), context.User.SessionId());
        ClearDrafts(context);
        return Results.Redirect("/staff/sign-in");
    }

    /// <summary>What was begun to be written to visitors does not stay in the browser.</summary>
    public static void ClearDrafts(HttpContext context) => context.Response.Headers["Clear-Site-Data"] = "\"storage\"";

    private static IResult Show(HttpContext context, StaffLayout layout, string? to, string name, bool wrong)
    {
        var t = PageWords.Of(context.Request);
        return layout.Page(context, wrong ? t.Error(t.SignIn) : t.SignIn, Html.Of($"""
            <h1>{t.SignIn}</h1>
            {Html.When(wrong, $"<div class=\"alert\" role=\"alert\"><p>{t.WrongNameOrPassword(SignInTries.FailuresBeforeLock, (int)SignInTries.LockedFor.TotalMinutes)}</p></div>")}
            <form method="post" action="/staff/sign-in">
            {layout.TokenField(context)}<input type="hidden" name="to" value="{to}">
            {new Field("name", t.SignInName) { Value = name, Autocomplete = "username" }.Render(t)}
            {new Field("password", t.Password) { Type = "password", Autocomplete = "current-password" }.Render(t)}
            <button>{t.SignIn}</button>
            </form>
            <p class="hint">{t.ForgottenPassword}</p>
            """), wrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK);
    }

    /// <summary>Only pages of the staff, written as a header may hold it: a link that somebody sends must not lead elsewhere after signing in, nor make it fail.</summary>
    public static string Local(string? to) =>
        to is not null && (to == "/staff" || to.StartsWith("/staff/", StringComparison.Ordinal)) && !to.Contains('\\', StringComparison.Ordinal) && to.All(sign => sign is > ' ' and <= '~') ? to : "/staff";
}
