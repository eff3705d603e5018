using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>
/// A second reader beside the phrases, for what nobody wrote down: how much words and pairs of words speak for a meaning, learnt from labelled utterances
/// (<c>tests/Load --learn</c>). It is a table and a sum: the same text always weighs the same, and the words that weigh most can be shown.
/// </summary>
public sealed class WordWeights
{
    private readonly Dictionary<string, (int Meaning, double Weight)[]> _weights;
    private readonly double[] _biases;
    private readonly Dictionary<string, int> _meanings;

    /// <summary>By meaning, a bias and the weight of each thing that is counted; above zero the sum speaks for the meaning.</summary>
    public WordWeights(IReadOnlyDictionary<string, (double Bias, IReadOnlyDictionary<string, double> Weights)> meanings)
    {
        var all = meanings.ToList();
        _meanings = all.Select((pair, at) => (pair.Key, at)).ToDictionary(pair => pair.Key, pair => pair.at, StringComparer.Ordinal);
        _biases = [.. all.Select(pair => pair.Value.Bias)];
        _weights = all.SelectMany((pair, at) => pair.Value.Weights.Select(one => (one.Key, Meaning: at, Weight: one.Value))).GroupBy(one => one.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(one => (one.Meaning, one.Weight)).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What a number counts as, whichever it is.</summary>
    public const string AnyNumber = "#";

    /// <summary>The questions whose answers are weighed: those where the words say yes or no, and not what is told of the case.</summary>
    public static readonly ImmutableArray<Asked> Answered = [Asked.Harm, Asked.Safe, Asked.YesNo];

    /// <summary>What an answer is called among the weights, such as harm-yes; of null, that it does not answer.</summary>
    public static string AnswerTo(Asked asked, string? answer) => $"{asked switch { Asked.Harm => "harm", Asked.Safe => "safe", _ => "yesno" }}-{answer ?? "none"}";

    /// <summary>The place of a meaning in what <see cref="Sums"/> gives; below zero where it has no weights.</summary>
    internal int Of(string means) => _meanings.GetValueOrDefault(means, -1);

    /// <summary>How much all that is counted, each once, speaks for each meaning.</summary>
    internal double[] Sums(IEnumerable<string> features)
    {
        var sums = (double[])_biases.Clone();
        var counted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var feature in features)
        {
            if (!_weights.TryGetValue(feature, out var weights) || !counted.Add(feature))
                continue;
            foreach (var (meaning, weight) in weights)
                sums[meaning] += weight;
        }

        return sums;
    }

    /// <summary>The stretch of words that speaks most for a meaning.</summary>
    internal (int First, int Last) Heaviest(string means, int count, IEnumerable<(string Feature, int First, int Last)> features)
    {
        var each = new double[count];
        foreach (var (feature, first, last) in features)
        {
            var weight = _weights.TryGetValue(feature, out var weights) ? weights.FirstOrDefault(one => one.Meaning == Of(means)).Weight : 0;
            each[first] += weight / 2;
            each[last] += weight / 2;
        }

        return Heaviest(each);
    }

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
