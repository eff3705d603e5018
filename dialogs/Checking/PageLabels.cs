using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Checking;

/// <summary>The labels that the program shows by name, whatever the script says: on the visitor's pages, and in dates and sentences that it puts together.</summary>
public static class PageLabels
{
    public static readonly ImmutableArray<string> All =
    [
        "page.advice-chat", "page.advice-link", "page.advice-title", "page.answers", "page.arrivals", "page.bot-name", "page.change",
        "page.characters-left", "page.choose", "page.close", "page.connecting", "page.contact", "page.contact-days", "page.contact-from",
        "page.contact-kept", "page.contact-no-call-back", "page.contact-problem", "page.contact-save", "page.contact-to", "page.contact-watched",
        "page.contact-why", "page.contact-words", "page.conversation", "page.empty", "page.ended", "page.error", "page.frame-blocked",
        "page.from-person", "page.held", "page.held-two", "page.keep-copy", "page.leave-hint", "page.leave-key", "page.message-label",
        "page.more-below", "page.moved-on", "page.new-messages", "page.new-tab", "page.not-found", "page.not-understood", "page.notes-help",
        "page.notes-keep", "page.notes-keep-text", "page.notes-title", "page.open-own", "page.other-ways", "page.privacy", "page.privacy-text",
        "page.received", "page.reconnected", "page.refused", "page.retrying", "page.seen", "page.send", "page.sending", "page.session-gone",
        "page.show-question", "page.skip-to-answers", "page.skip-to-text", "page.skips", "page.text-hint", "page.title", "page.too-fast",
        "page.too-long", "page.too-many", "page.typing", "page.waiting", "page.waiting-unstaffed", "page.you-said", "page.your-answers",
        "webchat.without-script",
        "heard.and", "opens.today", "opens.tomorrow", "opens.day", "opens.date",
        "hours.every-day", "hours.days", "hours.day", "hours.all-day", "hours.span", "hours.closed",
        .. Enumerable.Range(0, 7).Select(day => $"day.{day}"), .. Enumerable.Range(1, 12).Select(month => $"month.{month}"),
    ];
}
