using System.Text.Json;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>Reads claims of JSON: what is missing or of another kind is not there.</summary>
internal static class ClaimReading
{
    public static string? Text(this JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    /// <summary>A number of seconds since 1970 (RFC 7519, 2: NumericDate).</summary>
    public static DateTimeOffset? Time(this JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetDouble(out var seconds) && seconds is > 0 and < 1e11
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    /// <summary>One text, or a list of them. The name itself comes first, as names may have dots; then dots lead into objects.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement claims, string name) => Find(claims, name) switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { ValueKind: JsonValueKind.Array } many => [.. many.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
        _ => [],
    };

    private static JsonElement? Find(JsonElement claims, string name)
    {
        if (claims.TryGetProperty(name, out var named)) return named;
        var found = claims;
        foreach (var part in name.Split('.'))
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(part, out found)) return null;
        return found;
    }
}
