using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;
using Microsoft.AspNetCore.WebUtilities;

namespace AdviceBot.Staff.Pages;

/// <summary>GET and POST /staff/sign-in/code: the second step of signing in, for whoever gave the right password a moment ago.</summary>
internal static class CodePage
{
    public const string Address = "/staff/sign-in/code";

    public static void Map(RouteGroupBuilder anyone)
    {
        anyone.MapGet("/sign-in/code", async (HttpContext context, StaffLayout layout, string? to) =>
            await HalfSignedIn.FindAsync(context) is null ? StartAgain(to) : Show(context, layout, to, wrong: false));
        anyone.MapPost("/sign-in/code", EnterAsync).RequireRateLimiting(PasswordLimit.Name);
    }

    private static async Task<IResult> EnterAsync(HttpContext context, StaffLayout layout, SignInDesk desk)
    {
        var form = await Forms.ReadAsync(context.Request);
        var to = form["to"].ToString();
        if (await HalfSignedIn.FindAsync(context) is not { } half) return StartAgain(to);
        if (await desk.EnterCodeAsync(half.AccountId, half.Stamp, form["code"].ToString()) is not SignedIn { Account: var account }) return Show(context, layout, to, wrong: true);
        await HalfSignedIn.EndAsync(context);
        await SignInPage.EnterAsync(context, account, half.ByProvider);
        return Results.LocalRedirect(SignInPage.Local(to));
    }

    public static string At(string? to) => QueryHelpers.AddQueryString(Address, "to", SignInPage.Local(to));

    private static IResult StartAgain(string? to) => Results.LocalRedirect(QueryHelpers.AddQueryString("/staff/sign-in", "to", SignInPage.Local(to)));

    private static IResult Show(HttpContext context, StaffLayout layout, string? to, bool wrong)
    {
        var t = PageWords.Of(context.Request);
        var error = wrong ? t.CodeRefused(SignInTries.FailuresBeforeLock, (int)SignInTries.LockedFor.TotalMinutes) : null;
        return layout.Page(context, wrong ? t.Error(t.CodeTitle) : t.CodeTitle, Html.Of($"""
            <h1>{t.CodeTitle}</h1>
            <p>{t.CodeIntro}</p>
            <form method="post" action="{Address}">
            {layout.TokenField(context)}<input type="hidden" name="to" value="{to}">
            {AccountFields.Code("code", t.CodeHint, error, t)}
            <button>{t.SignIn}</button>
            </form>
            <p><a href="/staff/sign-in">{t.StartAgain}</a></p>
            """), wrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK);
    }
}
