using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>
/// A second reader beside the phrases, for what nobody wrote down: how much words and pairs of words speak for a meaning, learnt from labelled utterances
/// (<c>tests/Load --learn</c>). It is a table and a sum: the same text always weighs the same, and the words that weigh most can be shown.
/// </summary>
public sealed class WordWeights(IReadOnlyDictionary<string, double> weights, double bias)
{
    /// <summary>What a number counts as, whichever it is.</summary>
    public const string AnyNumber = "#";

    /// <summary>The questions whose answers are weighed: those where the words say yes or no, and not what is told of the case.</summary>
    public static readonly ImmutableArray<Asked> Answered = [Asked.Harm, Asked.Safe, Asked.YesNo];

    /// <summary>What an answer is called among the weights, such as harm-yes; of null, that it does not answer.</summary>
    public static string AnswerTo(Asked asked, string? answer) => $"{asked switch { Asked.Harm => "harm", Asked.Safe => "safe", _ => "yesno" }}-{answer ?? "none"}";

    /// <summary>
    /// What is counted of a text, with the places of its first and last word: "want", "want to", and "want _ die" with any word between. A gap, null, parts the
    /// words around it.
    /// </summary>
    public static IEnumerable<(string Feature, int First, int Last)> Features(IReadOnlyList<string?> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] is not { } word)
                continue;
            yield return (word, at, at);
            if (at + 1 >= words.Count || words[at + 1] is not { } next)
                continue;
            yield return ($"{word} {next}", at, at + 1);
            if (at + 2 < words.Count && words[at + 2] is { } third)
                yield return ($"{word} _ {third}", at, at + 2);
        }
    }

    /// <summary>Above zero the words speak for the meaning. <c>First</c> to <c>Last</c> is the stretch of words that speaks for it most.</summary>
    internal (double Weight, int First, int Last) Weigh(IReadOnlyList<string?> words)
    {
        var weight = bias;
        var each = new double[words.Count];
        var counted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (feature, first, last) in Features(words))
        {
            if (!weights.TryGetValue(feature, out var known) || !counted.Add(feature))
                continue;
            weight += known;
            each[first] += known / 2;
            each[last] += known / 2;
        }

        var (from, to) = Heaviest(each);
        return (weight, from, to);
    }

    /// <summary>How much what stands around it speaks for a number's being meant: see <see cref="NumberFeatures"/>.</summary>
    internal double WeighNumber(IEnumerable<string> features) => bias + features.Sum(feature => weights.GetValueOrDefault(feature));

    /// <summary>The stretch with the greatest sum.</summary>
    private static (int First, int Last) Heaviest(double[] each)
    {
        var (first, last, most) = (0, 0, double.MinValue);
        var (start, sum) = (0, 0.0);
        for (var at = 0; at < each.Length; at++)
        {
            if (sum <= 0)
                (start, sum) = (at, 0);
            sum += each[at];
            if (sum > most)
                (first, last, most) = (start, at, sum);
        }

        return (first, last);
    }
}
