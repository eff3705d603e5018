using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>
/// Which text each translation translates: <c>of</c> in the front matter of a message, and for labels a file beside them. A translation that was never stamped is
/// stamped as it is; one that was is stamped anew only by name, because that says that somebody has looked at it.
/// </summary>
public static class TranslationStamps
{
    /// <summary>The files to write, with their new text; <paramref name="again"/> are ids of messages and labels whose translation was looked at.</summary>
    public static IEnumerable<(string File, string Text)> Renew(PackFiles pack, IReadOnlyCollection<string> again)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(again);
        return WordRules.Read(pack, new ProblemList()) is not { } rules ? []
            : Languages.Of(pack).Where(language => language != rules.WrittenIn)
                .SelectMany(language => Messages(pack, rules.WrittenIn, language, again).Append(StampedLabels(pack, rules.WrittenIn, language, again)))
                .Where(file => pack.Files.GetValueOrDefault(file.File) != file.Text);
    }

    internal static IEnumerable<(string Key, Node Value)> Labels(PackFiles pack, string language) => Pairs(pack, WordsReader.LabelsFile(pack, language));

    internal static ImmutableDictionary<string, string> OfLabels(PackFiles pack, string language) =>
        Pairs(pack, StampsFile(pack, language)).ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal);

    private static string StampsFile(PackFiles pack, string language) => $"{pack.Pack}/messages/{language}/labels.of.yaml";

    private static IEnumerable<(string Key, Node Value)> Pairs(PackFiles pack, string file) =>
        pack.Files.TryGetValue(file, out var text) && Node.Parse(file, text, new ProblemList()) is { IsMap: true } node ? node.Pairs.DistinctBy(pair => pair.Key) : [];

    private static IEnumerable<(string File, string Text)> Messages(PackFiles pack, string written, string language, IReadOnlyCollection<string> again)
    {
        var sources = MessageFile.All(pack, written).ToDictionary(file => file.Id, file => TextStamp.Of(file.Body), StringComparer.Ordinal);
        return MessageFile.All(pack, language)
            .Where(file => file.Front is not null && sources.ContainsKey(file.Id))
            .Select(file => (file.File, Stamped(pack.Files[file.File], sources[file.Id], again.Contains(file.Id, StringComparer.Ordinal))));
    }

    private static string Stamped(string text, string stamp, bool isLookedAt)
    {
        var lines = text.Split('\n').ToList();
        var fence = lines.FindIndex(1, line => line.Trim() == "---");
        var at = lines.FindIndex(0, fence, line => line.StartsWith("of:", StringComparison.Ordinal));
        if (at < 0)
            lines.Insert(fence, $"of: {stamp}");
        else if (isLookedAt)
            lines[at] = $"of: {stamp}";
        return string.Join('\n', lines);
    }

    private static (string File, string Text) StampedLabels(PackFiles pack, string written, string language, IReadOnlyCollection<string> again)
    {
        var known = OfLabels(pack, language);
        var translated = Labels(pack, language).Select(label => label.Key).ToHashSet(StringComparer.Ordinal);
        var lines = Labels(pack, written).Where(label => translated.Contains(label.Key))
            .Select(label => $"{label.Key}: {(known.TryGetValue(label.Key, out var stamp) && !again.Contains(label.Key, StringComparer.Ordinal) ? stamp : TextStamp.Of(label.Value.Text))}");
        return (StampsFile(pack, language), $"# Which text each label translates. Written by: advicebot content stamp\n{string.Join('\n', lines)}\n");
    }
}
