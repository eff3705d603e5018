using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;
using AdviceBot.Staff.Console;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>
/// One event of a conversation as the console shows it. <paramref name="From"/> is visitor, bot, operator or staff (what visitors never see); <paramref name="Html"/> is
/// safe to show as it is, and for the bot exactly what the visitor saw.
/// </summary>
internal sealed record EventJson(long Number, DateTimeOffset At, string From, string Kind, string? Name, string? Html, IReadOnlyList<string> Choices, bool Pressed);

/// <summary>Writes events in the words of the script that the conversation runs on.</summary>
internal sealed class EventWriter(Script script)
{
    public EventJson Of(LogEvent logged) => logged.Entry switch
    {
        VisitorWrote wrote => Visitor(logged, wrote),
        BotSaid said => New(logged, "bot", said.Message, html: PackMarkdown.Render(said.Markdown, script.Label("page.new-tab")).ToString(), choices: said.Ask is { Options.IsDefaultOrEmpty: false } ask ? [.. ask.Options.Select(option => option.Label)] : []),
        OperatorSaid said => New(logged, "operator", "message", said.Name, Paragraph(SafeText.Of(said.Text))),
        HandedOff handed => New(logged, "staff", "handed-off", html: Paragraph(string.Join(", ", handed.Reasons.Select(reason => reason.Words)))),
        OperatorJoined joined => New(logged, "staff", "joined", joined.Name),
        OperatorLeft left => New(logged, "staff", left.How, left.Name, left.By is { } by ? Paragraph(by) : null),
        ContactSet { OperatorId: null } set => New(logged, "staff", "contact", html: Paragraph($"The visitor said: {Words(set.Contact)}")),
        ContactSet set => New(logged, "staff", "contact", set.Name, Paragraph(Words(set.Contact))),
        Finished finished => New(logged, "staff", "finished", finished.Outcome.OperatorName, Paragraph(string.Join(", ", new[] { finished.Outcome.Words, finished.Outcome.Reference }.OfType<string>()))),
        ConsultationBegan began => New(logged, "staff", "consulted", began.Name, Paragraph($"{began.By} asks {began.Name} to look at it, unseen by the visitor")),
        ConsultationEnded ended => New(logged, "staff", "consultation-ended", ended.Name, Paragraph($"{ended.Name} no longer looks at it{Ending(ended.How, ended.By)}")),
        GuestInvited invited => New(logged, "staff", "guest-invited", invited.Name, Paragraph($"{invited.By} asks {invited.Name} in")),
        GuestJoined joined => New(logged, "staff", "guest-joined", joined.Name, Paragraph($"{joined.Name} has joined in")),
        GuestLeft left => New(logged, "staff", "guest-left", left.Name, Paragraph($"{left.Name} {(left.How == "declined" ? "has declined" : "has left")}{Ending(left.How, left.By)}")),
        WordPassed passed => New(logged, "staff", "word-passed", passed.ToName, Paragraph($"{passed.ToName} writes to the visitor from here on")),
        IdentityAsked asked => New(logged, "staff", "identity-asked", asked.Name, Paragraph($"{asked.Name} wants to ask who the visitor is{(asked.IsEmergency ? ", as an emergency that nobody has approved" : "")}: {SafeText.Of(asked.Reason)}")),
        IdentityDecided { Decision: var decision } => New(logged, "staff", decision.IsApproved ? "identity-approved" : "identity-refused", decision.ByName,
            Paragraph($"{decision.ByName} {(decision.IsApproved ? "approves that" : "refuses that")} the visitor is asked who they are{(decision.Reason is { } reason ? ": " + SafeText.Of(reason) : "")}")),
        IdentityDisclosed told => New(logged, "staff", "identity-told", told.Name, Paragraph($"{told.Name} writes down what the visitor told: {SafeText.Of(told.What)}")),
        IdentityLapsed => New(logged, "staff", "identity-lapsed", html: Paragraph("Nobody had decided whether the visitor may be asked who they are. The request has lapsed.")),
        Ended ended => New(logged, "staff", "ended", html: Paragraph(EndWords(ended.Why))),
        _ => New(logged, "staff", "occurred"),
    };

    private EventJson Visitor(LogEvent logged, VisitorWrote wrote)
    {
        var (words, typed) = VisitorWords.Of(wrote.Activity, script);
        return New(logged, "visitor", "message", html: Paragraph(words)) with { Pressed = !typed };
    }

    private static EventJson New(LogEvent logged, string from, string kind, string? name = null, string? html = null, IReadOnlyList<string>? choices = null) =>
        new(logged.Number, logged.At, from, kind, name, html, choices ?? [], Pressed: false);

    private static string Paragraph(string words) => Html.Of($"<p dir=\"auto\">{words}</p>").ToString();

    private static string Words(SafeContact contact) => string.Join(". ", new[]
    {
        contact.IsWatched ? "Someone may be watching" : null,
        contact.NoCallBack ? "Do not call back" : null,
        contact.Times is { } times ? $"Safe times: {Words(times)}" : null,
        contact.SafeHours is { } hours ? $"Safe hours: {hours}" : null,
    }.OfType<string>().DefaultIfEmpty("May be contacted"));

    private static string Ending(string how, string? by) => how switch
    {
        "ended" => $": {by} has ended it",
        "vanished" => ": their console fell silent",
        "moved" => ": the conversation has moved on",
        _ => "",
    };

    private static string Words(SafeTimes times)
    {
        var days = times.Days == SafeDays.All ? "every day" : string.Join(", ", SafeTimesReader.Names(times.Days).Select(day => char.ToUpperInvariant(day[0]) + day[1..]));
        var (from, to) = (SafeTimesReader.Text(times.From), SafeTimesReader.Text(times.To));
        return $"{days}{(from is null ? "" : $", not before {from}")}{(to is null ? "" : $", not after {to}")}{(times.Also is { } also ? $"; and {Words(also)}" : "")}";
    }

    private static string EndWords(string why) => why switch
    {
        "left-quickly" => "The visitor left quickly. Do not contact them.",
        "left" => "The visitor left.",
        "silence" => "Ended after a long silence.",
        _ => "Ended.",
    };
}
