using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Http;

namespace AdviceBot.Channels.DirectLine;

/// <summary>GET /webchat: the chat in Microsoft's Web Chat component, for a look at what other sites' pages show of it.</summary>
public sealed class WebChatPage(Scripts scripts, Assets assets)
{
    public const string Path = "/webchat";

    /// <summary>Web Chat writes style elements and shows pictures of its own; its script needs no more than any other here.</summary>
    public static readonly ContentPolicy Policy = new() { StyleSrc = "'self' 'unsafe-inline'", ImgSrc = "'self' data: blob:" };

    public Task HandleAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page(WantedLanguage.Of(context.Request, scripts.Current)).ToString(), context.RequestAborted);
    }

    private Html Page(Script script) => Html.Of($"""
        <!doctype html>
        <html lang="{script.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{script.Title}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{assets.Href("webchat-page.css")}">
        <script src="{assets.Href("webchat.js")}" defer></script>
        <script src="{assets.Href("webchat-page.js")}" defer></script>
        </head>
        <body>
        <header class="top">
        <h1>{script.Title}</h1>
        <a class="leave" id="leave" href="{script.Site.Exit.AbsoluteUri}" rel="noreferrer">{script.Label("trigger.leave")}</a>
        </header>
        <noscript><p class="notice"><a href="/">{script.Label("webchat.without-script")}</a></p></noscript>
        <p class="notice" id="failed" role="alert" hidden>{script.Label("page.error")} <a href="/">{script.Label("webchat.without-script")}</a></p>
        <div class="notice" id="no-files" role="alert" hidden>{StateMachine.RefuseFiles(script, Dialog.New).Select(said => PackMarkdown.Render(said.Markdown, script.Label("page.new-tab")))}</div>
        <main class="chat" id="webchat" data-exit="{script.Site.Exit.AbsoluteUri}"></main>
        </body>
        </html>

        """);
}
