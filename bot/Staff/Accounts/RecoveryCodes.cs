using System.Collections.Immutable;
using System.Security.Cryptography;

namespace AdviceBot.Staff.Accounts;

/// <summary>What lets a person in whose telephone is lost: ten codes of 80 random bits, each good once. Only hashes are kept.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;
    private const int Bytes = 10;
    private const int GroupLength = 4;

    /// <summary>Such as abcd-efgh-2345-ijkl.</summary>
    public static ImmutableArray<string> New() => [.. Enumerable.Range(0, Count).Select(_ => Grouped(Base32.Encode(RandomNumberGenerator.GetBytes(Bytes)).ToLowerInvariant()))];

    public static ImmutableArray<string> Hashes(IEnumerable<string> codes) => [.. codes.Select(code => OneTimeSecret.Hash(Plain(code)))];

    /// <summary>The hashes without that of this code; null when it is none of them.</summary>
    public static ImmutableArray<string>? Without(ImmutableArray<string> hashes, string code)
    {
        var plain = Plain(code);
        var left = hashes.RemoveAll(hash => OneTimeSecret.Fits(plain, hash));
        return left.Length < hashes.Length ? left : null;
    }

    /// <summary>As it is hashed, however it was typed.</summary>
    private static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static string Grouped(string code) => string.Join('-', code.Chunk(GroupLength).Select(group => new string(group)));
}
