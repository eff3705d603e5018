using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads the messages and labels of one language.</summary>
internal static class WordsReader
{
    public static Words Read(
        PackFiles pack, string language, ImmutableSortedDictionary<string, Service> services, Site site, ProblemList problems)
    {
        var messages = MessageFile.All(pack, language)
            .Select(file => MessageReader.Read(file, services, site, problems))
            .ToImmutableSortedDictionary(message => message.Id, message => message, StringComparer.Ordinal);
        if (messages.IsEmpty)
            problems.Add($"{pack.Pack}/messages/{language}/", 1, 1, "missing-file", "the pack has no messages in this language; add the folder");
        var labels = Labels(pack, LabelsFile(pack, language), services, site, problems);
        return new Words(messages, labels, ServiceNames.In(pack, language, services, problems), site with { Hours = HoursInWords.Of(site.Opening, labels) });
    }

    public static string LabelsFile(PackFiles pack, string language) => $"{pack.Pack}/messages/{language}/labels.yaml";

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
            foreach (var (index, code, message) in TextRules.Broken(value.Text, services, site))
                value.ProblemAt(index, code, message);
        return pairs.DistinctBy(pair => pair.Key).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.Ordinal);
    }
}
