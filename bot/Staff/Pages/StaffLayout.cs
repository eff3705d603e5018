using AdviceBot.Conversations;
using AdviceBot.Http;
using AdviceBot.Staff.SignIn;
using Microsoft.AspNetCore.Antiforgery;

namespace AdviceBot.Staff.Pages;

/// <summary>The frame around every page of the staff: head, bar, the form token.</summary>
public sealed class StaffLayout(Assets assets, Scripts scripts, IAntiforgery antiforgery)
{
    public string Organisation => scripts.Current.Site.Name;

    /// <summary>A page of text or forms.</summary>
    public IResult Page(HttpContext context, string title, Html main, int status = StatusCodes.Status200OK) => Send(context, title, "plain", Html.Empty, Html.Of($"""
        <main id="main" class="sheet" tabindex="-1">{main}</main>
        """), status);

    /// <summary>The console: the bar holds its switch, and its script runs it.</summary>
    public IResult Console(HttpContext context, string title, Html shift, Html main) => Send(context, title, "console", shift, main, StatusCodes.Status200OK);

    /// <summary>The hidden field without which no form is accepted.</summary>
    public Html TokenField(HttpContext context) =>
        Html.Of($"<input type=\"hidden\" name=\"{AntiforgeryCheck.Field}\" value=\"{Token(context)}\">");

    private string Token(HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken ?? "";

    private IResult Send(HttpContext context, string title, string kind, Html shift, Html main, int status)
    {
        var isConsole = kind == "console";
        var page = Html.Of($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{title} – {Organisation} staff</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{assets.Href("staff.css")}">
            {Html.When(isConsole, $"<script defer src=\"{assets.Href("staff.js")}\"></script>")}
            </head>
            <body class="{kind}" data-token="{Token(context)}" data-viewer="{context.User.Id()}">
            <a class="skip" href="#main">Skip to the main part</a>
            {Bar(context, shift)}
            {main}
            </body>
            </html>
            """);
        return Results.Content(page.ToString(), "text/html; charset=utf-8", statusCode: status);
    }

    private Html Bar(HttpContext context, Html shift)
    {
        var brand = Html.Of($"<p class=\"brand\"><a href=\"/staff\">{Organisation} <span>staff</span></a></p>");
        if (Viewer.Of(context.User) is not { } viewer) return Html.Of($"<header class=\"bar\">{brand}</header>");
        return Html.Of($"""
            <header class="bar">{brand}{shift}
            <nav class="own" aria-label="Account">
            {Html.When(viewer.IsAdministrator, $"<a href=\"/staff/accounts\">Accounts</a>")}
            <a href="/staff/account">{viewer.Name}</a>
            <form method="post" action="/staff/sign-out">{TokenField(context)}<button class="quiet">Sign out</button></form>
            </nav></header>
            """);
    }
}
