using System.Globalization;

namespace AdviceBot.Load.Speed;

/// <summary>Ten thousand visitors who are connected and say nothing.</summary>
internal static class IdleRows
{
    private const int Idle = 10_000;
    private const int Busy = 1_000;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    public static async Task<Row> IdleAsync(Bench bench)
    {
        await using var server = await ServerProcess.AdviceBotAsync(bench.NewStore());
        await Bench.WarmAsync(server);
        await Task.Delay(Settling);
        var before = server.Resident();
        await using var crowd = await IdleCrowd.ConnectAsync(server.Address, Idle);
        await Task.Delay(Settling);
        var each = (server.Resident() - before) / 1024.0 / Idle;
        var usage = server.Usage();
        await Task.Delay(bench.Duration);
        var share = (server.Usage() - usage).Processor / bench.Duration * 100;
        return new("10,000 idle connected visitors", "≤ 25 KB each, near 0 % CPU", Invariant($"{each:0.0} KB each, {share:0.0} % of a core"), each <= 25 && share < 3,
            new Dictionary<string, double> { ["kilobytes"] = each, ["percent"] = share });
    }

    public static async Task<Row> BusyAsync(Bench bench)
    {
        await using var server = await ServerProcess.AdviceBotAsync(bench.NewStore());
        var walks = await Bench.WarmAsync(server);
        await using var crowd = await IdleCrowd.ConnectAsync(server.Address, Idle);
        await Task.Delay(Settling);
        var turns = await TurnRows.PaceAsync(server, walks, Busy, Busy, bench.Duration);
        return new("1,000 conversations turning once a second with 10,000 idle", "p99 ≤ 25 ms", Invariant($"p99 {turns.P99:0.0} ms (p50 {turns.Median:0.0} ms, longest {turns.Longest:0} ms)"), turns.P99 <= 25,
            new Dictionary<string, double> { ["p50"] = turns.Median, ["p99"] = turns.P99, ["longest"] = turns.Longest });
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
