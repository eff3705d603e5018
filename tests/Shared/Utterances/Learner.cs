using AdviceBot.Dialogs.Understanding;
using AdviceBot.Dialogs.Understanding.Reading;

namespace AdviceBot.Tests;

/// <summary>
/// Learns weights of words by logistic regression: stochastic gradient descent with a step of its own for each weight (AdaGrad; Duchi, Hazan and Singer 2011). What stands
/// much more often in one kind of example than in the other counts for more from the start (Wang and Manning 2012). The order of the examples comes from a fixed seed, so
/// that the same utterances give the same weights.
/// </summary>
public sealed class Learner
{
    private const int Rounds = 15;
    private const int FewestTimes = 2;
    private const double Step = 0.3;
    private const double Shrink = 0.1;
    private const double BiasStep = 0.02;
    private const double Faintest = 0.1;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly int[] _times;
    private readonly double[] _tells;
    private readonly double[] _weights;
    private readonly double[] _squares;

    public Learner(IReadOnlyList<Example> examples)
    {
        var counted = examples.SelectMany(example => example.Features).CountBy(feature => feature, StringComparer.Ordinal).Where(pair => pair.Value >= FewestTimes).ToList();
        foreach (var (feature, _) in counted)
            _places[feature] = _places.Count;
        _times = [.. counted.Select(pair => pair.Value)];
        var known = examples.Select(example => (Features: example.Features.Where(_places.ContainsKey).Select(feature => _places[feature]).ToArray(), example.Is)).ToArray();
        _tells = Telling(known);
        (_weights, _squares) = (new double[_times.Length], [.. Enumerable.Repeat(1.0, _times.Length)]);
        var order = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            order.Shuffle(known);
            foreach (var (features, isMeant) in known)
                Learn(features, isMeant);
        }
    }

    public double Bias { get; private set; }

    public IReadOnlyDictionary<string, double> Weights => _places.ToDictionary(pair => pair.Key, pair => WeightOf(pair.Value), StringComparer.Ordinal);

    public double Weigh(Example example) => Bias + example.Features.Sum(feature => _places.TryGetValue(feature, out var place) ? WeightOf(place) : 0);

    private double WeightOf(int place) => _weights[place] * _tells[place];

    /// <summary>How much more often, in proportion, a feature stands in one kind of example than in the other.</summary>
    private double[] Telling(IReadOnlyList<(int[] Features, bool Is)> examples)
    {
        var meant = new int[_times.Length];
        foreach (var place in examples.Where(example => example.Is).SelectMany(example => example.Features))
            meant[place]++;
        var isMeant = Math.Max(1.0, examples.Count(example => example.Is));
        var isNot = Math.Max(1.0, examples.Count - isMeant);
        return [.. meant.Select((times, place) => Math.Sqrt(Math.Abs(Math.Log((times + 1) / isMeant * isNot / (_times[place] - times + 1))) + Faintest))];
    }

    private void Learn(int[] features, bool isMeant)
    {
        var sum = Bias;
        foreach (var place in features)
            sum += WeightOf(place);
        var error = 1 / (1 + Math.Exp(-sum)) - (isMeant ? 1 : 0);
        Bias -= BiasStep * error;
        foreach (var place in features)
        {
            var slope = error * _tells[place] + Shrink / _times[place] * _weights[place];
            _squares[place] += slope * slope;
            _weights[place] -= Step * slope / Math.Sqrt(_squares[place]);
        }
    }
}
