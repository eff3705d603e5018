using System.Globalization;
using System.Text;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>
/// Cuts a text into tokens in one pass: words in lower case without accents and apostrophes, numbers with their value, breaks.
/// No regular expression, so the time is in proportion to the length whatever is typed.
/// </summary>
internal static class Tokenizer
{
    private const int LongestPlainNumber = 6;
    private const int LongestDigits = 40;
    private static readonly string[] Beginnings = ["http://", "https://", "www."];

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 4 + 4);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            if (IsAddress(text, at))
                end = Address(text, at, tokens);
            else if (char.IsLetterOrDigit(text[at]))
                end = Run(text, at, tokens);
            else if (Symbol(text, at, tokens) is var next)
                end = next;
            at = Math.Max(end, at + 1);
        }

        return tokens;
    }

    private static bool IsAddress(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && Beginnings.Any(beginning => text.AsSpan(at).StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    /// <summary>Of the address of a page only the site counts, which may be a platform. What comes after that are nobody's words: no cry, no age, no sum.</summary>
    private static int Address(string text, int start, List<Token> tokens)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        var scheme = text.AsSpan(start, end - start).IndexOf("://", StringComparison.Ordinal);
        var at = scheme < 0 ? start : start + scheme + 3;
        while (at < end && text[at] is not ('/' or '?' or '#'))
            at = char.IsLetter(text[at]) ? Run(text, at, tokens) : at + 1;
        return end;
    }

    /// <summary>A run of letters and digits, such as don't, 15yo, k1ll, £2k's 2k, 10:30 or 07700.</summary>
    private static int Run(string text, int start, List<Token> tokens)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end]) || IsApostrophe(text, end) || IsInsideNumber(text, end)))
            end++;
        var at = start;
        while (at < end)
        {
            var next = at + 1;
            while (next < end && IsDigitPart(text, next) == IsDigitPart(text, at))
                next++;
            // A digit between letters is a letter in disguise: k1ll, su1cide.
            if (!IsDigitPart(text, at) || !Disguises(text, at, next, start, end))
                tokens.Add(IsDigitPart(text, at) ? Digits(text, at, next) : Word(text, at, next));
            else
                next = JoinDisguised(text, start, end, tokens);
            at = next;
        }

        return end;
    }

    private static bool Disguises(string text, int at, int next, int start, int end) =>
        next - at == 1 && at > start && next < end && char.IsLetter(text[at - 1]) && char.IsLetter(text[next]) && Undisguised(text[at]) != text[at];

    private static int JoinDisguised(string text, int start, int end, List<Token> tokens)
    {
        tokens.RemoveAll(token => token.Start >= start);
        var plain = new StringBuilder(end - start);
        for (var at = start; at < end; at++)
            plain.Append(Undisguised(text[at]));
        tokens.Add(new Token(start, end, Form(plain.ToString()), TokenKind.Word));
        return end;
    }

    private static char Undisguised(char c) => c switch
    {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        _ => c,
    };

    private static Token Word(string text, int start, int end) => new(start, end, Form(text[start..end]), TokenKind.Word);

    private static Token Digits(string text, int start, int end)
    {
        Span<char> kept = stackalloc char[end - start <= LongestDigits ? end - start : LongestDigits];
        var raw = Plain(text.AsSpan(start, Math.Min(end - start, LongestDigits)), kept);
        if (raw.IsEmpty)
            return new Token(start, end, "", TokenKind.Digits);
        var isPlain = raw.IndexOfAny(':', '/', '-') < 0 && raw.Count('.') <= 1
            && (raw[0] != '0' || raw.Length == 1 || raw[1] == '.') && raw.IndexOf('.') is var point && (point < 0 ? raw.Length : point) <= LongestPlainNumber + raw.Count(',')
            && (raw.IndexOf(',') < 0 || IsGrouped(raw));
        return isPlain && decimal.TryParse(raw, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? new Token(start, end, raw.ToString(), TokenKind.Number, number)
            : new Token(start, end, raw.ToString(), TokenKind.Digits);
    }

    /// <summary>Without the marks that make an emoji of a digit.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> typed, Span<char> kept)
    {
        var length = 0;
        foreach (var c in typed)
        {
            if (!IsMark(c))
                kept[length++] = c;
        }

        return kept[..length];
    }

    /// <summary>1,200 is one number; 15,16 is not.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> raw)
    {
        for (var comma = raw.IndexOf(','); comma >= 0;)
        {
            if (raw.Length < comma + 4 || (raw.Length > comma + 4 && char.IsAsciiDigit(raw[comma + 4])))
                return false;
            raw = raw[(comma + 4)..];
            comma = raw.IndexOf(',');
        }

        return true;
    }

    private static int Symbol(string text, int at, List<Token> tokens)
    {
        var kind = text[at] switch
        {
            '.' or '!' or '\n' or '\r' or '…' => TokenKind.Stop,
            '?' => TokenKind.Ask,
            ',' or ';' or ':' or '(' or ')' or '"' or '“' or '”' or '–' or '—' or '|' or '/' or '*' => TokenKind.Pause,
            '-' when at > 0 && text[at - 1] == ' ' => TokenKind.Pause,
            '£' or '$' or '€' => TokenKind.Currency,
            _ => (TokenKind?)null,
        };
        if (kind is { } known)
            tokens.Add(new Token(at, at + 1, text[at].ToString(), known));
        else if (Signs.TryGetValue(text[at], out var word))
            tokens.Add(new Token(at, at + 1, word, TokenKind.Word));
        else if (IsShade(text, at))
            return at + (char.IsHighSurrogate(text[at]) ? 2 : 1);
        else if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            tokens.Add(new Token(at, at + 2, text.Substring(at, 2), TokenKind.Word));
        else if (text[at] > '\u2190' && char.GetUnicodeCategory(text[at]) == UnicodeCategory.OtherSymbol)
            tokens.Add(new Token(at, at + 1, text[at].ToString(), TokenKind.Word));
        return char.IsHighSurrogate(text[at]) ? at + 2 : at + 1;
    }

    /// <summary>The skin tone or sex of an emoji says nothing here.</summary>
    private static bool IsShade(string text, int at) =>
        text[at] is '♀' or '♂' || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && char.ConvertToUtf32(text, at) is >= 0x1F3FB and <= 0x1F3FF);

    private static readonly Dictionary<char, string> Signs = new() { ['&'] = "and", ['+'] = "plus", ['%'] = "percent", ['@'] = "at", ['#'] = "hash" };

    private static bool IsDigitPart(string text, int at) => char.IsAsciiDigit(text[at]) || IsMarkOfDigit(text, at) || (IsInsideNumber(text, at) && !IsApostrophe(text, at));

    /// <summary>A sign between two digits belongs to the number: 1,200 and 10:30, 5/3/2011 and 13-15.</summary>
    private static bool IsInsideNumber(string text, int at) =>
        text[at] is '.' or ',' or ':' or '/' or '-' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    /// <summary>An emoji of a digit is the digit with two marks.</summary>
    private static bool IsMarkOfDigit(string text, int at) =>
        at > 0 && IsMark(text[at]) && (char.IsAsciiDigit(text[at - 1]) || (at > 1 && IsMark(text[at - 1]) && char.IsAsciiDigit(text[at - 2])));

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsApostrophe(string text, int at) =>
        text[at] is '\'' or '’' or '‘' or '`' or '´' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    /// <summary>Lower case, no accents, no apostrophes; three and more of a letter are one ("nooo") or, where the language doubles it, two.</summary>
    internal static string Form(string word)
    {
        var plain = Normal.Form(word).Replace(" ", "", StringComparison.Ordinal);
        if (plain.Length < 3)
            return plain;
        var shorter = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            if (shorter.Length >= 2 && shorter[^1] == c && shorter[^2] == c && char.IsLetter(c))
                continue;
            shorter.Append(c);
        }

        return shorter.ToString();
    }
}
