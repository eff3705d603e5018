using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SingleSignOn;

namespace AdviceBot.Staff.Pages;

/// <summary>The sign-in page: the button of single sign-on where there is a provider, and the form for name and password where those are allowed, or asked for.</summary>
internal sealed class SignInView(StaffLayout layout, SingleSignOnSettings settings)
{
    public IResult Show(HttpContext context, string? to, bool withPassword) =>
        Page(context, PageWords.Of(context.Request).SignIn, to, settings.LocalPasswords || withPassword, "", isWrong: false, StatusCodes.Status200OK);

    public IResult ShowWrong(HttpContext context, string? to, string name)
    {
        var t = PageWords.Of(context.Request);
        return Page(context, t.Error(t.SignIn), to, hasForm: true, name, isWrong: true, StatusCodes.Status401Unauthorized);
    }

    private IResult Page(HttpContext context, string title, string? to, bool hasForm, string name, bool isWrong, int status)
    {
        var t = PageWords.Of(context.Request);
        return layout.Page(context, title, Html.Of($"""
            <h1>{t.SignIn}</h1>
            {Html.When(isWrong, $"<div class=\"alert\" role=\"alert\"><p>{t.WrongNameOrPassword(SignInTries.FailuresBeforeLock, (int)SignInTries.LockedFor.TotalMinutes)}</p></div>")}
            {Html.When(settings.IsOn, $"<p class=\"go\"><a class=\"button\" href=\"{ProviderView.StartAt(to)}\">{t.SignOn.Button(settings.Name)}</a></p>")}
            {Html.When(settings.IsOn && hasForm, $"<h2>{t.SignOn.OrPassword}</h2>")}
            {Html.When(hasForm, $"{Form(context, to, name, t)}")}
            """), status);
    }

    private Html Form(HttpContext context, string? to, string name, PageWords t) => Html.Of($"""
        <form method="post" action="/staff/sign-in">
        {layout.TokenField(context)}<input type="hidden" name="to" value="{to}">
        {new Field("name", t.SignInName) { Value = name, Autocomplete = "username" }.Render(t)}
        {new Field("password", t.Password) { Type = "password", Autocomplete = "current-password" }.Render(t)}
        <button{Html.When(settings.IsOn, $" class=\"second\"")}>{t.SignIn}</button>
        </form>
        <p class="hint">{t.ForgottenPassword}</p>
        """);
}
