using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Studio;

/// <summary>A draft laid over the version that it changes.</summary>
public static class DraftFiles
{
    public static PackFiles Of(Draft draft, PackFiles published)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(published);
        var files = published.Files.ToBuilder();
        foreach (var (path, change) in draft.Changes)
        {
            if (change.Text is { } text)
                files[path] = text;
            else
                files.Remove(path);
        }

        return published with { Files = files.ToImmutable() };
    }

    /// <summary>Whether a change was written over another published text than the present one: somebody has to look at both.</summary>
    public static bool IsInConflict(FileChange change, string? published)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.From != FileText.HashOf(published);
    }

    public static IReadOnlyList<string> Conflicts(Draft draft, PackFiles published)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(published);
        return [.. draft.Changes.Where(change => IsInConflict(change.Value, published.Files.GetValueOrDefault(change.Key))).Select(change => change.Key)];
    }
}
