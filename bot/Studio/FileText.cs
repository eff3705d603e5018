using System.Security.Cryptography;
using System.Text;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Studio;

/// <summary>The text of a file of a pack, and where such files may be.</summary>
public static class FileText
{
    /// <summary>In UTF-16 code units. Longer ones are learnt, and not written by hand.</summary>
    public const int Longest = 256 * 1024;

    private const int MostParts = 6;
    private const int LongestPart = 100;

    /// <summary>Lower-case hexadecimal SHA-256 over the text with line feeds; null where there is no file.</summary>
    public static string? HashOf(string? text) =>
        text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));

    /// <summary>What makes up a version, and nothing else: the site's file, and YAML and Markdown of the pack.</summary>
    public static bool IsPath(string pack, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Split('/');
        return path == PackFiles.SiteFile
            || (parts.Length is >= 2 and <= MostParts && parts[0] == pack && Array.TrueForAll(parts, IsPlain) && Path.GetExtension(path) is ".yaml" or ".md");
    }

    private static bool IsPlain(string part) =>
        part.Length is > 0 and <= LongestPart && char.IsAsciiLetterOrDigit(part[0]) && part.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_');
}
