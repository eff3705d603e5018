using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Pages;

/// <summary>
/// /staff/accounts: administrators make accounts, give password links, unlink from single sign-on, end sessions, take away lost second factors, disable and enable, and say what somebody can do;
/// supervisors too say how many conversations somebody holds at most.
/// </summary>
internal static class AccountsPage
{
    public static void Map(RouteGroupBuilder supervisors, RouteGroupBuilder administrators)
    {
        administrators.MapPost("/accounts/{id}/skills", SetSkillsAsync);
        supervisors.MapGet("/accounts", (HttpContext context, AccountsView view) => view.ShowAsync(context));
        supervisors.MapPost("/accounts/{id}/capacity", SetCapacityAsync);
        administrators.MapPost("/accounts", CreateAsync);
        administrators.MapPost("/accounts/{id}/reset", ResetAsync);
        administrators.MapPost("/accounts/{id}/end-sessions", (HttpContext context, AccountsView view, StaffAccounts accounts, Shift shift, string id) =>
            PutOutAsync(context, view, shift, id, by => accounts.EndSessionsAsync(by, id)));
        administrators.MapPost("/accounts/{id}/take-away-second-factor", (HttpContext context, AccountsView view, SecondFactors factors, Shift shift, string id) =>
            PutOutAsync(context, view, shift, id, by => factors.TakeAwayAsync(by, id)));
        administrators.MapPost("/accounts/{id}/unlink", (HttpContext context, AccountsView view, ProviderAccounts accounts, Shift shift, string id) =>
            PutOutAsync(context, view, shift, id, by => accounts.UnlinkAsync(by, id)));
        administrators.MapPost("/accounts/{id}/disable", (HttpContext context, AccountsView view, StaffAccounts accounts, Shift shift, string id) =>
            PutOutAsync(context, view, shift, id, by => accounts.DisableAsync(by, id)));
        administrators.MapPost("/accounts/{id}/enable", async (HttpContext context, AccountsView view, StaffAccounts accounts, string id) =>
            await view.ShowAsync(context, Errors(context, await accounts.EnableAsync(context.User.Id(), id))));
    }

    private static async Task<IResult> CreateAsync(HttpContext context, AccountsView view, StaffAccounts accounts, SignInWays ways, PasswordLinks links)
    {
        var form = await Forms.ReadAsync(context.Request);
        string name = form["name"].ToString(), shown = form["display"].ToString();
        var role = ways.RolesWithPassword.FirstOrDefault(known => known == form["role"], ways.RolesWithPassword[0]);
        var result = await accounts.CreateAsync(context.User.Id(), name, shown, role);
        return result is Saved saved
            ? await view.ShowAsync(context, link: new(saved.Account, await links.RenewAsync(saved.Account.Id)))
            : await view.ShowAsync(context, Errors(context, result), name: name, shown: shown);
    }

    private static async Task<IResult> SetCapacityAsync(HttpContext context, AccountsView view, StaffWork work, string id)
    {
        var typed = (await Forms.ReadAsync(context.Request))["capacity"].ToString();
        return await view.ShowAsync(context, Errors(context, await work.SetCapacityAsync(context.User.Id(), id, typed)), work: new(id, typed));
    }

    private static async Task<IResult> SetSkillsAsync(HttpContext context, AccountsView view, StaffWork work, string id)
    {
        var form = await Forms.ReadAsync(context.Request);
        var team = form["team"].ToString();
        return await view.ShowAsync(context, Errors(context, await work.SetSkillsAsync(context.User.Id(), id, team, form["skills"])), work: new(id, team));
    }

    private static async Task<IResult> ResetAsync(HttpContext context, AccountsView view, StaffAccounts accounts, Shift shift, string id)
    {
        var (result, link) = await accounts.ResetPasswordAsync(context.User.Id(), id);
        if (result is Saved) await shift.SetAsync(id, ShiftState.Offline);
        return result is Saved saved && link is not null
            ? await view.ShowAsync(context, link: new(saved.Account, link))
            : await view.ShowAsync(context, Errors(context, result));
    }

    /// <summary>Whoever is signed out is off shift: visitors must not be told of somebody who is not there.</summary>
    private static async Task<IResult> PutOutAsync(HttpContext context, AccountsView view, Shift shift, string id, Func<string, Task<AccountResult>> act)
    {
        var result = await act(context.User.Id());
        if (result is Saved) await shift.SetAsync(id, ShiftState.Offline);
        return await view.ShowAsync(context, Errors(context, result));
    }

    private static IReadOnlyDictionary<string, string> Errors(HttpContext context, AccountResult result) => AccountWords.Errors(result, PageWords.Of(context.Request));
}

/// <summary>What was typed about how somebody works; it is shown again beside the reason for which it was refused.</summary>
internal sealed record TypedWork(string AccountId, string Typed);

/// <summary>A link to hand over, shown once.</summary>
internal sealed record NewLink(Account For, string Path);
