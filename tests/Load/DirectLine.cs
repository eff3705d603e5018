using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdviceBot.Load;

/// <summary>The calls of the protocol that a visitor's client makes.</summary>
internal static class DirectLine
{
    public const string Secret = "a secret for the benchmark";
    private const string Base = "/v3/directline/conversations";

    /// <summary>A conversation that was started: its id, the token for its calls, and where its stream is.</summary>
    public sealed record Started(string Conversation, string Token, Uri Stream);

    public static async Task<Started> StartAsync(Wire wire)
    {
        var (status, body) = await wire.SendAsync("POST", Base, Secret, "{}");
        if (status is not (200 or 201)) throw new InvalidOperationException($"Start was answered with {status}.");
        using var started = JsonDocument.Parse(body);
        var root = started.RootElement;
        return new(root.GetProperty("conversationId").GetString()!, root.GetProperty("token").GetString()!, new Uri(root.GetProperty("streamUrl").GetString()!));
    }

    /// <summary>Posts a message as Microsoft's client does; the id that it got. Once answered it is on the disk, and so is what the bot said to it.</summary>
    public static async Task<string> PostAsync(Wire wire, Started conversation, string text, int number)
    {
        var (status, body) = await wire.SendAsync("POST", $"{Base}/{conversation.Conversation}/activities", conversation.Token, Message(text, $"{conversation.Conversation}-{number}"));
        if (status != 200) throw new InvalidOperationException($"A post was answered with {status}.");
        using var posted = JsonDocument.Parse(body);
        return posted.RootElement.GetProperty("id").GetString()!;
    }

    public static async Task<List<JsonElement>> ReadAsync(Wire wire, Started conversation, int watermark = 0)
    {
        var (status, body) = await wire.SendAsync("GET", $"{Base}/{conversation.Conversation}/activities?watermark={watermark}", conversation.Token, "");
        if (status != 200) throw new InvalidOperationException($"A read was answered with {status}.");
        using var read = JsonDocument.Parse(body);
        return [.. read.RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.Clone())];
    }

    public static string Message(string text, string clientId) =>
        $$$"""{"type":"message","text":"{{{JavaScriptEncoder.Default.Encode(text)}}}","textFormat":"plain","from":{"id":"visitor","role":"user"},"locale":"en-GB","localTimestamp":"2026-11-21T12:00:00.000+00:00","localTimezone":"Europe/London","channelData":{"clientActivityID":"{{{clientId}}}"}}""";
}
