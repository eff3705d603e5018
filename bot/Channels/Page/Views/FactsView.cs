using AdviceBot.Dialogs.Triage;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Views;

/// <summary>What the visitor has told so far, each with a way to change it.</summary>
internal static class FactsView
{
    public static Html Of(Chat chat)
    {
        var facts = chat.Facts;
        return facts.IsEmpty ? default : Html.Of($"""
            <details><summary>{chat.Script.Label("page.your-answers")}</summary><dl class="facts">{facts.Select(fact => Row(chat, fact))}</dl></details>
            """);
    }

    private static Html Row(Chat chat, Fact fact) => Html.Of($"""
        <div><dt>{fact.Name}</dt><dd dir="auto">{SafeText.Of(fact.Words)}</dd><dd><button class="link" form="talk" name="change" value="{fact.Slot}">{chat.Script.Label("page.change")}<span class="unseen"> {fact.Name}</span></button></dd></div>
        """);
}
