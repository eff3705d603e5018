using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AdviceBot.Conversations;

/// <summary>Counts and durations; never content, never an id. The turns are the count of the histogram.</summary>
public sealed class ConversationMetrics
{
    public const string MeterName = "AdviceBot.Conversations";

    /// <summary>The usual bounds are of milliseconds: every turn would be below the first.</summary>
    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Counter<long> _started;
    private readonly Histogram<double> _turns;

    public ConversationMetrics(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var meter = factory.Create(MeterName);
        _started = meter.CreateCounter<long>("advicebot.conversations.started", "{conversation}", "Conversations started");
        _turns = meter.CreateHistogram("advicebot.turn.duration", "s", "From a visitor's post to its commit", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        meter.CreateObservableUpDownCounter("advicebot.conversations.active", () => InMemory(), "{conversation}", "Conversations in memory");
    }

    /// <summary>How many conversations are in memory.</summary>
    internal Func<int> InMemory { get; set; } = () => 0;

    internal void Started() => _started.Add(1);

    /// <summary>Measures a turn until it is disposed.</summary>
    internal TurnTimer Turn() => new(_turns, Stopwatch.GetTimestamp());

    internal readonly record struct TurnTimer(Histogram<double> Turns, long Start) : IDisposable
    {
        public void Dispose() => Turns.Record(Stopwatch.GetElapsedTime(Start).TotalSeconds);
    }
}
