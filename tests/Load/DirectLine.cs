using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdviceBot.Load;

/// <summary>The calls of the protocol that a visitor's client makes.</summary>
internal static class DirectLine
{
    public const string Secret = "a secret for the benchmark";
    private const string Base = "/v3/directline/conversations";

    public static async Task<(string Conversation, string Token)> StartAsync(Wire wire)
    {
        var (status, body) = await wire.SendAsync("POST", Base, Secret, "{}");
        if (status is not (200 or 201)) throw new InvalidOperationException($"Start was answered with {status}.");
        using var started = JsonDocument.Parse(body);
        return (started.RootElement.GetProperty("conversationId").GetString()!, started.RootElement.GetProperty("token").GetString()!);
    }

    /// <summary>Posts a message as Microsoft's client does. Answered with 200, it is on the disk, and so is what the bot said to it.</summary>
    public static async Task PostAsync(Wire wire, string conversation, string token, string text, int number)
    {
        var (status, _) = await wire.SendAsync("POST", $"{Base}/{conversation}/activities", token, Message(text, $"{conversation}-{number}"));
        if (status != 200) throw new InvalidOperationException($"A post was answered with {status}.");
    }

    public static async Task<List<JsonElement>> ReadAsync(Wire wire, string conversation, string token, int watermark = 0)
    {
        var (status, body) = await wire.SendAsync("GET", $"{Base}/{conversation}/activities?watermark={watermark}", token, "");
        if (status != 200) throw new InvalidOperationException($"A read was answered with {status}.");
        using var read = JsonDocument.Parse(body);
        return [.. read.RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.Clone())];
    }

    public static string Message(string text, string clientId) =>
        $$$"""{"type":"message","text":"{{{JavaScriptEncoder.Default.Encode(text)}}}","textFormat":"plain","from":{"id":"visitor","role":"user"},"locale":"en-GB","localTimestamp":"2026-11-21T12:00:00.000+00:00","localTimezone":"Europe/London","channelData":{"clientActivityID":"{{{clientId}}}"}}""";
}
