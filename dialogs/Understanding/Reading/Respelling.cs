using System.Collections.Frozen;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>
/// Finds the word of the lexicon that is meant by one with a single slip: a letter left out, added, changed or swapped with its neighbour. Only long words
/// are respelled, and none that are words themselves: a wrong guess is worse than none.
/// </summary>
/// <remarks>By deletions, as in SymSpell: each known word is listed under itself and under what is left when one letter goes.</remarks>
internal sealed class Respelling
{
    private const int ShortestRespelled = 5;
    private const int Longest = 24;

    private readonly HashSet<string> _words;
    private readonly Dictionary<string, string> _byRemains;

    public Respelling(IEnumerable<string> words, IEnumerable<string> ordinary)
    {
        var known = words.Where(word => word.All(char.IsLetter)).ToHashSet(StringComparer.Ordinal);
        _words = [.. known, .. ordinary];
        var remains = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in known.Where(word => word.Length >= ShortestRespelled).Order(StringComparer.Ordinal))
        {
            remains.TryAdd(word, word);
            foreach (var shorter in WithoutOne(word))
                remains.TryAdd(shorter, word);
        }

        _byRemains = remains;
    }

    public bool Knows(string word) => _words.Contains(word);

    public string Of(string word)
    {
        if (word.Length is < ShortestRespelled - 1 or > Longest || _words.Contains(word))
            return word;
        if (_byRemains.TryGetValue(word, out var longer) && longer.Length >= ShortestRespelled && longer[0] == word[0])
            return longer;
        if (word.Length < ShortestRespelled)
            return word;
        foreach (var shorter in WithoutOne(word))
        {
            if (_byRemains.TryGetValue(shorter, out var meant) && meant[0] == word[0] && Math.Abs(meant.Length - word.Length) <= 1 && IsOneSlip(meant, word))
                return meant;
        }

        return word;
    }

    private static IEnumerable<string> WithoutOne(string word)
    {
        for (var at = 0; at < word.Length; at++)
            yield return word.Remove(at, 1);
    }

    /// <summary>Two words that share their remains may still differ in two places: one letter changed, or two neighbours swapped, is one slip.</summary>
    private static bool IsOneSlip(string a, string b)
    {
        if (a.Length != b.Length)
            return true;
        var first = 0;
        while (first < a.Length && a[first] == b[first])
            first++;
        var last = a.Length - 1;
        while (last > first && a[last] == b[last])
            last--;
        return first >= last || (last == first + 1 && a[first] == b[last] && a[last] == b[first]);
    }
}
