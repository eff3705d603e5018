using System.Text;

namespace AdviceBot.Conversations;

internal static class Markdown
{
    /// <summary>Text that Markdown shows as it is, for names put into messages.</summary>
    public static string Plain(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
