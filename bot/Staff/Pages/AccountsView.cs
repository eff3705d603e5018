using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Pages;

internal sealed class AccountsView(StaffLayout layout, WorkForms workForms, SignInWays ways, IStore store, TimeProvider time)
{
    private static readonly Dictionary<string, string> NoErrors = [];

    public async Task<IResult> ShowAsync(
        HttpContext context, IReadOnlyDictionary<string, string>? errors = null, NewLink? link = null, string name = "", string shown = "", TypedWork? work = null)
    {
        errors ??= NoErrors;
        var t = PageWords.Of(context.Request);
        var accounts = (await store.ListAccountsAsync(context.RequestAborted)).OrderBy(account => account.SignInName, StringComparer.Ordinal);
        return layout.Page(context, errors.Count > 0 ? t.Error(t.Accounts) : t.Accounts, Html.Of($"""
            <p><a href="/staff">{t.BackToConsole}</a></p>
            <h1>{t.Accounts}</h1>
            {Html.When(errors.ContainsKey("page"), $"<div class=\"alert\" role=\"alert\"><p>{errors.GetValueOrDefault("page")}</p></div>")}
            {(link is null ? Html.Empty : Handover(context, link, t))}
            <ul class="rows accounts">{accounts.Select(account => Row(context, account, account.Id == work?.AccountId ? new WorkErrors(work.Typed, errors) : WorkErrors.None, t))}</ul>
            {workForms.KnownTeams()}
            {(IsAdministrator(context) ? NewAccount(context, errors, name, shown, t) : Html.Empty)}
            """), errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private Html NewAccount(HttpContext context, IReadOnlyDictionary<string, string> errors, string name, string shown, PageWords t) => Html.Of($"""
        <form method="post" action="/staff/accounts" class="panel">
        <h2>{t.NewAccount}</h2>
        {Html.When(ways.RolesWithPassword.Count == 1, $"<p>{t.SignOn.OnlyAdministratorsHere}</p>")}
        {layout.TokenField(context)}
        {AccountFields.SignInName(name, errors, t)}{AccountFields.DisplayName(shown, errors, t)}
        <fieldset class="field"><legend>{t.Role}</legend>
        {ways.RolesWithPassword.Select(role => Html.Of($"<label><input type=\"radio\" name=\"role\" value=\"{role}\"{Html.When(role == ways.RolesWithPassword[0], $" checked")}> {t.RoleMeans(role)}</label>"))}
        </fieldset>
        <button>{t.CreateAccount}</button>
        </form>
        """);

    private static Html Handover(HttpContext context, NewLink link, PageWords t) => Html.Of($"""
        <div class="notice" role="status">
        <p>{t.Handover(link.For.DisplayName)}</p>
        <p><code>{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}{link.Path}</code></p>
        <p>{t.HandoverHint((int)PasswordLinks.GoodFor.TotalDays)}</p>
        </div>
        """);

    private Html Row(HttpContext context, Account account, WorkErrors errors, PageWords t) => Html.Of($"""
        <li><div class="who"><strong>{account.DisplayName}</strong> <span>{account.SignInName}, {t.RoleName(account.Role)}{Html.When(account.Identity is not null, $", {t.SignOn.Mark}")}{Html.When(account.SecondFactor is not null, $", {t.HasSecondFactor}")}</span> <span class="state">{State(account, t)}</span></div>
        {(account.Id == context.User.Id() ? Html.Of($"<div class=\"acts\">{t.ThisIsYou}</div>") : Html.When(IsAdministrator(context), $"<div class=\"acts\">{Acts(context, account, t)}</div>"))}
        {(Roles.Answers(account.Role) ? workForms.Capacity(context, account, errors, t) : Html.Empty)}{Html.When(Roles.Answers(account.Role) && IsAdministrator(context), $"{workForms.Skills(context, account, errors, t)}")}</li>
        """);

    private Html Acts(HttpContext context, Account account, PageWords t) => Html.Of($"""
        {(account.Identity is not null ? Act(context, account, "unlink", t.SignOn.Unlink, t) : ways.MayUsePassword(account) ? Act(context, account, "reset", t.NewPasswordLink, t) : Html.Empty)}
        {Act(context, account, "end-sessions", t.EndSessions, t)}
        {(account.SecondFactor is null ? Html.Empty : Act(context, account, "take-away-second-factor", t.TakeAwaySecondFactor, t))}
        {(account.IsDisabled ? Act(context, account, "enable", t.Enable, t) : Act(context, account, "disable", t.Disable, t))}
        """);

    private Html Act(HttpContext context, Account account, string act, string words, PageWords t) => Html.Of($"""
        <form method="post" action="/staff/accounts/{account.Id}/{act}">{layout.TokenField(context)}<button class="second">{words}<span class="unseen">{t.For(account.DisplayName)}</span></button></form>
        """);

    private static bool IsAdministrator(HttpContext context) => context.User.Role() == Roles.Administrator;

    private string State(Account account, PageWords t) =>
        account.IsDisabled ? t.Disabled
        : !ways.IsOpenTo(account) ? t.SignOn.WayClosed
        : account.Identity is null && account.PasswordHash.Length == 0 ? t.NoPasswordYet
        : account.LockedUntil > time.GetUtcNow() ? t.Locked
        : "";
}
