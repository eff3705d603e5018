using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>
/// Checks an ID token (OpenID Connect Core, 3.1.3.7). The signature, the issuer, the audience and the end are Microsoft's to check; what belongs to this one sign-in is checked here.
/// </summary>
internal sealed class IdTokens(SingleSignOnSettings settings, Provider provider, TimeProvider time)
{
    /// <summary>Signed with a key that only the provider has. "none" and HS256 are not among them: anybody can make those, or whoever has the client secret.</summary>
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan OldestIssue = TimeSpan.FromMinutes(10);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>What the token says, or in one word for the log what is wrong with it.</summary>
    public async Task<(JsonElement Claims, string? Wrong)> CheckAsync(string text, string? accessToken, Journey journey)
    {
        if (!_handler.CanReadToken(text)) return (default, "form");
        if (Read(text) is not { IsEncrypted: false } token) return (default, "form");
        if (!Algorithms.Contains(token.Alg)) return (default, "algorithm");
        if (await provider.KeyAsync(token.Kid) is not { } key) return (default, "key");
        if (key.Alg is { Length: > 0 } meant && meant != token.Alg) return (default, "algorithm");
        var checkedToken = await _handler.ValidateTokenAsync(text, await ParametersAsync(key));
        if (!checkedToken.IsValid) return (default, Word(checkedToken.Exception));
        var claims = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(token.EncodedPayload));
        return (claims, WrongForThisSignIn(claims, accessToken, journey));
    }

    private JsonWebToken? Read(string text)
    {
        try
        {
            return _handler.ReadJsonWebToken(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async Task<TokenValidationParameters> ParametersAsync(JsonWebKey key) => new()
    {
        ValidIssuer = (await provider.DocumentAsync()).Issuer,
        ValidAudience = settings.ClientId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKeyResolver = (_, _, _, _) => [key],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        // By this server's clock.
        LifetimeValidator = (from, until, _, _) => until > Now.UtcDateTime - Skew && !(from > Now.UtcDateTime + Skew),
    };

    private string? WrongForThisSignIn(JsonElement claims, string? accessToken, Journey journey)
    {
        if (claims.Text("sub") is not { Length: > 0 and <= 255 }) return "subject";
        if (!IsSame(claims.Text("nonce"), journey.Nonce)) return "nonce";
        if (IsForAnother(claims)) return "party";
        if (claims.Time("iat") is not { } issued || issued > Now + Skew || issued < Now - OldestIssue) return "age";
        if (journey.IsAgain && WrongWithSigningInAgain(claims, journey) is { } wrong) return wrong;
        return claims.Text("at_hash") is { } hash && (accessToken is null || !IsSame(hash, HalfHash(accessToken))) ? "access-token" : null;
    }

    /// <summary>A provider that has a session may send back whoever comes without asking for anything; only the time at which it did ask shows that somebody was there.</summary>
    private string? WrongWithSigningInAgain(JsonElement claims, Journey journey) =>
        claims.Time("auth_time") is not { } asked ? "no-auth-time"
        : asked < journey.BeganAt - Skew || asked > Now + Skew ? "not-again"
        : null;

    /// <summary>With more than one audience, or where it is said at all, the authorised party is this client.</summary>
    private bool IsForAnother(JsonElement claims) =>
        claims.TryGetProperty("azp", out _) ? claims.Text("azp") != settings.ClientId : claims.Texts("aud").Count > 1;

    /// <summary>The left half of the hash (OpenID Connect Core, 3.1.3.6); all allowed algorithms use SHA-256.</summary>
    private static string HalfHash(string accessToken) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, 16));

    private static bool IsSame(string? one, string other) => one is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Word(Exception? wrong) => wrong switch
    {
        SecurityTokenInvalidIssuerException => "issuer",
        SecurityTokenInvalidAudienceException => "audience",
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => "lifetime",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "signature",
        _ => wrong?.GetType().Name ?? "not valid",
    };

    private DateTimeOffset Now => time.GetUtcNow();
}
