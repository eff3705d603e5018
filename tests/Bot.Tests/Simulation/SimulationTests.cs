using System.Collections.Concurrent;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>Thousands of schedules of everything that can go wrong at once. A seed that fails here fails again, step by step, when it is played alone.</summary>
public sealed class SimulationTests
{
    private const int Schedules = 10_000;
    private static readonly Setting Shared = new();

    [Fact]
    public void Every_promise_holds_in_ten_thousand_schedules()
    {
        var broken = new ConcurrentBag<string>();
        Parallel.For(0, Schedules, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (seed, all) =>
        {
            foreach (var what in Schedule.Play(seed, Shared).Broken) broken.Add($"seed {seed}: {what}");
            if (broken.Count > 20) all.Stop();
        });
        Assert.True(broken.IsEmpty, string.Join(Environment.NewLine, broken.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(1234)]
    public void A_seed_plays_the_same_schedule_again(int seed) => Assert.Equal(Schedule.Play(seed, Shared).Trace, Schedule.Play(seed, Shared).Trace);

    /// <summary>A simulator that finds nothing proves nothing.</summary>
    [Theory]
    [InlineData("StaleWritersAreTaken")]
    [InlineData("TimersAreForgotten")]
    [InlineData("AcknowledgedTooEarly")]
    [InlineData("HeldAreNotCounted")]
    public void A_planted_bug_is_found(string bug) =>
        Assert.Contains(Enumerable.Range(0, 500), seed => Schedule.Play(seed, Shared, Enum.Parse<Bug>(bug)).Broken.Count > 0);
}
