using AdviceBot.Activities;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Storage;

/// <summary>Heads and events to write.</summary>
internal static class SomeConversations
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static Conversation Head(string id, long number = 0) => new()
    {
        Id = id,
        Channel = "page",
        Language = "en-GB",
        ScriptVersion = "v1",
        StartedAt = Noon,
        ChangedAt = Noon,
        Number = number,
    };

    public static LogEvent Said(long number, string text, string? clientId = null) =>
        new(number, Noon, clientId, new VisitorWrote(new Activity { Type = ActivityTypes.Message, Text = text }, new Said(text)));

    /// <summary>Appends one event a text after <paramref name="head"/>.</summary>
    public static Append Append(Conversation head, params string[] texts) => new(
        head with { Number = head.Number + texts.Length },
        head.Number,
        [.. texts.Select((text, index) => Said(head.Number + index + 1, text))]);

    public static string Text(LogEvent logged) => ((VisitorWrote)logged.Entry).Activity.Text!;
}
