using System.Diagnostics.Metrics;
using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>
/// The queue as this server's board shows it. Every server on a database shows the same, so whoever watches several takes the largest value, never the sum.
/// </summary>
public sealed class QueueMetrics(IMeterFactory factory, QueueBoard board, Shift shift, TimeProvider time) : IHostedService
{
    public const string MeterName = "AdviceBot.Handoff";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = factory.Create(MeterName);
        meter.CreateObservableGauge("advicebot.queue.waiting", () => Count(Status.Waiting), "{conversation}", "Conversations that wait for a person");
        meter.CreateObservableGauge("advicebot.queue.held", () => Count(Status.Held), "{conversation}", "Conversations that a person holds");
        meter.CreateObservableGauge("advicebot.queue.longest_wait", LongestWait, "s", "How long the one who waits longest has waited");
        meter.CreateObservableGauge("advicebot.shift.people", shift.CountOnShift, "{person}", "People on shift who are available or busy");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private int Count(Status status) => board.All.Values.Count(entry => entry.Head.Status == status);

    private double LongestWait()
    {
        var now = time.GetUtcNow();
        return board.All.Values.Where(entry => entry.Head.Status == Status.Waiting).Select(entry => (now - (entry.Head.WaitingSince ?? now)).TotalSeconds).DefaultIfEmpty().Max();
    }
}
