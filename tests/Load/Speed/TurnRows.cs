using System.Globalization;
using AdviceBot.Tests;

namespace AdviceBot.Load.Speed;

/// <summary>How many durable turns a second, as a ratio to a bare echo.</summary>
internal static class TurnRows
{
    public static async Task<Row> DiskAsync(Bench bench) =>
        await RatioAsync(bench, "Durable triage turns, SQLite FULL, replies on the socket, 256 conversations", 0.30, await bench.TurnsAsync());

    /// <summary>The calls that flush are delayed by 5 ms, by a library that stands before the C library's.</summary>
    public static async Task<Row> SlowDiskAsync(Bench bench)
    {
        var library = await SlowFlush.BuildAsync(bench.NewStore());
        var slow = await bench.MeasureTurnsAsync(bench.NewStore(), environment: new Dictionary<string, string> { ["LD_PRELOAD"] = library });
        return await RatioAsync(bench, "The same on a disk whose flush takes 5 ms", 0.10, slow);
    }

    /// <summary>The database is a process of its own, on whichever core is free, and flushes what it commits.</summary>
    public static async Task<Row> PostgresAsync(Bench bench)
    {
        await using var postgres = await PostgresServer.StartAsync(isDurable: true);
        var turns = await bench.MeasureTurnsAsync(bench.NewStore(), [$"--Storage:Postgres={await postgres.NewDatabaseAsync()}"]);
        return await RatioAsync(bench, "The same on PostgreSQL", 0.15, turns);
    }

    /// <summary>At half of the rate that the server can do, which is where a busy service should run.</summary>
    public static async Task<Row> HalfAsync(Bench bench)
    {
        var rate = (await bench.TurnsAsync()).Turns.PerSecond / 2;
        await using var server = await ServerProcess.AdviceBotAsync(bench.NewStore());
        var walks = await Bench.WarmAsync(server);
        var turns = await PaceAsync(server, walks, Bench.Conversations, rate, bench.Duration);
        return new("p99 of a turn at half of that rate", "≤ 10 ms", Invariant($"{turns.P99:0.0} ms at {rate:0} a second (p50 {turns.Median:0.0} ms)"), turns.P99 <= 10,
            new Dictionary<string, double> { ["p50"] = turns.Median, ["p99"] = turns.P99, ["perSecond"] = rate });
    }

    public static async Task<Latencies> PaceAsync(ServerProcess server, IReadOnlyList<IReadOnlyList<string>> walks, int conversations, double rate, TimeSpan duration)
    {
        var visitors = Enumerable.Range(0, conversations).Select(number => new TalkingVisitor(server.Address, walks, number)).ToList();
        try
        {
            return await Crowd.PaceAsync(visitors, rate, duration);
        }
        finally
        {
            foreach (var visitor in visitors) await visitor.DisposeAsync();
        }
    }

    public static async Task<Row> RatioAsync(Bench bench, string what, double target, Throughput measured)
    {
        var echoes = await bench.EchoesPerSecondAsync();
        var ratio = measured.Turns.PerSecond / echoes;
        return new(what, Invariant($"≥ {target:0.00} × echo"),
            Invariant($"{ratio:0.00} × ({measured.Turns.PerSecond:0} turns a second, {echoes:0} echoes; p50 {measured.Turns.Median:0.0} ms, p99 {measured.Turns.P99:0.0} ms; {measured.Microseconds:0} µs of the server and {measured.Kilobytes:0.0} KB written a turn)"),
            ratio >= target,
            new Dictionary<string, double>
            {
                ["ratio"] = ratio, ["turnsPerSecond"] = measured.Turns.PerSecond, ["echoesPerSecond"] = echoes, ["p50"] = measured.Turns.Median, ["p99"] = measured.Turns.P99,
                ["microseconds"] = measured.Microseconds, ["kilobytes"] = measured.Kilobytes,
            });
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
