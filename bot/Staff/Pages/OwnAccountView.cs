using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Live;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Pages;

internal sealed class OwnAccountView(StaffLayout layout, SignOnForms signOn, Sessions sessions, Consoles consoles, SiteTimes times)
{
    public async Task<IResult> ShowAsync(HttpContext context, IReadOnlyDictionary<string, string>? errors = null)
    {
        errors ??= new Dictionary<string, string>();
        var t = PageWords.Of(context.Request);
        var asks = WhoAsks.Of(context);
        var all = (await sessions.ListAsync(asks.Account.Id, context.RequestAborted)).OrderByDescending(session => session.Id == asks.Session.Id).ToList();
        return layout.Page(context, errors.Count > 0 ? t.Error(t.YourAccount) : t.YourAccount, Html.Of($"""
            <p><a href="/staff">{t.BackToConsole}</a></p>
            <h1>{t.YourAccount}</h1>
            {(asks.Account.Identity is null ? Password(context, errors, t) : Html.Empty)}
            {signOn.OnOwnAccount(context, asks.Account, errors, t)}
            {(asks.Account.SecondFactor is { } factor ? IsOn(context, asks, factor, errors, t) : IsOff(t))}
            {(Roles.Edits(asks.Account.Role) ? KeyPage.Section(layout.TokenField(context), t) : Html.Empty)}
            {Sessions(context, all, asks.Session.Id, t)}
            """), errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private Html Password(HttpContext context, IReadOnlyDictionary<string, string> errors, PageWords t) => Html.Of($"""
        <form method="post" action="/staff/account/password">
        <h2>{t.ChangePassword}</h2>
        {layout.TokenField(context)}
        {AccountFields.CurrentPassword("current", errors.GetValueOrDefault("current"), t)}
        {AccountFields.NewPassword(errors.GetValueOrDefault("password"), t)}
        <p class="hint">{t.SignedOutElsewhereHint}</p>
        <button>{t.ChangeThePassword}</button>
        </form>
        """);

    private static Html IsOff(PageWords t) => Html.Of($"""
        <section aria-labelledby="second-factor"><h2 id="second-factor">{t.SecondFactor}</h2>
        <p>{t.SecondFactorWhy}</p>
        <p class="go"><a class="button" href="{SecondFactorGate.SetUpPage}">{t.SecondFactorSetUp}</a></p>
        </section>
        """);

    private Html IsOn(HttpContext context, WhoAsks asks, SecondFactor factor, IReadOnlyDictionary<string, string> errors, PageWords t) => Html.Of($"""
        <section aria-labelledby="second-factor"><h2 id="second-factor">{t.SecondFactor}</h2>
        <p>{t.SecondFactorSince(times.Day(factor.Since, t.Language))} {t.RecoveryCodesLeft(factor.RecoveryHashes.Length)}</p>
        <details{Html.When(errors.ContainsKey("off-code"), $" open")}><summary>{t.TurnOff}</summary>
        {(signOn.MustSignInAgain(asks) ? signOn.SignInAgain("/staff/account", t) : TurnOff(context, asks, errors, t))}</details>
        </section>
        """);

    private Html TurnOff(HttpContext context, WhoAsks asks, IReadOnlyDictionary<string, string> errors, PageWords t) => Html.Of($"""
        <form method="post" action="{SecondFactorPage.TurnOffAddress}">
        <p class="hint">{t.TurnOffHint}</p>
        {layout.TokenField(context)}
        {(asks.Account.Identity is null ? AccountFields.CurrentPassword("off-password", null, t) : Html.Empty)}
        {AccountFields.Code("off-code", t.CodeHint, errors.GetValueOrDefault("off-code"), t)}
        <button class="second">{t.TurnOff}</button>
        </form>
        """);

    private Html Sessions(HttpContext context, List<Session> all, string here, PageWords t) => Html.Of($"""
        <section aria-labelledby="sessions"><h2 id="sessions">{t.Sessions}</h2>
        <p>{t.SessionsIntro}</p>
        <ul class="rows">{all.Select(session => Row(context, session, session.Id == here, t))}</ul>
        <div class="acts">
        {(all.Count > 1 ? Act(context, "sign-out-elsewhere", Html.Of($"{t.SignOutElsewhere}")) : Html.Empty)}
        {Act(context, "sign-out-everywhere", Html.Of($"{t.SignOutEverywhere}"))}
        </div>
        <p class="hint">{t.SignOutEverywhere}: {t.SignOutEverywhereHint}</p>
        </section>
        """);

    private Html Row(HttpContext context, Session session, bool isHere, PageWords t)
    {
        var browser = t.BrowserOn(session.Browser, session.System);
        return Html.Of($"""
            <li><div class="who"><strong>{browser}</strong>{Html.When(isHere, $" <span class=\"mark\">{t.ThisOne}</span>")}{Html.When(consoles.HasOpen(session.Id), $" <span class=\"mark\">{t.ConsoleOpen}</span>")}
            <span class="line">{t.BegunAndSeen(times.Moment(session.BeganAt, t.Language), times.Moment(session.SeenAt, t.Language))}</span></div>
            <div class="acts">{(isHere ? Html.Empty : Act(context, $"sessions/{session.Id}/end", Html.Of($"{t.SignOut}<span class=\"unseen\">{t.OfSession(browser)}</span>")))}</div></li>
            """);
    }

    private Html Act(HttpContext context, string act, Html words) => Html.Of($"""
        <form method="post" action="/staff/account/{act}">{layout.TokenField(context)}<button class="second">{words}</button></form>
        """);
}
