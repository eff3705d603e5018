using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;
using AdviceBot.Staff.SingleSignOn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Pages;

/// <summary>What the page of one's own account says of single sign-on.</summary>
internal sealed class SignOnForms(StaffLayout layout, SingleSignOnSettings settings, Ownership ownership)
{
    /// <summary>Nothing where there is no provider.</summary>
    public Html OnOwnAccount(HttpContext context, Account account, IReadOnlyDictionary<string, string> errors, PageWords t) => !settings.IsOn ? Html.Empty : Html.Of($"""
        <section aria-labelledby="single-sign-on"><h2 id="single-sign-on">{t.SignOn.Title}</h2>
        {(account.Identity is null ? Link(context, errors, t) : Html.Of($"<p>{t.SignOn.YouSignInThere(settings.Name)}</p>"))}
        </section>
        """);

    /// <summary>Whether somebody without a password here has to show at the provider that it is them.</summary>
    public bool MustSignInAgain(WhoAsks asks) => asks.Account.Identity is not null && !ownership.IsFresh(asks.Session.ByProvider?.ShownAt);

    public Html SignInAgain(string to, PageWords t) => Html.Of($"""
        <p>{t.SignOn.FirstSignInAgain(settings.Name)}</p>
        <p class="go"><a class="button" href="{ProviderView.StartAt(to, again: true)}">{t.SignOn.SignInAgain(settings.Name)}</a></p>
        """);

    private Html Link(HttpContext context, IReadOnlyDictionary<string, string> errors, PageWords t) => Html.Of($"""
        <form method="post" action="{ProviderPage.LinkAddress}">
        <p>{t.SignOn.LinkIntro(settings.Name)}</p>
        {layout.TokenField(context)}
        {AccountFields.CurrentPassword("link-password", errors.GetValueOrDefault("link-password"), t)}
        <button class="second">{t.SignOn.Link(settings.Name)}</button>
        </form>
        """);
}
