using System.Diagnostics.Metrics;
using AdviceBot.Conversations;
using AdviceBot.Hosting;
using AdviceBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>What all schedules share: the pack of letters, which is read once, and meters that nobody reads.</summary>
internal sealed class Setting
{
    /// <summary>How many conversations an operator may hold: few, so that it is reached.</summary>
    public const int Capacity = 2;

    public Scripts Scripts { get; } = new(
        SimulatedStore.Of(new Stage(0), new Lane(new Stage(0)), new Disk(Bug.None), new Faults()),
        new Folders("", "") { Pack = Path.Combine(Home.Root, "tests", "packs", "letters") }, NullLogger<Scripts>.Instance);

    public ConversationMetrics Metrics { get; } = new(new Meters());

    private sealed class Meters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(options);

        public void Dispose()
        {
        }
    }
}
