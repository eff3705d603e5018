using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>An ID token before it is signed: right in everything, until a test makes it wrong. Written out by hand, so that it shares no code with what checks it.</summary>
internal sealed class Forgery
{
    public Forgery(SigningKey key, string issuer, string nonce, DateTimeOffset now)
    {
        Key = key;
        Header = new() { ["alg"] = key.Algorithm, ["typ"] = "JWT", ["kid"] = key.Id };
        Claims = new()
        {
            ["iss"] = issuer, ["sub"] = "jane-1", ["aud"] = FakeProvider.ClientId, ["nonce"] = nonce,
            ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
            ["given_name"] = "Jane", ["preferred_username"] = "jane@example.org", ["roles"] = new[] { "chat-operators" },
        };
    }

    public SigningKey Key { get; set; }

    public Dictionary<string, object> Header { get; }

    public Dictionary<string, object> Claims { get; }

    public static string AccessTokenHash => Base64Url.EncodeToString(SHA256.HashData("access"u8).AsSpan(0, 16));

    public string Token()
    {
        var signed = $"{Part(Header)}.{Part(Claims)}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(Encoding.ASCII.GetBytes(signed)))}";
    }

    private byte[] Signature(byte[] signed) => Header["alg"] switch
    {
        "none" => [],
        "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(FakeProvider.ClientSecret), signed),
        _ => Key.Sign(signed),
    };

    private static string Part(Dictionary<string, object> json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}

/// <summary>A key pair of a provider.</summary>
internal sealed record SigningKey(string Id, string Algorithm, object Public, Func<byte[], byte[]> Sign)
{
    public static SigningKey Rsa(string id, string algorithm = "RS256")
    {
        var rsa = RSA.Create(2048);
        var numbers = rsa.ExportParameters(false);
        var padding = algorithm == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return new(id, algorithm, new { kty = "RSA", use = "sig", kid = id, n = Base64Url.EncodeToString(numbers.Modulus), e = Base64Url.EncodeToString(numbers.Exponent) },
            signed => rsa.SignData(signed, HashAlgorithmName.SHA256, padding));
    }

    public static SigningKey Curve(string id)
    {
        var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = curve.ExportParameters(false).Q;
        return new(id, "ES256", new { kty = "EC", crv = "P-256", use = "sig", kid = id, x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) },
            signed => curve.SignData(signed, HashAlgorithmName.SHA256));
    }
}
