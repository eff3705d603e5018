using System.Text.Json.Serialization;

namespace AdviceBot.Channels.DirectLine;

/// <summary>Bodies of this channel other than activities.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Claims))]
[JsonSerializable(typeof(TokenParameters))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(SessionResponse))]
[JsonSerializable(typeof(ResourceResponse))]
public sealed partial class DirectLineJson : JsonSerializerContext;

/// <summary>The body of tokens/generate and of a start.</summary>
public sealed record TokenParameters(UserParameter? User = null, IReadOnlyList<string>? TrustedOrigins = null, string? Locale = null);

public sealed record UserParameter(string? Id = null, string? Name = null);

/// <summary>The answer of tokens and starts; a token alone has no stream yet.</summary>
public sealed record TokenResponse(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null);

public sealed record ErrorResponse(ErrorBody Error);

public sealed record ErrorBody(string Code, string Message);

public sealed record SessionResponse(string SessionId);

/// <summary>The answer to a posted activity.</summary>
public sealed record ResourceResponse(string Id);
