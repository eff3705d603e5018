using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Pages;

/// <summary>/staff/account: one's own password, and signing out everywhere.</summary>
internal static class OwnAccountPage
{
    public static void Map(RouteGroupBuilder operators)
    {
        operators.MapGet("/account", (HttpContext context, StaffLayout layout) => Show(context, layout, new Dictionary<string, string>()));
        operators.MapPost("/account/password", ChangePasswordAsync).RequireRateLimiting(PasswordLimit.Name);
        operators.MapPost("/account/sign-out-everywhere", async (HttpContext context, StaffAccounts accounts) =>
        {
            await accounts.SignOutEverywhereAsync(context.User.Id());
            return Results.Redirect("/staff/sign-in");
        });
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, StaffLayout layout, StaffAccounts accounts)
    {
        var form = await Forms.ReadAsync(context.Request);
        var result = await accounts.ChangePasswordAsync(context.User.Id(), form["current"].ToString(), form["password"].ToString());
        if (result is not Saved saved) return Show(context, layout, AccountWords.Errors(result));
        await SignInPage.EnterAsync(context, saved.Account);
        return Results.Redirect("/staff");
    }

    private static IResult Show(HttpContext context, StaffLayout layout, IReadOnlyDictionary<string, string> errors) => layout.Page(context, errors.Count > 0 ? "Error: Your account" : "Your account", Html.Of($"""
        <p><a href="/staff">Back to the console</a></p>
        <h1>Your account</h1>
        <form method="post" action="/staff/account/password">
        <h2>Change your password</h2>
        {layout.TokenField(context)}
        {new Field("current", "Current password") { Type = "password", Autocomplete = "current-password", Error = errors.GetValueOrDefault("current") }.Render()}
        {Field.NewPassword(errors.GetValueOrDefault("password")).Render()}
        <p class="hint">You stay signed in here and are signed out everywhere else.</p>
        <button>Change the password</button>
        </form>
        <form method="post" action="/staff/account/sign-out-everywhere">
        <h2>Sign out everywhere</h2>
        {layout.TokenField(context)}
        <p>Ends your sessions on every computer, this one too.</p>
        <button class="second">Sign out everywhere</button>
        </form>
        """), errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
