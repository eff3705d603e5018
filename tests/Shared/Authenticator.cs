using System.Globalization;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Tests;

/// <summary>The app on a person's telephone: it took the secret as text and shows codes.</summary>
public sealed class Authenticator(string secret)
{
    private readonly byte[] _secret = Decode(secret);

    public string Code(DateTimeOffset at) => OneTimeCodes.At(_secret, OneTimeCodes.StepAt(at));

    /// <summary>A code that is none of those around this moment.</summary>
    public string WrongCode(DateTimeOffset at)
    {
        var right = Enumerable.Range(-2, 5).Select(step => Code(at.AddSeconds(step * OneTimeCodes.SecondsOfAStep))).ToList();
        return Enumerable.Range(0, 10).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).First(code => !right.Contains(code));
    }

    private static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Where(char.IsLetterOrDigit).Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
