using System.Globalization;
using System.Text;

namespace AdviceBot.Dialogs.Understanding;

/// <summary>The form in which texts are compared: lower case, no accents or punctuation, one space between words, apostrophes gone.</summary>
public static class Normal
{
    public static string Form(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (!IsJoined(c) && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Whether a phrase stands in a text as whole words; both in normal form.</summary>
    public static bool Contains(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if ((at == 0 || text[at - 1] == ' ') && (end == text.Length || text[end] == ' '))
                return true;
        }

        return false;
    }

    /// <summary>Marks a phrase that counts only when it is all that was said: "=no" is not found in "no idea".</summary>
    public const char WholeTextOnly = '=';

    /// <summary>Whether a phrase of a pack is meant by a text: anywhere in it, or, marked so, only as the whole of it.</summary>
    public static bool Matches(string text, string phrase) =>
        phrase[0] == WholeTextOnly ? text.AsSpan().SequenceEqual(phrase.AsSpan(1)) : Contains(text, phrase);

    /// <summary>Apostrophes and accents join the letters around them: don't is dont.</summary>
    private static bool IsJoined(char c) =>
        c is '\'' or '’' or '‘' or '`' or '´' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>A text with a broken pair of surrogates cannot be decomposed; it is taken as it is.</summary>
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
