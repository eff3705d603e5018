using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Dialogs.Checking;

/// <summary>A short name of a text, for a translation to say which text it translates. Blank space at its ends does not count.</summary>
public static class TextStamp
{
    private const int Digits = 8;

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim())))[..Digits];
    }
}
