using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Reads what a visitor's client says of being reached; see <see cref="Activities.EventNames.Contact"/>.</summary>
internal static class SafeContactReader
{
    /// <summary>False when it cannot be meant.</summary>
    public static bool TryRead(JsonElement? value, [NotNullWhen(true)] out SafeContact? contact)
    {
        contact = null;
        if (value is not { ValueKind: JsonValueKind.Object } said || !SafeTimesReader.TryRead(Days(said), Text(said, "from"), Text(said, "to"), out var times))
            return false;
        var words = TypedText.Clean(Text(said, "words") ?? "");
        if (words.Length > SafeTimesReader.LongestWords)
            return false;
        contact = new SafeContact(IsYes(said, "watched"), IsYes(said, "noCallBack"), TypedText.Problem(words) is null ? words : null) { Times = times };
        return true;
    }

    private static bool IsYes(JsonElement said, string name) => said.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement said, string name) =>
        said.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;

    private static List<string> Days(JsonElement said) =>
        said.TryGetProperty("days", out var days) && days.ValueKind == JsonValueKind.Array ? [.. days.EnumerateArray().Select(day => day.ToString())] : [];
}
