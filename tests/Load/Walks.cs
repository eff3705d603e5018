using System.Text.Json;

namespace AdviceBot.Load;

/// <summary>
/// Whole conversations to have: found by talking to the server, always choosing one of what it suggests. The same words lead the same way
/// again, so the visitors of the measurement need not read the answers.
/// </summary>
internal static class Walks
{
    private const int HowMany = 24;
    private const int MostTurns = 16;
    private static readonly string[] OwnWords = ["someone has pictures of me and wants money", "I do not know what to do", "120"];

    public static async Task<IReadOnlyList<IReadOnlyList<string>>> FindAsync(Uri server)
    {
        var walks = new List<IReadOnlyList<string>>();
        await using var wire = await Wire.OpenAsync(server);
        for (var seed = 0; seed < HowMany; seed++) walks.Add(await WalkAsync(wire, seed));
        return walks;
    }

    private static async Task<IReadOnlyList<string>> WalkAsync(Wire wire, int seed)
    {
        var conversation = await DirectLine.StartAsync(wire);
        var said = new List<string>();
        while (said.Count < MostTurns)
        {
            var answers = await DirectLine.ReadAsync(wire, conversation);
            if (said.Count > 0 && !IsAsked(answers[^1])) break;
            said.Add(Choose(answers[^1], seed + said.Count));
            await DirectLine.PostAsync(wire, conversation, said[^1], said.Count);
        }

        return said;
    }

    /// <summary>A question has something to choose; at the end, and while a person is awaited, there is nothing more to answer.</summary>
    private static bool IsAsked(JsonElement activity) => Suggested(activity).Count > 0;

    private static string Choose(JsonElement activity, int seed) =>
        Suggested(activity) is { Count: > 0 } suggested && seed % 5 != 4 ? suggested[seed % suggested.Count] : OwnWords[seed % OwnWords.Length];

    private static List<string> Suggested(JsonElement activity) => activity.TryGetProperty("suggestedActions", out var suggested)
        ? [.. suggested.GetProperty("actions").EnumerateArray().Where(action => action.GetProperty("value").ValueKind == JsonValueKind.String)
            .Select(action => action.GetProperty("value").GetString()!)]
        : [];
}
