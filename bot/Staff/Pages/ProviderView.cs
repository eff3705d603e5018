using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SingleSignOn;
using Microsoft.AspNetCore.WebUtilities;

namespace AdviceBot.Staff.Pages;

/// <summary>What somebody reads who did not get in by single sign-on: what happened, and what to do.</summary>
internal sealed class ProviderView(StaffLayout layout, SingleSignOnSettings settings)
{
    public IResult Show(HttpContext context, SingleSignOnResult result)
    {
        var t = PageWords.Of(context.Request).SignOn;
        return result switch
        {
            ProviderDown => Down(context),
            NotFinished => Page(context, StatusCodes.Status403Forbidden, t.NotFinishedTitle, t.NotFinished(settings.Name), Again(t.TryAgain)),
            UnknownJourney => Page(context, StatusCodes.Status400BadRequest, t.UnknownJourneyTitle, t.UnknownJourney, ToSignIn(context)),
            _ => Page(context, StatusCodes.Status502BadGateway, t.NotTrustedTitle, t.NotTrusted(settings.Name), Again(t.TryAgain), WithPassword(t)),
        };
    }

    public IResult Down(HttpContext context)
    {
        var t = PageWords.Of(context.Request).SignOn;
        return Page(context, StatusCodes.Status503ServiceUnavailable, t.DownTitle, t.Down(settings.Name), Again(t.TryAgain), WithPassword(t));
    }

    public IResult Show(HttpContext context, ProviderResult result, ProviderPerson person)
    {
        var t = PageWords.Of(context.Request).SignOn;
        return result switch
        {
            NoRole => Page(context, StatusCodes.Status403Forbidden, t.NoRoleTitle, t.NoRole(settings.Name, layout.Organisation), Who(t, person), Again(t.TryAgain), Other(t)),
            AccountClosed => Page(context, StatusCodes.Status403Forbidden, t.ClosedTitle, t.Closed, Who(t, person), Other(t)),
            AccountLocked => Page(context, StatusCodes.Status403Forbidden, t.LockedTitle, t.Locked((int)SignInTries.LockedFor.TotalMinutes), Again(t.TryAgain)),
            LinkedAlready => Page(context, StatusCodes.Status409Conflict, t.LinkedAlreadyTitle, t.LinkedAlready(settings.Name), Who(t, person), ToAccount(context)),
            OnlyLocalAdministrator => Page(context, StatusCodes.Status409Conflict, t.OnlyAdministratorTitle, t.OnlyAdministrator, ToAccount(context)),
            _ => Page(context, StatusCodes.Status409Conflict, t.LinkTooLateTitle, t.LinkTooLate, ToAccount(context)),
        };
    }

    public static string StartAt(string? to, bool again = false)
    {
        var address = QueryHelpers.AddQueryString(OpenIdConnect.Start, "to", SignInPage.Local(to));
        return again ? QueryHelpers.AddQueryString(address, "again", "true") : address;
    }

    private IResult Page(HttpContext context, int status, string title, string words, params Html[] more) =>
        layout.Page(context, title, Html.Of($"<h1>{title}</h1><p>{words}</p>{more}"), status);

    private static Html Again(string words) => Html.Of($"<p class=\"go\"><a class=\"button\" href=\"{StartAt(null)}\">{words}</a></p>");

    private static Html Other(SignOnWords t) => Html.Of($"<p><a href=\"{StartAt(null, again: true)}\">{t.AsSomebodyElse}</a></p>");

    private static Html WithPassword(SignOnWords t) => Html.Of($"<p><a href=\"{SignInPage.WithPassword}\">{t.PasswordInstead}</a></p>");

    private static Html ToSignIn(HttpContext context) => Html.Of($"<p class=\"go\"><a class=\"button\" href=\"/staff/sign-in\">{PageWords.Of(context.Request).SignIn}</a></p>");

    private static Html ToAccount(HttpContext context) => Html.Of($"<p><a href=\"/staff/account\">{PageWords.Of(context.Request).YourAccount}</a></p>");

    private static Html Who(SignOnWords t, ProviderPerson person) => Html.When(person.Name is not null, $"<p>{t.YouAre(SafeText.Of(person.Name))}</p>");
}
