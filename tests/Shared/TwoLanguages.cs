using System.Text.RegularExpressions;

namespace AdviceBot.Tests;

/// <summary>A content folder with the pack of letters in English and in a "Welsh" that says the same after "cy: ", deleted at the end.</summary>
public sealed partial class TwoLanguages : IDisposable
{
    private readonly DirectoryInfo _content = Directory.CreateTempSubdirectory("advicebot-two-");

    /// <summary><paramref name="review"/> stands on every Welsh message.</summary>
    public TwoLanguages(bool servesUnreviewed = false, string? review = null)
    {
        foreach (var file in Directory.EnumerateFiles(Packs.Letters, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(Path.GetDirectoryName(Packs.Letters)!, file), File.ReadAllText(file));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Pack, "messages", "en-GB")))
            Write($"letters/messages/cy/{Path.GetFileName(file)}", file.EndsWith(".md", StringComparison.Ordinal) ? Message(File.ReadAllText(file), review) : Labels().Replace(File.ReadAllText(file), "${id} \"cy: ${text}\""));
        Write("letters/phrases/cy.yaml", File.ReadAllText(Path.Combine(Pack, "phrases", "en-GB.yaml")));
        var site = File.ReadAllText(Path.Combine(Packs.Letters, "..", "site.yaml"));
        Write("site.yaml", $"{site}languages: [cy]\n{(servesUnreviewed ? "serve-unreviewed: yes\n" : "")}");
    }

    public string Content => _content.FullName;

    public string Pack => Path.Combine(Content, "letters");

    public void Dispose() => _content.Delete(recursive: true);

    private static string Message(string text, string? review)
    {
        var body = text.LastIndexOf("---\n", StringComparison.Ordinal);
        return $"{text[..body]}{(review is null ? "" : $"review: {review}\n")}---\ncy: {text[(body + 4)..]}";
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(Content, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex("^(?<id>[a-z][a-z0-9.-]*:) \"?(?<text>[^\"\n]*)\"?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Labels();
}
