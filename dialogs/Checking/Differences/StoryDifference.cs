using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>Stories that came, went, or want something else, by their names.</summary>
internal static class StoryDifference
{
    public static IEnumerable<MeaningChange> Of(BothVersions both)
    {
        var (old, now) = (Stories(both.Before), Stories(both.After));
        foreach (var name in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (before, after) = (old.GetValueOrDefault(name), now.GetValueOrDefault(name));
            if (before is null || after is null)
                yield return both.Change(ChangeKind.Story, null, [both.Words.Story], before is null ? null : $"“{name}”", after is null ? null : $"“{name}”");
            else if (before != after)
                yield return new MeaningChange(ChangeKind.Story, null, [both.Words.Story], before, after, both.Words.StoryChanged.With(name));
        }
    }

    private static Dictionary<string, string> Stories(PackFiles pack) => pack.Files.Where(file => StoryReader.IsStories(pack.Pack, file.Key))
        .SelectMany(file => Node.Parse(file.Key, file.Value, new ProblemList())?.Items ?? []).GroupBy(story => story["story"]?.Text ?? "", StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => string.Join('\n', same.Select(Text)), StringComparer.Ordinal);

    /// <summary>Without comments and layout.</summary>
    private static string Text(Node node) => node.IsMap ? $"{{{string.Join(", ", node.Pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Text(pair.Value)}"))}}}"
        : node.IsList ? $"[{string.Join(", ", node.Items.Select(Text))}]" : node.Text;
}
