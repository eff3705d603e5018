using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdviceBot.Activities;

/// <summary>
/// How activities are written and read: camel case, no nulls, and members in any case when read
/// (clients of this protocol post <c>{"User":{"Id":"..."}}</c> as well).
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>Words stay readable: this JSON is never put into HTML, so only what JSON itself demands is escaped.</summary>
    public static readonly JsonWriterOptions Writer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
