namespace AdviceBot.Dialogs.Scripts;

/// <summary>
/// A message file in its two parts. <paramref name="Front"/> keeps the line numbers of the file; it is null where the file has none. <paramref name="BodyLine"/> is the
/// line, from 1, on which the body begins.
/// </summary>
internal sealed record MessageFile(string File, string? Front, string Body, int BodyLine)
{
    private const string Fence = "---";

    public string Id => Path.GetFileNameWithoutExtension(File);

    public static MessageFile Of(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].Trim() == Fence ? Array.FindIndex(lines, 1, line => line.Trim() == Fence) : -1;
        return end < 0
            ? new MessageFile(file, null, string.Join('\n', lines), 1)
            // The leading newline stands for the first fence.
            : new MessageFile(file, "\n" + string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 2);
    }

    /// <summary>All of a pack in one language.</summary>
    public static IEnumerable<MessageFile> All(PackFiles pack, string language)
    {
        var folder = $"{pack.Pack}/messages/{language}/";
        return pack.Files
            .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => Of(file.Key, file.Value));
    }

    /// <summary>Where a character of the body stands in the file.</summary>
    public (int Line, int Column) Place(int index)
    {
        var before = Body.AsSpan(0, index);
        return (BodyLine + before.Count('\n'), index - (before.LastIndexOf('\n') + 1) + 1);
    }
}
