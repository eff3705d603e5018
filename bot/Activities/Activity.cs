using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdviceBot.Activities;

/// <summary>An activity of the Bot Framework protocol (Activity schema 2017-11): what every channel takes and gives.</summary>
public sealed record Activity
{
    public string Type { get; init; } = "";
    public string? Id { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public ChannelAccount? From { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public string? Text { get; init; }
    public string? TextFormat { get; init; }
    public string? Locale { get; init; }
    public string? InputHint { get; init; }
    public string? ReplyToId { get; init; }
    public string? Name { get; init; }
    public string? Code { get; init; }
    public JsonElement? Value { get; init; }
    public JsonElement? ChannelData { get; init; }
    public JsonElement? Entities { get; init; }
    public JsonElement? Attachments { get; init; }
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Members this server has no use for are carried along unchanged. Set, not init: generated readers demand it of extension data.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

public sealed record ChannelAccount(string Id, string? Name = null, string? Role = null);

public sealed record ConversationAccount(string Id);

public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions, IReadOnlyList<string>? To = null);

public sealed record CardAction(string Type, string Title, string Value);

/// <summary>The types that this server acts on.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string Event = "event";
    public const string Typing = "typing";
    public const string ConversationUpdate = "conversationUpdate";
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>Names of our own events, for clients that press buttons rather than type.</summary>
public static class EventNames
{
    /// <summary>value: {"trigger":"person"}: one of <see cref="Dialogs.Triage.Triggers"/>.</summary>
    public const string Fire = "advicebot/fire";

    /// <summary>value: {"slot":"age"}: the visitor wants to give another answer.</summary>
    public const string Change = "advicebot/change";

    /// <summary>value: {"slot":"age","value":"adult"}: an answer was chosen; text holds its label.</summary>
    public const string Choose = "advicebot/choose";

    /// <summary>value: {"watched":true,"noCallBack":true,"days":["monday"],"from":"09:00","to":"15:00","words":"..."}, each of which may be left out: how and when it is
    /// safe to reach the visitor.</summary>
    public const string Contact = "advicebot/contact";

    /// <summary>value: {"language":"cy"}: the visitor goes on in another language of the pack; what was said last is said again in it.</summary>
    public const string Language = "advicebot/language";

    /// <summary>value: {"received":"ID","seen":"ID","isVisible":true}, each of which may be left out: the last activity that the client has, the last one that was on the
    /// screen, and whether it is looked at. Not kept.</summary>
    public const string Here = "advicebot/here";

    /// <summary>No value: the visitor used a leave button. The conversation is marked do-not-contact and cannot be read any more.</summary>
    public const string LeaveQuickly = "advicebot/leave-quickly";
}
