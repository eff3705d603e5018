using System.Globalization;

namespace AdviceBot.Dialogs.Understanding;

/// <summary>Numbers in typed text.</summary>
internal static class Numbers
{
    /// <summary>The number in a text that has exactly one, such as "about £1,200" or "im 15"; null where it has none or several.</summary>
    public static decimal? Only(string text)
    {
        decimal? found = null;
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]))
                continue;
            var end = EndOf(text, start);
            if (found is not null || !TryParse(text[start..end], out var number))
                return null;
            found = number;
            start = end;
        }

        return found;
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsSeparator(text, end)))
            end++;
        return end;
    }

    private static bool IsSeparator(string text, int at) => text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static bool TryParse(string digits, out decimal number) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
}
