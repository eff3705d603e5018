using System.Text;

namespace AdviceBot.Staff.Accounts;

/// <summary>RFC 4648, 6: how authenticator apps take a secret. Letters and the digits 2 to 7, none of which is read as another.</summary>
public static class Base32
{
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfASign = 5;

    /// <summary>Of bytes whose number is a multiple of five, so that nothing is left over to pad.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length % BitsOfASign, 0, nameof(bytes));
        var text = new StringBuilder(bytes.Length * 8 / BitsOfASign);
        var (held, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (held, bits) = ((held << 8) | one, bits + 8);
            for (; bits >= BitsOfASign; bits -= BitsOfASign) text.Append(Signs[(held >> (bits - BitsOfASign)) & 0x1F]);
            held &= (1 << bits) - 1;
        }

        return text.ToString();
    }
}
