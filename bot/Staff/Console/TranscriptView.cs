using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Console;

/// <summary>The log as an operator reads it: everything the visitor saw, as they saw it, and what only staff see, set apart.</summary>
internal sealed class TranscriptView(Script script)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(script.Site.TimeZone);

    public Html Of(IEnumerable<LogEvent> events) => Html.Join(events.Select(Of));

    private Html Of(LogEvent logged) => logged.Entry switch
    {
        VisitorWrote wrote => Visitor(logged, wrote),
        BotSaid said => Said(logged, "bot", "Bot", Html.Of($"{PackMarkdown.Render(said.Markdown, script.Label("page.new-tab"))}{Choices(said.Ask)}")),
        OperatorSaid said => Said(logged, "operator", said.Name, Html.Of($"<p dir=\"auto\">{SafeText.Of(said.Text)}</p>")),
        HandedOff handed => Note(logged, Html.Of($"Handed to people: {string.Join(", ", handed.Reasons.Select(reason => reason.Words))}")),
        OperatorJoined joined => Note(logged, Html.Of($"{joined.Name} took the conversation")),
        OperatorLeft left => Note(logged, Html.Of($"{left.Name} {(left.How == "closed" ? "closed the conversation" : "handed the conversation back to the bot")}")),
        Ended ended => Note(logged, Html.Of($"{EndWords(ended.Why)}")),
        _ => Html.Of($"<li hidden data-number=\"{logged.Number}\"></li>"),
    };

    public static string EndWords(string why) => why switch
    {
        "left-quickly" => "The visitor left quickly. Do not contact them.",
        "left" => "The visitor left.",
        "silence" => "Ended after a long silence.",
        _ => "Ended.",
    };

    private Html Visitor(LogEvent logged, VisitorWrote wrote)
    {
        var (words, typed) = VisitorWords.Of(wrote.Activity, script);
        return Said(logged, typed ? "visitor" : "visitor pressed", "Visitor", Html.Of($"<p dir=\"auto\">{words}</p>"));
    }

    private static Html Choices(Question? ask) => ask is null || ask.Options.IsDefaultOrEmpty
        ? Html.Empty
        : Html.Of($"<ul class=\"choices\" aria-label=\"Choices shown\">{ask.Options.Select(option => Html.Of($"<li>{option.Label}</li>"))}</ul>");

    private Html Said(LogEvent logged, string kind, string who, Html words) => Html.Of($"""
        <li class="said {kind}" data-number="{logged.Number}"><p class="who"><bdi>{who}</bdi> {Ages.Clock(logged.At, zone)}<span class="seen"></span></p><div class="words">{words}</div></li>
        """);

    private Html Note(LogEvent logged, Html words) => Html.Of($"""
        <li class="note" data-number="{logged.Number}"><p><span class="only">Staff only</span> {words} {Ages.Clock(logged.At, zone)}</p></li>
        """);
}
