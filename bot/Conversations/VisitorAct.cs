using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>What a visitor's activity asks of a conversation.</summary>
internal abstract record VisitorAct
{
    private const int LongestId = 100;
    private const int LongestLabel = 200;
    private const int LongestClientId = 200;

    /// <summary>Reads an activity; see <see cref="ConversationService.PostAsync"/> for what is taken and what is refused.</summary>
    public static VisitorAct Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Typing => new IsTyping(),
        ActivityTypes.EndOfConversation => new Acts(new Fired(Triggers.Leave), WithLabel(activity)),
        _ when HasAttachments(activity) => new IsRefused("attachments"),
        ActivityTypes.Message => OfMessage(activity),
        ActivityTypes.Event => OfEvent(activity),
        _ => new IsIgnored(),
    };

    /// <summary>The id by which a client recognises its own post: a repeated one is answered with the first result.</summary>
    public static string? ClientId(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= LongestClientId } text
            ? text
            : null;

    private static VisitorAct OfMessage(Activity activity)
    {
        var text = TypedText.Clean(activity.Text ?? "");
        return TypedText.Problem(text) is { } problem ? new IsRefused(problem) : new Acts(new Said(text), activity with { Text = text });
    }

    private static VisitorAct OfEvent(Activity activity)
    {
        if (activity.Name == EventNames.Contact)
            return SafeContactReader.TryRead(activity.Value, out var contact) ? new SetsContact(contact) : new IsRefused("malformed");
        if (activity.Name == EventNames.Language)
            return Field(activity, "language") is { } language ? new SetsLanguage(language) : new IsRefused("malformed");
        Input? input = activity.Name switch
        {
            EventNames.Fire => Field(activity, "trigger") is { } trigger && Triggers.All.Contains(trigger) ? new Fired(trigger) : null,
            EventNames.Change => Field(activity, "slot") is { } slot ? new WantsToChange(slot) : null,
            EventNames.Choose => Field(activity, "slot") is { } slot && Field(activity, "value") is { } value ? new Chose(slot, value) : null,
            _ => null,
        };
        if (input is not null)
            return new Acts(input, WithLabel(activity));
        return activity.Name is EventNames.Fire or EventNames.Change or EventNames.Choose ? new IsRefused("malformed") : new IsIgnored();
    }

    /// <summary>The text of a button is a label that the pack gave; whatever a client says it is, it stays short.</summary>
    private static Activity WithLabel(Activity activity) =>
        activity.Text is { } text ? activity with { Text = TypedText.Clean(text[..Math.Min(text.Length, LongestLabel)]) } : activity;

    private static string? Field(Activity activity, string name) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var field)
        && field.ValueKind == JsonValueKind.String && field.GetString() is { Length: > 0 and <= LongestId } text
            ? TypedText.Clean(text)
            : null;

    private static bool HasAttachments(Activity activity) =>
        activity.Attachments is { ValueKind: JsonValueKind.Array } attachments && attachments.GetArrayLength() > 0;
}

/// <summary>Something the engine has to hear.</summary>
internal sealed record Acts(Input Input, Activity Activity) : VisitorAct;

/// <summary>How and when they may be reached; the engine need not hear it.</summary>
internal sealed record SetsContact(SafeContact Contact) : VisitorAct;

/// <summary>In which language they want to go on.</summary>
internal sealed record SetsLanguage(string Language) : VisitorAct;

internal sealed record IsTyping : VisitorAct;

/// <summary>Part of the protocol that means nothing here, such as webchat/join.</summary>
internal sealed record IsIgnored : VisitorAct;

internal sealed record IsRefused(string Code) : VisitorAct;
