using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Staff.Accounts;

/// <summary>A secret of 256 random bits that works once. Only its hash is kept, so that who reads the database cannot use it.</summary>
public static class OneTimeSecret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool Fits(string secret, string? hash) =>
        hash is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash));
}
