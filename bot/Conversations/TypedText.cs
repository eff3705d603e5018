using System.Globalization;
using System.Text;

namespace AdviceBot.Conversations;

/// <summary>
/// What somebody typed, made safe to keep and to show: control characters and those that turn the direction of the text around are taken out
/// (they can make words read as their opposite), broken surrogates become U+FFFD (JSON cannot keep them, and a replay must see what was seen).
/// </summary>
internal static class TypedText
{
    public static string Clean(string text)
    {
        // A form posts two characters for a line's end where the browser's own count has one.
        var lines = text.ReplaceLineEndings("\n");
        return (NeedsCleaning(lines) ? Cleaned(lines) : lines).Trim();
    }

    /// <summary>Why a clean text cannot be taken: empty (nothing in it can be seen) or too-long; null when it can.</summary>
    public static string? Problem(string clean) =>
        clean.Length > ConversationService.LongestText ? "too-long"
        : clean.EnumerateRunes().Any(IsVisible) ? null
        : "empty";

    private static bool NeedsCleaning(string text)
    {
        foreach (var c in text)
            if (char.IsSurrogate(c) || IsHarmful(c))
                return true;
        return false;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        Span<char> utf16 = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
            if (!rune.IsBmp || !IsHarmful((char)rune.Value))
                clean.Append(utf16[..rune.EncodeToUtf16(utf16)]);
        return clean.ToString();
    }

    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t'))
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Control);
}
