using AdviceBot.Dialogs.Understanding;
using AdviceBot.Dialogs.Understanding.Reading;

namespace AdviceBot.Tests;

/// <summary>
/// Learns weights of words by logistic regression: stochastic gradient descent with a step of its own for each weight (AdaGrad; Duchi, Hazan and Singer 2011).
/// The order of the examples comes from a fixed seed, so that the same utterances give the same weights.
/// </summary>
public sealed class Learner
{
    private const int Rounds = 15;
    private const int FewestTimes = 2;
    private const double Step = 0.3;
    private const double Shrink = 0.1;
    private const double BiasStep = 0.02;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _squares = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    public Learner(IReadOnlyList<Example> examples)
    {
        foreach (var feature in examples.SelectMany(example => example.Features))
            _times[feature] = _times.GetValueOrDefault(feature) + 1;
        var known = examples.Select(example => example with { Features = [.. example.Features.Where(feature => _times[feature] >= FewestTimes)] }).ToArray();
        var order = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            order.Shuffle(known);
            foreach (var example in known)
                Learn(example);
        }
    }

    public double Bias { get; private set; }

    public IReadOnlyDictionary<string, double> Weights => _weights;

    public double Weigh(Example example) => Bias + example.Features.Sum(feature => _weights.GetValueOrDefault(feature));

    private void Learn(Example example)
    {
        var error = 1 / (1 + Math.Exp(-Weigh(example))) - (example.Is ? 1 : 0);
        Bias -= BiasStep * error;
        foreach (var feature in example.Features)
        {
            var weight = _weights.GetValueOrDefault(feature);
            var slope = error + Shrink / _times[feature] * weight;
            var square = _squares[feature] = _squares.GetValueOrDefault(feature, 1) + slope * slope;
            _weights[feature] = weight - Step * slope / Math.Sqrt(square);
        }
    }
}
