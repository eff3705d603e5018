using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>
/// What is counted of a text to weigh it: its words and marks, by themselves and with their neighbours, what sense they have ("razor" and "knife" are both a blade), and
/// each word together with the question. The question stands before the first word.
/// </summary>
internal static class WordFeatures
{
    /// <summary>Each feature with the places of its first and last word: "want", "want to", and "want _ die" with any word between. A gap, null, parts the words around it.</summary>
    public static IEnumerable<(string Feature, int First, int Last)> Of(Lexicon lexicon, IReadOnlyList<string?> words)
    {
        var senses = words.Select(word => word is null ? [] : lexicon.SensesOf(word)).ToArray();
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] is not { } word)
                continue;
            yield return (word, at, at);
            if (at > 0)
                yield return ($"{words[0]} & {word}", at, at);
            foreach (var sense in senses[at])
                yield return (sense, at, at);
            if (at + 1 >= words.Count || words[at + 1] is not { } next)
                continue;
            yield return ($"{word} {next}", at, at + 1);
            foreach (var pair in Pairs(senses[at], " ", senses[at + 1]))
                yield return (pair, at, at + 1);
            if (at + 2 >= words.Count || words[at + 2] is not { } third)
                continue;
            yield return ($"{word} _ {third}", at, at + 2);
            foreach (var pair in Pairs(senses[at], " _ ", senses[at + 2]))
                yield return (pair, at, at + 2);
        }
    }

    private static IEnumerable<string> Pairs(ImmutableArray<string> one, string between, ImmutableArray<string> other)
    {
        foreach (var first in one)
        {
            foreach (var second in other)
                yield return $"{first}{between}{second}";
        }
    }
}
