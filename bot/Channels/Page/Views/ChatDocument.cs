using System.Globalization;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Views;

/// <summary>What belongs to one sending of the page and not to the conversation.</summary>
/// <param name="FormId">Makes a form that is sent twice one message.</param>
/// <param name="Leave">Where the leave button leads.</param>
/// <param name="Draft">Words that were not taken, for the visitor to go on with.</param>
/// <param name="Notice">Why not, as Markdown of the pack.</param>
internal sealed record Sending(string FormId, string Leave, string Draft = "", string? Notice = null);

/// <summary>The whole page. It needs no script; chat.ts takes the same elements over where there is one.</summary>
internal sealed class ChatDocument(Shell shell)
{
    public Html Of(Chat chat, Sending sending) => shell.Of(chat.Script, chat.Script.Title, Body(chat, sending));

    private static Html Body(Chat chat, Sending sending) => Html.Of($"""
        <body>
        <nav class="skips" aria-label="{chat.Script.Label("page.skips")}"><a href="#answers">{chat.Script.Label("page.skip-to-answers")}</a><a href="#text">{chat.Script.Label("page.skip-to-text")}</a></nav>
        {Shell.Bar(chat.Script, sending.Leave, chat.Root)}
        <main class="column" aria-labelledby="title">
        <form id="talk" method="post" action="{chat.Root}/#latest" accept-charset="utf-8" autocomplete="off" data-root="{chat.Root}" data-longest="{ConversationService.LongestText}">
        <input type="hidden" name="form" value="{sending.FormId}"><input type="hidden" name="after" value="{chat.Number}"><input type="hidden" name="asked" value="{chat.Ask?.State}"><input type="hidden" name="language" value="{chat.Script.Language}">
        <div class="title"><h1 id="title">{chat.Script.Title}</h1>{LanguagesView.Buttons(chat.Script, chat.Root)}</div>
        <h2 class="unseen">{chat.Script.Label("page.conversation")}</h2>
        <ol class="log" id="log">
        {Messages(chat)}</ol>
        {Arrivals(chat)}<div id="notice">{Notice(chat, sending)}</div>
        <div id="state">{StateView.WithContact(chat)}</div>
        <section id="answers" tabindex="-1" aria-label="{chat.Script.Label("page.answers")}">{AnswersView.Of(chat)}</section>
        {Dock(chat, sending)}
        </form>
        </main>
        <footer class="column">
        <div id="facts">{FactsView.Of(chat)}</div>
        <div id="contact">{ContactView.Of(chat)}</div>
        {More(chat)}
        </footer>
        {ForTheScript(chat)}
        </body>
        """);

    /// <summary>What came after the visitor's last words carries the anchor that the browser goes to after a form was sent.</summary>
    private static IEnumerable<Html> Messages(Chat chat)
    {
        var view = new MessageView(chat.Script, chat.Events);
        var own = chat.Events.LastOrDefault(logged => logged.Entry is VisitorWrote)?.Number;
        var latest = chat.Events.FirstOrDefault(logged => logged.Number > own && MessageView.Shows(logged))?.Number ?? own;
        return chat.Events.Select(logged => view.Of(logged, chat.SeenByStaff, logged.Number == latest));
    }

    /// <summary>Without a script the page must not reload itself under what is being typed: only this frame does (docs/decisions/0010-the-page-without-a-script.md). Where the page is played nobody answers, and a page that is cut off shows no frame of its own.</summary>
    private static Html Arrivals(Chat chat) => Html.When(chat.WaitsForPerson && chat.Root.Length == 0, $"""
        <noscript><iframe class="arrivals" src="/chat/arrivals?after={chat.Number}" title="{chat.Script.Label("page.arrivals")}"></iframe></noscript>

        """);

    private static Html Notice(Chat chat, Sending sending) => sending.Notice is null
        ? default
        : Html.Of($"<div class=\"notice\" role=\"alert\">{PackMarkdown.Render(sending.Notice, chat.Script.Label("page.new-tab"))}</div>");

    private static Html Dock(Chat chat, Sending sending) => Html.Of($"""
        <div class="dock"><div class="urgent">{AnswersView.Fire(chat, Triggers.Danger, "danger")}{AnswersView.Fire(chat, Triggers.Person, "human")}</div>
        <div class="write"><label for="text">{chat.Script.Label("page.message-label")}</label>
        <textarea id="text" name="text" rows="1" dir="auto" aria-describedby="text-hint">
        {SafeText.Of(sending.Draft)}</textarea><button class="send" id="send">{chat.Script.Label("page.send")}</button>
        <p id="text-hint">{chat.Script.Label("page.text-hint").Replace("{n}", ConversationService.LongestText.ToString("N0", CultureInfo.GetCultureInfo(chat.Script.Language)), StringComparison.Ordinal)}</p></div></div>
        """);

    private static Html More(Chat chat) => Html.Of($"""
        <details><summary>{chat.Script.Label("page.privacy")}</summary>{PackMarkdown.Render(chat.Script.Label("page.privacy-text"), chat.Script.Label("page.new-tab"))}<p>{chat.Script.Label("page.leave-hint")}</p></details>
        <p class="links"><a href="{chat.Root}/notes" target="_blank" rel="noopener">{chat.Script.Label("page.keep-copy")}</a> <a href="{chat.Root}/advice" target="_blank" rel="noopener">{chat.Script.Label("page.advice-link")}</a></p>
        """);

    /// <summary>What the script says: the words are the pack's, and a message that is not sent yet looks like every other.</summary>
    private static Html ForTheScript(Chat chat) => Html.Of($"""
        <template id="unsent">{new MessageView(chat.Script).Unsent()}</template>
        <template id="no-files">{NoFiles(chat)}</template>
        <template id="words"><dl>{Words.Select(id => Html.Of($"<dd data-id=\"{id}\">{chat.Script.Label("page." + id)}</dd>"))}</dl></template>
        """);

    public static Html NoFiles(Chat chat) => PackMarkdown.Render(chat.NoFiles, chat.Script.Label("page.new-tab"));

    private static readonly string[] Words =
    [
        "sending", "retrying", "seen", "refused", "characters-left", "too-many", "empty", "too-long", "connecting", "typing", "new-messages", "session-gone", "frame-blocked", "open-own", "more-below", "reconnected", "contact-kept",
    ];
}
