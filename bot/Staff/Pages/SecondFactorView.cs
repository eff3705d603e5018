using System.Collections.Immutable;
using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Pages;

internal sealed class SecondFactorView(StaffLayout layout, SignOnForms signOn, FactorSecrets secrets, StaffSettings settings)
{
    private const int GroupLength = 4;

    /// <summary>
    /// The secret travels in the form, protected for this account, until a code has shown that the app has it: nothing is kept of a set-up that was begun and left.
    /// After a wrong code it is the same one again, since the app has it by now.
    /// </summary>
    public IResult SetUp(HttpContext context, string? kept = null, bool isPasswordWrong = false)
    {
        var t = PageWords.Of(context.Request);
        var asks = WhoAsks.Of(context);
        if (signOn.MustSignInAgain(asks)) return FirstSignInAgain(context, t);
        var account = asks.Account;
        var known = kept is null ? null : secrets.Unprotect(account.Id, kept);
        var secret = known ?? OneTimeCodes.NewSecret();
        var link = AuthenticatorLink.Of(layout.Organisation, account.SignInName, secret);
        return layout.Page(context, kept is null ? t.SecondFactorSetUp : t.Error(t.SecondFactorSetUp), Html.Of($"""
            <p><a href="/staff/account">{t.YourAccount}</a></p>
            <h1>{t.SecondFactorSetUp}</h1>
            <p>{(settings.RequireSecondFactor ? t.SecondFactorRequired : t.SecondFactorWhy)}</p>
            <h2>{t.ScanTitle}</h2>
            <p>{t.ScanIntro}</p>
            <p class="qr">{QrPicture.Of(link, t.QrLabel)}</p>
            <p>{t.TypeSecret}</p>
            <p><code class="secret">{Grouped(secret)}</code></p>
            <p><a href="{link}">{t.OpenApp}</a></p>
            <form method="post" action="{SecondFactorGate.SetUpPage}">
            <h2>{t.ConfirmTitle}</h2>
            {layout.TokenField(context)}<input type="hidden" name="secret" value="{(known is null ? secrets.Protect(account.Id, secret) : kept)}">
            {(account.Identity is null ? AccountFields.CurrentPassword("password", isPasswordWrong ? t.WrongCurrentPassword : null, t) : Html.Empty)}
            {AccountFields.Code("code", t.ConfirmHint, kept is null || isPasswordWrong ? null : t.WrongConfirmCode, t)}
            <p class="hint">{t.SignedOutElsewhereHint}</p>
            <button>{t.TurnOn}</button>
            </form>
            """), kept is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private IResult FirstSignInAgain(HttpContext context, PageWords t) => layout.Page(context, t.SecondFactorSetUp, Html.Of($"""
        <p><a href="/staff/account">{t.YourAccount}</a></p>
        <h1>{t.SecondFactorSetUp}</h1>
        {signOn.SignInAgain(SecondFactorGate.SetUpPage, t)}
        """));

    public IResult ShowRecovery(HttpContext context, ImmutableArray<string> codes)
    {
        var t = PageWords.Of(context.Request);
        return layout.Page(context, t.RecoveryTitle, Html.Of($"""
            <h1>{t.RecoveryTitle}</h1>
            <p>{t.RecoveryIntro}</p>
            <ol class="codes">{codes.Select(code => Html.Of($"<li><code>{code}</code></li>"))}</ol>
            <p class="go"><a class="button" href="/staff">{t.RecoveryKept}</a></p>
            """));
    }

    private static string Grouped(byte[] secret) => string.Join(' ', Base32.Encode(secret).Chunk(GroupLength).Select(group => new string(group)));
}
