using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Views;

/// <summary>
/// Only where there is no script: what came since the page was sent, in a frame that reloads itself while the visitor types beside it.
/// </summary>
internal sealed class ArrivalsDocument(Assets assets)
{
    private const int SecondsBetweenLooks = 10;

    public Html Of(Chat chat, long after)
    {
        var view = new MessageView(chat.Script);
        var messages = chat.Events.Where(logged => logged.Number > after).Select(logged => view.Of(logged, chat.SeenByStaff));
        return Page(chat.Script, Html.Of($"<meta http-equiv=\"refresh\" content=\"{SecondsBetweenLooks};url=/chat/arrivals?after={after}&amp;received={chat.Number}\">"), Html.Of($"""
            <ol class="log">
            {messages}</ol>
            {StateView.Of(chat)}{BackToPage(chat)}
            """));
    }

    /// <summary>The visitor left in another tab.</summary>
    public Html Over(Script script) => Page(script, default, Html.Of($"""
        <p class="notice">{script.Label("page.session-gone")}</p><p><a class="answer" href="/" target="_top">{script.Title}</a></p>
        """));

    private Html Page(Script script, Html head, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="{script.Language}" class="arrivals-page">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        {head}
        <title>{script.Label("page.arrivals")}</title>
        <link rel="stylesheet" href="{assets.Href("chat.css")}">
        </head>
        <body><main aria-labelledby="arrivals">
        <h1 class="unseen" id="arrivals">{script.Label("page.arrivals")}</h1>
        {main}
        </main></body>
        </html>

        """);

    /// <summary>A question of the bot has buttons: they are on the page, not here.</summary>
    private static Html BackToPage(Chat chat) => Html.When(chat.Status is Status.Bot && chat.Ask is not null, $"""
        <p><a class="answer" href="/#latest" target="_top">{chat.Script.Label("page.show-question")}</a></p>
        """);
}
