using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;
using AdviceBot.Staff.SingleSignOn;

namespace AdviceBot.Staff.Pages;

/// <summary>/staff/account: one's own password, second factor and sessions.</summary>
internal static class OwnAccountPage
{
    public static void Map(RouteGroupBuilder signedIn)
    {
        signedIn.MapGet("/account", (HttpContext context, OwnAccountView view) => view.ShowAsync(context));
        signedIn.MapPost("/account/password", ChangePasswordAsync).RequireRateLimiting(PasswordLimit.Name);
        signedIn.MapPost("/account/sessions/{id}/end", async (HttpContext context, StaffAccounts accounts, string id) =>
        {
            await accounts.EndSessionAsync(context.User.Id(), id);
            return Results.Redirect("/staff/account");
        });
        signedIn.MapPost("/account/sign-out-elsewhere", async (HttpContext context, StaffAccounts accounts) =>
        {
            await accounts.SignOutElsewhereAsync(context.User.Id(), context.User.SessionId());
            return Results.Redirect("/staff/account");
        });
        signedIn.MapPost("/account/sign-out-everywhere", async (HttpContext context, StaffAccounts accounts, Shift shift, ProviderSignOut provider, StaffLayout layout) =>
        {
            await shift.SetAsync(context.User.Id(), ShiftState.Offline);
            await accounts.SignOutEverywhereAsync(context.User.Id());
            return await SignInPage.LeaveAsync(context, provider, layout);
        });
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, OwnAccountView view, StaffAccounts accounts)
    {
        var form = await Forms.ReadAsync(context.Request);
        var result = await accounts.ChangePasswordAsync(context.User.Id(), form["current"].ToString(), form["password"].ToString());
        if (result is not Saved saved) return await view.ShowAsync(context, AccountWords.Errors(result, PageWords.Of(context.Request)));
        await SignInPage.EnterAsync(context, saved.Account, WhoAsks.Of(context).Session.ByProvider);
        return Results.Redirect("/staff");
    }
}
