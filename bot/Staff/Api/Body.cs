using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AdviceBot.Staff.Api;

/// <summary>Reads a request's body, JSON from a program or a form from a page without its script, into the same record.</summary>
internal static class Body
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Null when the body does not hold what <typeparamref name="T"/> needs.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request) where T : class
    {
        try
        {
            if (!request.HasFormContentType) return await JsonSerializer.DeserializeAsync<T>(request.Body, Json, request.HttpContext.RequestAborted);
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            var members = form.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, JsonValue.Create(field.Value.ToString())));
            return new JsonObject(members).Deserialize<T>(Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record Holding(string LeaseToken);

internal sealed record Reply(string LeaseToken, long LastSeen, string ClientId, string Text);

internal sealed record SeenTo(long Number);

/// <summary>available or away.</summary>
internal sealed record ShiftState(string State);
