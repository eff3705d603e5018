using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Pages;

internal sealed class AccountsView(StaffLayout layout, WorkForms work, IStore store, TimeProvider time)
{
    private static readonly Dictionary<string, string> NoErrors = [];

    public async Task<IResult> ShowAsync(
        HttpContext context, IReadOnlyDictionary<string, string>? errors = null, NewLink? link = null, string name = "", string shown = "")
    {
        errors ??= NoErrors;
        var accounts = (await store.ListAccountsAsync(context.RequestAborted)).OrderBy(account => account.SignInName, StringComparer.Ordinal);
        return layout.Page(context, errors.Count > 0 ? "Error: Accounts" : "Accounts", Html.Of($"""
            <p><a href="/staff">Back to the console</a></p>
            <h1>Accounts</h1>
            {Html.When(errors.ContainsKey("page"), $"<div class=\"alert\" role=\"alert\"><p>{errors.GetValueOrDefault("page")}</p></div>")}
            {(link is null ? Html.Empty : Handover(context, link))}
            <ul class="accounts">{accounts.Select(account => Row(context, account))}</ul>
            {work.KnownTeams()}
            {(IsAdministrator(context) ? NewAccount(context, errors, name, shown) : Html.Empty)}
            """), errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private Html NewAccount(HttpContext context, IReadOnlyDictionary<string, string> errors, string name, string shown) => Html.Of($"""
        <form method="post" action="/staff/accounts" class="panel">
        <h2>New account</h2>
        {layout.TokenField(context)}
        {AccountFields.SignInName(name, errors)}{AccountFields.DisplayName(shown, errors)}
        <fieldset class="field"><legend>Role</legend>
        <label><input type="radio" name="role" value="{Roles.Operator}" checked> Operator: answers conversations</label>
        <label><input type="radio" name="role" value="{Roles.Supervisor}"> Supervisor: also looks after the others</label>
        <label><input type="radio" name="role" value="{Roles.Administrator}"> Administrator: also makes accounts</label>
        </fieldset>
        <button>Create the account</button>
        </form>
        """);

    private static Html Handover(HttpContext context, NewLink link) => Html.Of($"""
        <div class="notice" role="status">
        <p>Give this link to <strong>{link.For.DisplayName}</strong> to set a password. It works once, for {(int)PasswordLinks.GoodFor.TotalDays} days, and is shown only now.</p>
        <p><code>{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}{link.Path}</code></p>
        </div>
        """);

    private Html Row(HttpContext context, Account account) => Html.Of($"""
        <li><div class="who"><strong>{account.DisplayName}</strong> <span>{account.SignInName}, {account.Role}</span> <span class="state">{State(account)}</span></div>
        {(account.Id == context.User.Id() ? Html.Of($"<div class=\"acts\">this is you</div>") : Html.When(IsAdministrator(context), $"<div class=\"acts\">{Acts(context, account)}</div>"))}
        {work.Capacity(context, account)}{Html.When(IsAdministrator(context), $"{work.Skills(context, account)}")}</li>
        """);

    private Html Acts(HttpContext context, Account account) => Html.Of($"""
        {Act(context, account, "reset", "New password link")}
        {(account.IsDisabled ? Act(context, account, "enable", "Enable") : Act(context, account, "disable", "Disable"))}
        """);

    private Html Act(HttpContext context, Account account, string act, string words) => Html.Of($"""
        <form method="post" action="/staff/accounts/{account.Id}/{act}">{layout.TokenField(context)}<button class="second">{words}<span class="unseen"> for {account.DisplayName}</span></button></form>
        """);

    private static bool IsAdministrator(HttpContext context) => context.User.Role() == Roles.Administrator;

    private string State(Account account) =>
        account.IsDisabled ? "disabled"
        : account.PasswordHash.Length == 0 ? "no password yet"
        : account.LockedUntil > time.GetUtcNow() ? "locked for some minutes"
        : "";
}
