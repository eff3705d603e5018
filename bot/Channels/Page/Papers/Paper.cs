using AdviceBot.Channels.Page.Views;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Papers;

/// <summary>The documents behind <see cref="PaperEndpoints"/>.</summary>
internal sealed class Paper(Shell shell)
{
    public Html Notes(Script script, IEnumerable<Section> plan, string leave, string root = "") => shell.Of(script, script.Label("page.notes-title"), Html.Of($"""
        <body class="paper">
        {Shell.Bar(script, leave, root)}
        <main class="column">
        <h1>{script.Label("page.notes-title")}</h1>
        <p class="lead unprinted">{script.Label("page.notes-help")}</p>
        <p class="links unprinted"><a href="{root}/notes.html" download="notes.html">{script.Label("page.notes-keep")}</a> <a href="{root}/notes.txt" download="notes.txt">{script.Label("page.notes-keep-text")}</a></p>
        {Shell.Sections(script, plan)}
        </main>
        </body>
        """));

    public Html Advice(Script script, string leave, string root = "") => shell.Of(script, script.Label("page.advice-title"), Html.Of($"""
        <body class="paper">
        {Shell.Bar(script, leave, root)}
        <main class="column">
        <div class="title"><h1>{script.Label("page.advice-title")}</h1>{LanguagesView.Links(script, root + "/advice")}</div>
        <p class="lead">{script.Label("page.leave-hint")}</p>
        <p class="links unprinted"><a href="{root}/">{script.Label("page.advice-chat")}</a></p>
        {Shell.Sections(script, StateMachine.Advice(script))}
        </main>
        </body>
        """));

    /// <summary>A file that stands alone: no address of this service in it, no style to fetch.</summary>
    public static Html File(Script script, IEnumerable<Section> plan) => Html.Of($$"""
        <!doctype html>
        <html lang="{{script.Language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{script.Label("page.notes-title")}}</title>
        <style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}h2{margin:2rem 0 .5rem}</style>
        </head>
        <body><h1>{{script.Label("page.notes-title")}}</h1>
        {{Shell.Sections(script, plan)}}</body>
        </html>

        """);
}
