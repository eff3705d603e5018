using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AdviceBot.Bot.Tests.Staff;

namespace AdviceBot.Bot.Tests.Handoff;

public sealed class QueueMetricsTests : StaffTest
{
    [Fact]
    public async Task The_queue_and_the_shift_are_measured_as_the_console_shows_them()
    {
        var (client, _, _) = await HeldAsync("olive");
        using var signedIn = client;
        await WaitingVisitorAsync();
        Time.Advance(TimeSpan.FromSeconds(20));
        await WaitingVisitorAsync();
        await using var console = await LiveConsole.OpenAsync(client);
        await client.PostAsync("/staff/api/shift", new { state = "available" });
        await BoardAsync(board => board.Waiting.Count == 2 && board.Held.Count == 1);

        var measured = Measure();
        Assert.Equal((2, 1, 20), (measured["advicebot.queue.waiting"], measured["advicebot.queue.held"], measured["advicebot.queue.longest_wait"]));
        Assert.Equal(1, measured["advicebot.shift.people"]);
    }

    private ConcurrentDictionary<string, double> Measure()
    {
        var measured = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        var own = Server.Get<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, all) =>
            {
                // Other tests measure at the same time.
                if (instrument.Meter.Scope == own) all.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return measured;
    }
}
