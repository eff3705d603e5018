using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Pages;

/// <summary>GET and POST /staff/password/{account}/{secret}: a person sets their own password with a one-time link.</summary>
internal static class PasswordPage
{
    public static void Map(RouteGroupBuilder anyone)
    {
        anyone.MapGet("/password/{account}/{secret}", async (HttpContext context, StaffLayout layout, PasswordLinks links, string account, string secret) =>
            await links.FitsAsync(account, secret, context.RequestAborted) ? Show(context, layout, account, secret, null) : Spent(context, layout));
        anyone.MapPost("/password/{account}/{secret}", SetAsync).RequireRateLimiting(PasswordLimit.Name);
    }

    private static async Task<IResult> SetAsync(HttpContext context, StaffLayout layout, StaffAccounts accounts, string account, string secret)
    {
        var form = await Forms.ReadAsync(context.Request);
        return await accounts.UsePasswordLinkAsync(account, secret, form["password"].ToString()) switch
        {
            Saved => Results.Redirect("/staff/sign-in"),
            BadPassword bad => Show(context, layout, account, secret, PageWords.Of(context.Request).BadPassword(bad.Problem)),
            _ => Spent(context, layout),
        };
    }

    private static IResult Show(HttpContext context, StaffLayout layout, string account, string secret, string? error)
    {
        var t = PageWords.Of(context.Request);
        return layout.Page(context, error is null ? t.SetAPassword : t.Error(t.SetAPassword), Html.Of($"""
            <h1>{t.SetYourPassword}</h1>
            <form method="post" action="/staff/password/{account}/{secret}">
            {layout.TokenField(context)}{AccountFields.NewPassword(error, t)}
            <button>{t.SetThePassword}</button>
            </form>
            """), error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Spent(HttpContext context, StaffLayout layout)
    {
        var t = PageWords.Of(context.Request);
        return layout.Page(context, t.LinkNotValid, Html.Of($"""
            <h1>{t.LinkSpent}</h1>
            <p>{t.PasswordLinkSpent((int)PasswordLinks.GoodFor.TotalDays)}</p>
            """), StatusCodes.Status404NotFound);
    }
}
