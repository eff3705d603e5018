using System.Text.Json;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>What stands in that which a console is told.</summary>
internal static class LiveJson
{
    public static List<string> Ids(JsonElement queue, string list) => [.. queue.GetProperty(list).EnumerateArray().Select(entry => Text(entry, "id"))];

    public static List<long> Numbers(JsonElement talk) => [.. talk.GetProperty("events").EnumerateArray().Select(one => Number(one, "number"))];

    public static long Number(JsonElement json, string name) => json.GetProperty(name).GetInt64();

    public static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
