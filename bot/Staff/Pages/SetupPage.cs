using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Pages;

/// <summary>GET and POST /staff/setup/{secret}: creates the first administrator, once.</summary>
internal static class SetupPage
{
    public static void Map(RouteGroupBuilder anyone)
    {
        anyone.MapGet("/setup/{secret}", async (HttpContext context, StaffLayout layout, StaffSetupLink link, string secret) =>
            await link.FitsAsync(secret, context.RequestAborted) ? Show(context, layout, secret, "", "", new Dictionary<string, string>()) : Spent(context, layout));
        anyone.MapPost("/setup/{secret}", CreateAsync).RequireRateLimiting(PasswordLimit.Name);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, StaffLayout layout, StaffAccounts accounts, string secret)
    {
        var form = await Forms.ReadAsync(context.Request);
        string name = form["name"].ToString(), shown = form["display"].ToString();
        var result = await accounts.CreateFirstAsync(secret, name, shown, form["password"].ToString());
        if (result is LinkSpent) return Spent(context, layout);
        if (result is not Saved saved) return Show(context, layout, secret, name, shown, AccountWords.Errors(result, PageWords.Of(context.Request)));
        await SignInPage.EnterAsync(context, saved.Account);
        return Results.Redirect("/staff");
    }

    private static IResult Show(HttpContext context, StaffLayout layout, string secret, string name, string shown, IReadOnlyDictionary<string, string> errors)
    {
        var t = PageWords.Of(context.Request);
        return layout.Page(context, errors.Count > 0 ? t.Error(t.SetUp) : t.SetUp, Html.Of($"""
            <h1>{t.SetUpTitle}</h1>
            <p>{t.SetUpIntro}</p>
            <form method="post" action="/staff/setup/{secret}">
            {layout.TokenField(context)}
            {AccountFields.SignInName(name, errors, t)}{AccountFields.DisplayName(shown, errors, t)}
            {AccountFields.NewPassword(errors.GetValueOrDefault("password"), t)}
            <button>{t.SetUpSubmit}</button>
            </form>
            """), errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static IResult Spent(HttpContext context, StaffLayout layout)
    {
        var t = PageWords.Of(context.Request);
        return layout.Page(context, t.LinkNotValid, Html.Of($"""
            <h1>{t.LinkSpent}</h1>
            <p>{t.SetUpLinkSpent}</p>
            <p><a href="/staff/sign-in">{t.SignIn}</a></p>
            """), StatusCodes.Status404NotFound);
    }
}
