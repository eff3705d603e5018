using System.Text.Json;
using AdviceBot.Activities;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// How far a client has come, and whether it is looked at: what the protocol has no word for. A stream is not acknowledged, so of a client that never says this, and does
/// not ask anew with a watermark, no more is known than that it is connected.
/// </summary>
internal sealed record Here(long Received, long Seen, bool? IsVisible)
{
    /// <summary>As which one page all clients of a conversation count: the protocol does not tell them apart.</summary>
    public const string Client = "directline";

    /// <summary>Null for any other activity.</summary>
    public static Here? Of(Activity posted, string conversationId)
    {
        if (posted is not { Type: ActivityTypes.Event, Name: EventNames.Here })
            return null;
        var (received, seen) = (Number(posted, "received", conversationId), Number(posted, "seen", conversationId));
        return new Here(Math.Max(received, seen), seen, IsVisibleIn(posted));
    }

    private static long Number(Activity posted, string name, string conversationId) =>
        ActivityId.NumberOf(conversationId, Field(posted, name) is { ValueKind: JsonValueKind.String } id ? id.GetString() : null);

    private static bool? IsVisibleIn(Activity posted) => Field(posted, "isVisible")?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static JsonElement? Field(Activity posted, string name) =>
        posted.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var field) ? field : null;
}
