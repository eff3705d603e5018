using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>
/// What makes up one version of a pack: the text of its files by path relative to the content folder (with / between), such as
/// <c>sextortion/script.yaml</c> and <c>site.yaml</c>. Stories are part of it: what was agreed to hold of a version stays beside it, and changes with it.
/// </summary>
public sealed record PackFiles(string Pack, ImmutableSortedDictionary<string, string> Files)
{
    public const string SiteFile = "site.yaml";

    /// <summary>Lower-case hexadecimal SHA-256 over paths and texts.</summary>
    public string Version => Hash(Files);

    /// <summary>Whether there are words in this language.</summary>
    public bool Has(string language) => Files.Keys.Any(file => file.StartsWith($"{Pack}/messages/{language}/", StringComparison.Ordinal));

    /// <summary>Reads <c>content/PACK</c> and <c>content/site.yaml</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    public static PackFiles FromFolder(string packFolder)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(packFolder)));
        if (!folder.Exists)
            throw new DirectoryNotFoundException($"There is no pack in {folder.FullName}");
        var content = folder.Parent?.FullName ?? folder.FullName;
        var site = Path.Combine(content, SiteFile);
        var files = folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.Extension is ".yaml" or ".md")
            .Select(file => file.FullName)
            .Concat(SharedLexicon(folder, content))
            .Concat(File.Exists(site) ? [site] : [])
            .Select(path => (Name: Path.GetRelativePath(content, path).Replace('\\', '/'), Path: path))
            .ToImmutableSortedDictionary(file => file.Name, file => File.ReadAllText(file.Path), StringComparer.Ordinal);
        return new PackFiles(folder.Name, files);
    }

    /// <summary>A pack may be read with the lexicon of another, which its phrases/lexicon.yaml names.</summary>
    private static IEnumerable<string> SharedLexicon(DirectoryInfo folder, string content)
    {
        var file = Path.Combine(folder.FullName, "phrases", "lexicon.yaml");
        var shared = File.Exists(file) && LexiconReader.From(file, File.ReadAllText(file), new ProblemList()) is { } from ? Path.Combine(content, from, "phrases", "lexicon") : null;
        return Directory.Exists(shared) ? Directory.EnumerateFiles(shared, "*.yaml", SearchOption.AllDirectories) : [];
    }

    private static string Hash(ImmutableSortedDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text.ReplaceLineEndings("\n")}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
