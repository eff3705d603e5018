using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// Signed tokens in the shape of a JWT (HS256), because clients decode them to find the visitor's id. Only the one header
/// that this server writes is accepted, so no token can choose its own algorithm.
/// </summary>
public sealed class Tokens(SigningKey key, TimeProvider time)
{
    public const int Lifetime = 1800;

    /// <summary>A stream is opened within a minute of the answer that named it (Direct Line 3.0, "connect to streamUrl within 60 s").</summary>
    public const int StreamLifetime = 60;

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public string ForCalls(string conversationId, string? user, IReadOnlyList<string>? origins) =>
        Sign(new(conversationId, Claims.ThisBot, Now + Lifetime, user, origins is { Count: > 0 } ? origins : null));

    public string ForStream(string conversationId, IReadOnlyList<string>? origins) =>
        Sign(new(conversationId, Claims.ThisBot, Now + StreamLifetime, Origins: origins, Use: Claims.Stream, Jti: RandomId.New()));

    public TokenReading Read(string token)
    {
        var signed = token.LastIndexOf('.');
        if (signed <= Header.Length || !token.StartsWith(Header, StringComparison.Ordinal) || token[Header.Length] != '.') return new NotOurs();
        if (!IsSignature(token.AsSpan(0, signed), token.AsSpan(signed + 1))) return new NotOurs();
        var claims = Decode(token.AsSpan(Header.Length + 1, signed - Header.Length - 1));
        if (claims?.Bot != Claims.ThisBot) return new NotOurs();
        return claims.Exp > Now ? new Valid(claims) : new Expired();
    }

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    private string Sign(Claims claims)
    {
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, DirectLineJson.Default.Claims));
        var signed = $"{Header}.{payload}";
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Bytes, Encoding.ASCII.GetBytes(signed), signature);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private bool IsSignature(ReadOnlySpan<char> signed, ReadOnlySpan<char> given)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (given.Length != Base64Url.GetEncodedLength(claimed.Length)) return false;
        if (Base64Url.DecodeFromChars(given, claimed, out _, out var written) != OperationStatus.Done || written != claimed.Length) return false;
        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes(signed.ToString()), actual);
        return CryptographicOperations.FixedTimeEquals(claimed, actual);
    }

    private static Claims? Decode(ReadOnlySpan<char> payload) =>
        JsonSerializer.Deserialize(Base64Url.DecodeFromChars(payload), DirectLineJson.Default.Claims);
}

/// <summary>What a token turned out to be.</summary>
public abstract record TokenReading;

public sealed record Valid(Claims Claims) : TokenReading;

public sealed record Expired : TokenReading;

public sealed record NotOurs : TokenReading;
