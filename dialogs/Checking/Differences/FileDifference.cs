using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>What stands in the YAML of a pack and is no part of the flow: labels, phrases, timers, the site. Each value by its path; lists of words have no order.</summary>
internal static class FileDifference
{
    /// <summary>Of script.yaml only what the other comparisons do not read.</summary>
    private static readonly Dictionary<string, ChangeKind> OfScript = new(StringComparer.Ordinal)
    {
        ["id"] = ChangeKind.Settings, ["title"] = ChangeKind.Settings, ["words-before-a-question"] = ChangeKind.Settings, ["slots"] = ChangeKind.Answer, ["hears"] = ChangeKind.Phrase, ["silence"] = ChangeKind.Timer,
        ["desk/returns"] = ChangeKind.Desk, ["desk/outcomes"] = ChangeKind.Desk, ["desk/tags"] = ChangeKind.Desk, ["desk/skills"] = ChangeKind.Desk,
    };

    public static IEnumerable<MeaningChange> Of(BothVersions both)
    {
        foreach (var file in both.Before.Files.Keys.Union(both.After.Files.Keys, StringComparer.Ordinal).Where(file => IsRead(file) && !StoryReader.IsStories(both.After.Pack, file)))
        {
            if (IsLearnt(file))
            {
                // Thousands of numbers that nobody wrote.
                if (both.Before.Files.GetValueOrDefault(file) != both.After.Files.GetValueOrDefault(file))
                    yield return new MeaningChange(ChangeKind.Phrase, null, [file], null, null, both.Words.Learnt);
                continue;
            }

            var (old, now) = (Values(both.Before, file), Values(both.After, file));
            foreach (var path in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
                if (KindOf(file, path) is { } kind)
                    foreach (var change in Of(kind, file, path, old.GetValueOrDefault(path, []), now.GetValueOrDefault(path, []), both))
                        yield return change;
        }
    }

    private static IEnumerable<MeaningChange> Of(ChangeKind kind, string file, string path, ImmutableSortedSet<string> old, ImmutableSortedSet<string> now, BothVersions both)
    {
        if (old.SetEquals(now))
            yield break;
        string[] where = [$"{ShortName(file)}{path.Replace("/", " › ", StringComparison.Ordinal)}"];
        if (old.Count <= 1 && now.Count <= 1)
        {
            yield return both.Change(kind, null, where, old.FirstOrDefault(), now.FirstOrDefault());
            yield break;
        }

        if (old.Except(now) is { Count: > 0 } gone)
            yield return both.Change(kind, null, where, string.Join(", ", gone), null);
        if (now.Except(old) is { Count: > 0 } come)
            yield return both.Change(kind, null, where, null, string.Join(", ", come));
    }

    /// <summary>Messages and services are compared by what they mean; which text a label translates is noted for the checker.</summary>
    private static bool IsRead(string file) => file.EndsWith(".yaml", StringComparison.Ordinal) && !file.EndsWith("/services.yaml", StringComparison.Ordinal) && !file.EndsWith(".of.yaml", StringComparison.Ordinal);

    private static bool IsLearnt(string file) => file.EndsWith("/weights.yaml", StringComparison.Ordinal);

    private static ChangeKind? KindOf(string file, string path) => file switch
    {
        _ when file.EndsWith("/script.yaml", StringComparison.Ordinal) => OfScript.Where(part => path == part.Key || path.StartsWith(part.Key + "/", StringComparison.Ordinal)).Select(part => (ChangeKind?)part.Value).FirstOrDefault(),
        _ when file.Contains("/messages/", StringComparison.Ordinal) => ChangeKind.Label,
        _ when file.Contains("/phrases/", StringComparison.Ordinal) => ChangeKind.Phrase,
        _ => ChangeKind.Settings,
    };

    /// <summary>Without the pack: "phrases/cy: ". Of the flow a path says enough.</summary>
    private static string ShortName(string file)
    {
        var name = file.Contains('/', StringComparison.Ordinal) ? file[(file.IndexOf('/', StringComparison.Ordinal) + 1)..^".yaml".Length] : file[..^".yaml".Length];
        return name == "script" ? "" : $"{name}: ";
    }

    private static Dictionary<string, ImmutableSortedSet<string>> Values(PackFiles pack, string file)
    {
        var found = new Dictionary<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        if (pack.Files.TryGetValue(file, out var text) && Node.Parse(file, text, new ProblemList()) is { } root)
            Add(root, "", found);
        return found;
    }

    private static void Add(Node node, string path, Dictionary<string, ImmutableSortedSet<string>> found)
    {
        if (node.IsMap)
            foreach (var (key, value) in node.Pairs)
                Add(value, path.Length == 0 ? key : $"{path}/{key}", found);
        else
            foreach (var item in node.Items)
                if (item.IsMap)
                    Add(item, $"{path}/{NameOf(item)}", found);
                else
                    found[path] = found.GetValueOrDefault(path, []).Add(item.Text.Trim());
    }

    /// <summary>What an entry of a list is called: its first fields are its name in every list that a pack has.</summary>
    private static string NameOf(Node item) => string.Join(' ', new[] { "id", "shortcut", "state", "skill", "when" }.Select(field => item[field]?.Scalar).OfType<string>());
}
