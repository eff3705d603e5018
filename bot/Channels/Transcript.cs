using AdviceBot.Activities;
using AdviceBot.Storage;

namespace AdviceBot.Channels;

/// <summary>
/// Turns the log of a conversation into the activities that its visitor's client may see, event by event, in order.
/// What is for staff only (a hand-off with its summary, who joined and left) has no activity at all.
/// </summary>
public sealed class Transcript(Conversation head, ActivityWords words)
{
    /// <summary>What the bot is answering: Web Chat holds a reply back until it has seen the activity that it answers.</summary>
    private string? _answered;

    /// <summary>The activity of the next event; null when the visitor is not shown it.</summary>
    public Activity? Next(LogEvent logged)
    {
        var activity = logged.Entry switch
        {
            VisitorWrote wrote => Echo(logged, wrote.Activity),
            BotSaid said => Reply(logged, said),
            OperatorSaid said => FromOperator(logged, said),
            Ended ended => End(logged, ended),
            _ => null,
        };
        _answered = logged.Entry switch
        {
            VisitorWrote => activity?.Id,
            Occurred or OperatorJoined or OperatorLeft => null,
            _ => _answered,
        };
        return activity;
    }

    /// <summary>The visitor's own activity comes back with its channelData untouched: that is how a client knows it was received.</summary>
    private Activity Echo(LogEvent logged, Activity posted) => posted with
    {
        Id = Id(logged),
        Timestamp = logged.At.ToUniversalTime(),
        ChannelId = Channel,
        ServiceUrl = null,
        From = posted.From ?? Speakers.Visitor(head.UserId ?? ""),
        Conversation = new(head.Id),
        Recipient = Speakers.Bot(words.BotName),
    };

    private Activity Reply(LogEvent logged, BotSaid said) => New(logged, ActivityTypes.Message) with
    {
        Text = said.Markdown,
        TextFormat = "markdown",
        InputHint = said.Ask is null ? "acceptingInput" : "expectingInput",
        ReplyToId = _answered,
        SuggestedActions = said.Ask is { } question ? Suggestions.For(question, words) : null,
    };

    private Activity FromOperator(LogEvent logged, OperatorSaid said) => New(logged, ActivityTypes.Message) with
    {
        From = Speakers.Operator(said.OperatorId, said.Name),
        Text = said.Text,
        TextFormat = "plain",
        InputHint = "acceptingInput",
    };

    private Activity End(LogEvent logged, Ended ended) => New(logged, ActivityTypes.EndOfConversation) with
    {
        Code = ended.Why switch
        {
            "silence" => "botTimedOut",
            "closed" => "completedSuccessfully",
            _ => "userCancelled",
        },
    };

    private Activity New(LogEvent logged, string type) => new()
    {
        Type = type,
        Id = Id(logged),
        Timestamp = logged.At.ToUniversalTime(),
        ChannelId = Channel,
        From = Speakers.Bot(words.BotName),
        Conversation = new(head.Id),
        Locale = head.Language,
    };

    private const string Channel = "directline";

    private string Id(LogEvent logged) => ActivityId.Of(head.Id, logged.Number);
}
