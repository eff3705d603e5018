using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads the messages and labels of one language.</summary>
internal static class WordsReader
{
    public static Words Read(
        PackFiles pack, string language, ImmutableSortedDictionary<string, Service> services, Site site, ProblemList problems)
    {
        var folder = $"{pack.Pack}/messages/{language}/";
        var messages = pack.Files
            .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => MessageReader.Read(file.Key, file.Value, services, site, problems))
            .ToImmutableSortedDictionary(message => message.Id, message => message, StringComparer.Ordinal);
        if (messages.IsEmpty)
            problems.Add(folder, 1, 1, "missing-file", "the pack has no messages in this language; add the folder");
        return new Words(messages, Labels(pack, folder + "labels.yaml", services, site, problems), services, site);
    }

    private static ImmutableSortedDictionary<string, string> Labels(
        PackFiles pack, string file, ImmutableSortedDictionary<string, Service> services, Site site, ProblemList problems)
    {
        if (!pack.Files.TryGetValue(file, out var text))
        {
            problems.Add(file, 1, 1, "missing-file", "the pack has no labels in this language; add the file");
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        var pairs = Node.Parse(file, text, problems)?.Pairs.ToList() ?? [];
        foreach (var (_, value) in pairs)
            foreach (var (name, _) in Words.Placeholders(value.Text).Where(place => Words.Value(place.Name, services, site) is null))
                value.Problem("unknown-placeholder", $"nothing is called '{name}'; add it to services.yaml or mend the name");
        return pairs.DistinctBy(pair => pair.Key).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal);
    }
}
