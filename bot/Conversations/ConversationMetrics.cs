using System.Diagnostics;
using System.Diagnostics.Metrics;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Counts and durations; never content, never an id. The turns are the count of the histogram.</summary>
public sealed class ConversationMetrics
{
    public const string MeterName = "AdviceBot.Conversations";

    private readonly Counter<long> _started;
    private readonly Histogram<double> _turns;
    private readonly UpDownCounter<long> _waiting;
    private readonly UpDownCounter<long> _held;

    public ConversationMetrics(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var meter = factory.Create(MeterName);
        _started = meter.CreateCounter<long>("advicebot.conversations.started", "{conversation}", "Conversations started");
        _turns = meter.CreateHistogram<double>("advicebot.turn.duration", "s", "From a visitor's post to its commit");
        _waiting = meter.CreateUpDownCounter<long>("advicebot.queue.waiting", "{conversation}", "Conversations that wait for a person");
        _held = meter.CreateUpDownCounter<long>("advicebot.queue.held", "{conversation}", "Conversations that a person holds");
        meter.CreateObservableUpDownCounter("advicebot.conversations.active", () => InMemory(), "{conversation}", "Conversations in memory");
    }

    /// <summary>How many conversations are in memory.</summary>
    internal Func<int> InMemory { get; set; } = () => 0;

    /// <summary>What waited or was held when the server started.</summary>
    internal void Found(int waiting, int held)
    {
        _waiting.Add(waiting);
        _held.Add(held);
    }

    internal void Started() => _started.Add(1);

    internal void Moved(Status from, Status to)
    {
        if (from == to)
            return;
        _waiting.Add(Change(Status.Waiting, from, to));
        _held.Add(Change(Status.Held, from, to));
    }

    /// <summary>Measures a turn until it is disposed.</summary>
    internal TurnTimer Turn() => new(_turns, Stopwatch.GetTimestamp());

    private static int Change(Status of, Status from, Status to) => (to == of ? 1 : 0) - (from == of ? 1 : 0);

    internal readonly record struct TurnTimer(Histogram<double> Turns, long Start) : IDisposable
    {
        public void Dispose() => Turns.Record(Stopwatch.GetElapsedTime(Start).TotalSeconds);
    }
}
