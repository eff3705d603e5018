using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;
using AdviceBot.Staff.Console;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>
/// One event of a conversation. <paramref name="From"/> is visitor, bot, operator or staff (what visitors never see). What was said is <paramref name="Html"/>: safe to show as
/// it is, and for the bot exactly what the visitor saw. What happened among staff is told by <paramref name="Kind"/>, with whom it concerns, who did it
/// (<paramref name="By"/>), plain words that somebody wrote, and how the visitor may be reached: the console says it in its own language.
/// </summary>
internal sealed record EventJson(long Number, DateTimeOffset At, string From, string Kind)
{
    public string? Name { get; init; }

    public string? By { get; init; }

    public string? Words { get; init; }

    public ContactJson? Contact { get; init; }

    public string? Html { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The visitor pressed a button rather than typed.</summary>
    public bool Pressed { get; init; }
}

/// <summary>Writes events; what the bot said, in the words of the script that the conversation runs on.</summary>
internal sealed class EventWriter(Script script)
{
    public EventJson Of(LogEvent logged) => logged.Entry switch
    {
        VisitorWrote wrote => Visitor(logged, wrote),
        BotSaid said => Bot(logged, said),
        OperatorSaid said => new EventJson(logged.Number, logged.At, "operator", "message") { Name = said.Name, Html = Paragraph(SafeText.Of(said.Text)) },
        _ => Staff(logged),
    };

    private EventJson Visitor(LogEvent logged, VisitorWrote wrote)
    {
        var (words, typed) = VisitorWords.Of(wrote.Activity, script);
        return new EventJson(logged.Number, logged.At, "visitor", "message") { Html = Paragraph(words), Pressed = !typed };
    }

    private EventJson Bot(LogEvent logged, BotSaid said) => new(logged.Number, logged.At, "bot", said.Message)
    {
        Html = PackMarkdown.Render(said.Markdown, script.Label("page.new-tab")).ToString(),
        Choices = said.Ask is { Options.IsDefaultOrEmpty: false } ask ? [.. ask.Options.Select(option => option.Label)] : [],
    };

    private static EventJson Staff(LogEvent logged)
    {
        EventJson New(string kind, string? name = null, string? by = null, string? words = null) =>
            new(logged.Number, logged.At, "staff", kind) { Name = name, By = by, Words = words };
        return logged.Entry switch
        {
            HandedOff handed => New("handed-off", words: string.Join(", ", handed.Reasons.Select(reason => reason.Words))),
            OperatorJoined joined => New("joined", joined.Name),
            OperatorLeft left => New(left.How, left.Name, left.By),
            ContactSet set => New(set.OperatorId is null ? "contact-by-visitor" : "contact", set.Name) with { Contact = ContactJson.Of(set.Contact) },
            Finished { Outcome: var outcome } => New("finished", outcome.OperatorName, words: string.Join(", ", new[] { outcome.Words, outcome.Reference }.OfType<string>())),
            LanguageChanged changed => New("language", words: changed.To),
            ConsultationBegan began => New("consulted", began.Name, began.By),
            ConsultationEnded ended => New($"consultation-{ended.How}", ended.Name, ended.By),
            GuestInvited invited => New("guest-invited", invited.Name, invited.By),
            GuestJoined joined => New("guest-joined", joined.Name),
            GuestLeft left => New($"guest-{left.How}", left.Name, left.By),
            WordPassed passed => New("word-passed", passed.ToName, passed.By),
            IdentityAsked asked => New(asked.IsEmergency ? "identity-emergency" : "identity-asked", asked.Name, words: asked.Reason),
            IdentityDecided { Decision: var decision } => New(decision.IsApproved ? "identity-approved" : "identity-refused", decision.ByName, words: decision.Reason),
            IdentityDisclosed told => New("identity-told", told.Name, words: told.What),
            IdentityLapsed => New("identity-lapsed"),
            Ended ended => New($"ended-{ended.Why}"),
            _ => New("occurred"),
        };
    }

    private static string Paragraph(string words) => Html.Of($"<p dir=\"auto\">{words}</p>").ToString();
}
