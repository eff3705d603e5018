using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
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
            BadPassword bad => Show(context, layout, account, secret, PasswordRules.Words(bad.Problem)),
            _ => Spent(context, layout),
        };
    }

    private static IResult Show(HttpContext context, StaffLayout layout, string account, string secret, string? error) => layout.Page(context, error is null ? "Set a password" : "Error: Set a password", Html.Of($"""
        <h1>Set your password</h1>
        <form method="post" action="/staff/password/{account}/{secret}">
        {layout.TokenField(context)}{Field.NewPassword(error).Render()}
        <button>Set the password</button>
        </form>
        """), error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static IResult Spent(HttpContext context, StaffLayout layout) => layout.Page(context, "Link not valid", Html.Of($"""
        <h1>This link does not work any more</h1>
        <p>It works once and for {(int)PasswordLinks.GoodFor.TotalDays} days. Ask an administrator for a new one.</p>
        """), StatusCodes.Status404NotFound);
}
