using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Views;

/// <summary>The document around every page of a visitor: the way out first, then the page's own part.</summary>
internal sealed class Shell(Assets assets)
{
    /// <summary>A plain dot in the address itself: neutral in a list of tabs, and one request less.</summary>
    private const string Icon = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Ccircle cx='4' cy='4' r='3' fill='%23246'/%3E%3C/svg%3E";

    public Html Of(Script script, string title, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="{script.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <meta name="format-detection" content="telephone=no">
        <title>{title}</title>
        <link rel="icon" href="{Html.Trusted(Icon)}">
        <link rel="stylesheet" href="{assets.Href("chat.css")}">
        <script src="{assets.Href("chat.js")}" defer></script>
        </head>
        {body}
        </html>

        """);

    /// <summary>
    /// Always on top and always in the same place. The key is shown by the script, as it works only with it. Where the page is played, below <paramref name="root"/>, nobody is
    /// taken away from the studio: leaving stays within the frame.
    /// </summary>
    public static Html Bar(Script script, string leave, string root = "") => Html.Of($"""
        <header class="bar"><div class="column">
        <span class="org">{script.Site.Name}</span>
        <a class="leave" id="leave" href="{leave}" data-exit="{(root.Length == 0 ? script.Site.Exit.ToString() : leave)}" target="{(root.Length == 0 ? "_top" : "_self")}" rel="noreferrer nofollow">{script.Label("trigger.leave")}<kbd hidden> {script.Label("page.leave-key")}</kbd></a>
        </div></header>
        """);

    public static Html Sections(Script script, IEnumerable<Section> sections) => Html.Join(sections.Select(section => Html.Of($"""
        <section><h2>{section.Heading}</h2>{section.Messages.Select(message => PackMarkdown.Render(message.Markdown, script.Label("page.new-tab")))}</section>

        """)));
}
