using System.Collections.Immutable;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Scripts;

internal static class PhrasesReader
{
    public static Phrases Read(PackFiles pack, string language, ProblemList problems)
    {
        var file = $"{pack.Pack}/phrases/{language}.yaml";
        if (!pack.Files.TryGetValue(file, out var text))
        {
            problems.Add(file, 1, 1, "missing-file", "the pack has no phrases in this language; add the file");
            return new Phrases();
        }

        if (Node.Parse(file, text, problems) is not { } node)
            return new Phrases();
        node.Only("answers", "signs", "triggers", "yes", "no", "dont-know");
        return new Phrases
        {
            Answers = node["answers"]?.Pairs.ToImmutableSortedDictionary(pair => pair.Key, pair => Map(pair.Value), StringComparer.Ordinal)
                ?? new Phrases().Answers,
            Signs = Map(node["signs"]),
            Triggers = Map(node["triggers"]),
            Yes = List(node["yes"]),
            No = List(node["no"]),
            DontKnow = List(node["dont-know"]),
        };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Map(Node? node) =>
        node?.Pairs.ToImmutableSortedDictionary(pair => pair.Key, pair => List(pair.Value), StringComparer.Ordinal)
        ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Longer phrases first: the most telling one is found first.</summary>
    private static ImmutableArray<string> List(Node? node) =>
        node is null ? [] : [.. node.Items.Select(item => Phrase(item.Text)).Where(phrase => phrase.Length > 0).Distinct().OrderByDescending(phrase => phrase.Length)];

    private static string Phrase(string text) =>
        Normal.Form(text) is var form && form.Length > 0 && text.StartsWith(Normal.WholeTextOnly) ? Normal.WholeTextOnly + form : form;
}
