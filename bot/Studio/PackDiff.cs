using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Studio;

/// <summary>What two versions have not in common, by file.</summary>
public static class PackDiff
{
    public static IReadOnlyList<FileDiff> Between(PackFiles before, PackFiles after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. before.Files.Keys.Union(after.Files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(path => Of(path, before.Files.GetValueOrDefault(path), after.Files.GetValueOrDefault(path))).OfType<FileDiff>(),
        ];
    }

    /// <summary>Null where nothing is different. A line that only moved is neither added nor removed.</summary>
    private static FileDiff? Of(string path, string? before, string? after)
    {
        if (FileText.HashOf(before) == FileText.HashOf(after))
            return null;
        var (old, now) = (Lines(before), Lines(after));
        return new FileDiff(path, before is null ? "added" : after is null ? "removed" : "changed", Surplus(now, old), Surplus(old, now));
    }

    private static Dictionary<string, int> Lines(string? text) =>
        text is null ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').CountBy(line => line).ToDictionary(StringComparer.Ordinal);

    private static int Surplus(Dictionary<string, int> of, Dictionary<string, int> over) =>
        of.Sum(line => Math.Max(0, line.Value - over.GetValueOrDefault(line.Key)));
}

/// <summary>How is added, changed or removed.</summary>
public sealed record FileDiff(string Path, string How, int LinesAdded, int LinesRemoved);
