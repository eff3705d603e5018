using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
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
        if (result is not Saved saved) return Show(context, layout, secret, name, shown, AccountWords.Errors(result));
        await SignInPage.EnterAsync(context, saved.Account);
        return Results.Redirect("/staff");
    }

    private static IResult Show(HttpContext context, StaffLayout layout, string secret, string name, string shown, IReadOnlyDictionary<string, string> errors) => layout.Page(context, errors.Count > 0 ? "Error: Set up" : "Set up", Html.Of($"""
        <h1>Create the first administrator</h1>
        <p>This link works once. The administrator makes the accounts of everyone else.</p>
        <form method="post" action="/staff/setup/{secret}">
        {layout.TokenField(context)}
        {AccountFields.SignInName(name, errors)}{AccountFields.DisplayName(shown, errors)}
        {Field.NewPassword(errors.GetValueOrDefault("password")).Render()}
        <button>Create and sign in</button>
        </form>
        """), errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static IResult Spent(HttpContext context, StaffLayout layout) => layout.Page(context, "Link not valid", Html.Of($"""
        <h1>This link does not work any more</h1>
        <p>It was used, or a newer one was made. While there is no account, the server prints a new link at each start.</p>
        <p><a href="/staff/sign-in">Sign in</a></p>
        """), StatusCodes.Status404NotFound);
}
