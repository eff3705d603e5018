using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Staff.Accounts;

/// <summary>
/// Codes of an authenticator app (TOTP, RFC 6238): six digits that change every 30 seconds, by HMAC-SHA-1, because that is what every app knows.
/// What breaks SHA-1 elsewhere, two texts with one hash, does not break an HMAC.
/// </summary>
public static class OneTimeCodes
{
    public const int Digits = 6;
    private const int SecretBytes = 20;
    public const int SecondsOfAStep = 30;

    /// <summary>Telephones' clocks go wrong, and people type slowly (RFC 6238, 5.2).</summary>
    private const int StepsEitherSide = 1;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / SecondsOfAStep;

    /// <summary>The code of a time step (RFC 4226, 5.3).</summary>
    public static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Why SHA-1: above.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The time step whose code this is, of those around now that come after the last one used; null when it is none of them.</summary>
    public static long? StepOf(string code, byte[] secret, DateTimeOffset now, long lastStep)
    {
        long? found = null;
        // All are compared to the end: how long it takes says nothing of how near a guess was.
        for (var step = StepAt(now) - StepsEitherSide; step <= StepAt(now) + StepsEitherSide; step++)
        {
            var fits = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(At(secret, step)));
            if (fits && step > lastStep) found ??= step;
        }

        return found;
    }
}
