using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>One event of a conversation as programs read it. <paramref name="From"/> is visitor, bot, operator or staff (what visitors never see).</summary>
internal sealed record EventJson(long Number, DateTimeOffset At, string From, string Kind, string? Text = null, string? Name = null)
{
    public static EventJson Of(LogEvent logged) => logged.Entry switch
    {
        VisitorWrote wrote => new(logged.Number, logged.At, "visitor", wrote.Activity.Name ?? wrote.Activity.Type, wrote.Activity.Text),
        BotSaid said => new(logged.Number, logged.At, "bot", said.Message, said.Markdown),
        OperatorSaid said => new(logged.Number, logged.At, "operator", "message", said.Text, said.Name),
        HandedOff => new(logged.Number, logged.At, "staff", "handed-off"),
        OperatorJoined joined => new(logged.Number, logged.At, "staff", "joined", Name: joined.Name),
        OperatorLeft left => new(logged.Number, logged.At, "staff", left.How, Name: left.Name),
        Ended ended => new(logged.Number, logged.At, "staff", "ended", ended.Why),
        _ => new(logged.Number, logged.At, "staff", "occurred"),
    };
}
