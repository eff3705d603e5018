using System.Diagnostics.Metrics;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>What is counted.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Conversations_and_turns_are_counted()
    {
        await using var world = await World.CreateAsync();
        var counted = new System.Collections.Concurrent.ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener { InstrumentPublished = (instrument, all) => Follow(world, instrument, all) };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => counted.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => counted[instrument.Name] = value);
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => counted.AddOrUpdate(instrument.Name, 1, (_, sum) => sum + 1));
        listener.Start();
        var chat = await world.StartAsync();
        var other = await world.StartAsync();
        await chat.SayAsync("a story");
        await chat.FireAsync(Triggers.Person);
        await other.FireAsync(Triggers.Person);
        listener.RecordObservableInstruments();
        Assert.Equal(2, counted["advicebot.conversations.started"]);
        Assert.Equal(3, counted["advicebot.turn.duration"]);
        Assert.Equal(2, counted["advicebot.conversations.active"]);
    }

    /// <summary>Other tests measure at the same time.</summary>
    private static void Follow(World world, Instrument instrument, MeterListener all)
    {
        if (instrument.Meter.Scope == world.Meters) all.EnableMeasurementEvents(instrument);
    }
}
