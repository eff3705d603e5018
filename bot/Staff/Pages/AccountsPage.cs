using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Pages;

/// <summary>/staff/accounts: administrators make accounts, give password links, disable and enable, and say what somebody can do; supervisors too say how many conversations somebody holds at most.</summary>
internal static class AccountsPage
{
    public static void Map(RouteGroupBuilder supervisors, RouteGroupBuilder administrators)
    {
        administrators.MapPost("/accounts/{id}/skills", SetSkillsAsync);
        supervisors.MapGet("/accounts", (HttpContext context, AccountsView view) => view.ShowAsync(context));
        supervisors.MapPost("/accounts/{id}/capacity", SetCapacityAsync);
        administrators.MapPost("/accounts", CreateAsync);
        administrators.MapPost("/accounts/{id}/reset", ResetAsync);
        administrators.MapPost("/accounts/{id}/disable", async (HttpContext context, AccountsView view, StaffAccounts accounts, Handoff.Shift shift, string id) =>
        {
            var result = await accounts.DisableAsync(context.User.Id(), id);
            if (result is Saved) await shift.SetAsync(id, Handoff.ShiftState.Offline);
            return await view.ShowAsync(context, AccountWords.Errors(result));
        });
        administrators.MapPost("/accounts/{id}/enable", async (HttpContext context, AccountsView view, StaffAccounts accounts, string id) =>
            await view.ShowAsync(context, AccountWords.Errors(await accounts.EnableAsync(context.User.Id(), id))));
    }

    private static async Task<IResult> CreateAsync(HttpContext context, AccountsView view, StaffAccounts accounts, PasswordLinks links)
    {
        var form = await Forms.ReadAsync(context.Request);
        string name = form["name"].ToString(), shown = form["display"].ToString();
        var role = Roles.All.FirstOrDefault(known => known == form["role"], Roles.Operator);
        var result = await accounts.CreateAsync(context.User.Id(), name, shown, role);
        return result is Saved saved
            ? await view.ShowAsync(context, link: new(saved.Account, await links.RenewAsync(saved.Account.Id)))
            : await view.ShowAsync(context, AccountWords.Errors(result), name: name, shown: shown);
    }

    private static async Task<IResult> SetCapacityAsync(HttpContext context, AccountsView view, StaffWork work, string id)
    {
        var form = await Forms.ReadAsync(context.Request);
        return await view.ShowAsync(context, AccountWords.Errors(await work.SetCapacityAsync(context.User.Id(), id, form["capacity"].ToString())));
    }

    private static async Task<IResult> SetSkillsAsync(HttpContext context, AccountsView view, StaffWork work, string id)
    {
        var form = await Forms.ReadAsync(context.Request);
        return await view.ShowAsync(context, AccountWords.Errors(await work.SetSkillsAsync(context.User.Id(), id, form["team"].ToString(), form["skills"])));
    }

    private static async Task<IResult> ResetAsync(HttpContext context, AccountsView view, StaffAccounts accounts, string id)
    {
        var (result, link) = await accounts.ResetPasswordAsync(context.User.Id(), id);
        return result is Saved saved && link is not null
            ? await view.ShowAsync(context, link: new(saved.Account, link))
            : await view.ShowAsync(context, AccountWords.Errors(result));
    }
}

/// <summary>A link to hand over, shown once.</summary>
internal sealed record NewLink(Account For, string Path);
