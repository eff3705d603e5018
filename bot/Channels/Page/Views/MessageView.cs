using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Views;

/// <summary>One event as one bubble: the only renderer of a message, for the whole page and for what is pushed to it later.</summary>
internal sealed class MessageView(Script script, IEnumerable<LogEvent>? events = null)
{
    private readonly List<(long Until, string Language)> _earlier = [.. (events ?? []).Where(logged => logged.Entry is LanguageChanged).Select(logged => (logged.Number, ((LanguageChanged)logged.Entry).From))];
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(script.Site.TimeZone);

    /// <summary>Whether a visitor sees this event.</summary>
    public static bool Shows(LogEvent logged) => logged.Entry switch
    {
        VisitorWrote wrote => SafeText.Of(wrote.Activity.Text).Length > 0,
        BotSaid or OperatorSaid => true,
        _ => false,
    };

    /// <summary>Nothing for an event that a visitor does not see.</summary>
    /// <param name="isLatest">The browser comes here after a form was sent.</param>
    public Html Of(LogEvent logged, long seenByStaff, bool isLatest = false)
    {
        if (!Shows(logged)) return default;
        var anchor = Html.When(isLatest, $"<span id=\"latest\"></span>");
        return logged.Entry switch
        {
            VisitorWrote wrote => Bubble(logged, "own", anchor, script.Label("page.you-said"), Typed(wrote.Activity.Text), Delivery(logged, seenByStaff)),
            BotSaid said => Bubble(logged, said.Ask is null ? "bot" : "bot asks", anchor, script.Label("page.bot-name"), FromPack(said.Markdown)),
            OperatorSaid said => Bubble(logged, "person", anchor, Person(said.Name), Typed(said.Text)),
            _ => default,
        };
    }

    /// <summary>What the browser shows of the visitor's own words until the server has them; it fills in the words itself.</summary>
    public Html Unsent() => Html.Of($"""
        <li class="message own" data-by="you"><h3 class="who">{script.Label("page.you-said")}</h3><div class="words"><p dir="auto"></p></div><p class="meta"><span class="delivery"></span></p></li>
        """);

    private Html Delivery(LogEvent logged, long seenByStaff) =>
        Html.Of($"<span class=\"delivery\">{script.Label(logged.Number <= seenByStaff ? "page.seen" : "page.received")}</span>");

    private Html FromPack(string markdown) => PackMarkdown.Render(markdown, script.Label("page.new-tab"));

    private static Html Typed(string? text) => Html.Of($"<p dir=\"auto\">{SafeText.Of(text)}</p>");

    private string Person(string name) => script.Label("page.from-person").Replace("{name}", SafeText.Of(name), StringComparison.Ordinal);

    private Html Bubble(LogEvent logged, string kind, Html anchor, string who, Html words, Html delivery = default)
    {
        var spoken = _earlier.FirstOrDefault(change => logged.Number < change.Until).Language;
        var language = Html.When(spoken is not null && spoken != script.Language && logged.Entry is BotSaid, $" lang=\"{spoken}\"");
        var client = Html.When(logged.ClientId is not null, $" data-client=\"{logged.ClientId}\"");
        var machine = logged.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        var local = TimeZoneInfo.ConvertTime(logged.At, zone).ToString("HH:mm");
        return Html.Of($"""
            <li class="message {kind}" id="m{logged.Number}" data-number="{logged.Number}"{client}>{anchor}<h3 class="who"><bdi>{who}</bdi></h3><div class="words"{language}>{words}</div><p class="meta"><time datetime="{machine}">{local}</time>{delivery}</p></li>
            """);
    }
}
