using AdviceBot.Conversations;
using AdviceBot.Http;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;
using Microsoft.AspNetCore.Antiforgery;

namespace AdviceBot.Staff.Pages;

/// <summary>The frame around every page of the staff: head, bar, the form token.</summary>
public sealed class StaffLayout(Assets assets, Scripts scripts, IAntiforgery antiforgery)
{
    public string Organisation => scripts.Current.Site.Name;

    /// <summary>A page of text or forms.</summary>
    public IResult Page(HttpContext context, string title, Html main, int status = StatusCodes.Status200OK) => Send(context, title, Html.Of($"""
        <main id="main" class="sheet" tabindex="-1">{main}</main>
        """), status);

    /// <summary>The console: nothing but the place that its script fills.</summary>
    public IResult Console(HttpContext context) => Drawn(context, "console", "Conversations");

    /// <summary>The studio, drawn by a script of its own.</summary>
    public IResult Studio(HttpContext context) => Drawn(context, "studio", "Studio");

    /// <summary>The hidden field without which no form is accepted.</summary>
    public Html TokenField(HttpContext context) =>
        Html.Of($"<input type=\"hidden\" name=\"{AntiforgeryCheck.Field}\" value=\"{Token(context)}\">");

    private IResult Drawn(HttpContext context, string by, string title) => Results.Content(Html.Of($"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        {Meta(title, by + ".css", English.Words)}
        <script defer src="{assets.Href(by + ".js")}"></script>
        </head>
        <body class="{by}" data-viewer="{context.User.Id()}">
        <div id="{by}"></div>
        <noscript><p>This page needs JavaScript. Allow it for this address, and load the page again.</p></noscript>
        </body>
        </html>
        """).ToString(), "text/html; charset=utf-8");

    private string Token(HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken ?? "";

    private IResult Send(HttpContext context, string title, Html main, int status)
    {
        var t = PageWords.Of(context.Request);
        var page = Html.Of($"""
            <!doctype html>
            <html lang="{t.Language}">
            <head>
            {Meta(title, "staff.css", t)}
            </head>
            <body class="plain">
            <a class="skip" href="#main">{t.SkipToMain}</a>
            {Bar(context, t)}
            {main}
            </body>
            </html>
            """);
        return Results.Content(page.ToString(), "text/html; charset=utf-8", statusCode: status);
    }

    private Html Meta(string title, string style, PageWords t) => Html.Of($"""
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>{title} – {Organisation} {t.Staff}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{assets.Href(style)}">
        """);

    private Html Bar(HttpContext context, PageWords t)
    {
        var brand = Html.Of($"<p class=\"brand\"><a href=\"/staff\">{Organisation} <span>{t.Staff}</span></a></p>");
        if (Viewer.Of(context.User) is not { } viewer) return Html.Of($"<header class=\"bar\">{brand}</header>");
        return Html.Of($"""
            <header class="bar">{brand}
            <nav class="own" aria-label="{t.AccountNav}">
            {Html.When(viewer.Supervises, $"<a href=\"/staff/accounts\">{t.Accounts}</a>")}
            <a href="/staff/account">{viewer.Name}</a>
            <form method="post" action="/staff/sign-out">{TokenField(context)}<button class="quiet">{t.SignOut}</button></form>
            </nav></header>
            """);
    }
}
