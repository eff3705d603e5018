using System.Buffers;
using System.Text;

namespace AdviceBot.Storage.Postgres;

/// <summary>
/// Text as PostgreSQL can keep it: its text cannot hold a NUL, which clients may well put into their ids. Reversible, and two texts are equal exactly when what is
/// written is. Halves of signs become U+FFFD, as in every UTF-8.
/// </summary>
internal static class StoredText
{
    private const string Nul = "\0";
    private const string Escape = "\u0001";
    private const string EscapedNul = Escape + "0";
    private const string EscapedEscape = Escape + "1";

    private static readonly SearchValues<char> Escaped = SearchValues.Create(Nul + Escape);

    public static string Write(string text)
    {
        if (text.AsSpan().ContainsAny(Escaped))
            text = text.Replace(Escape, EscapedEscape, StringComparison.Ordinal).Replace(Nul, EscapedNul, StringComparison.Ordinal);
        return text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
    }

    public static string Read(string text) => text.Contains(Escape, StringComparison.Ordinal)
        ? text.Replace(EscapedNul, Nul, StringComparison.Ordinal).Replace(EscapedEscape, Escape, StringComparison.Ordinal)
        : text;
}
