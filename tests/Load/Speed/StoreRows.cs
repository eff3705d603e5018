using System.Globalization;

namespace AdviceBot.Load.Speed;

/// <summary>What a store that has grown for years costs: a turn, and a start.</summary>
internal static class StoreRows
{
    private const long Events = 10_000_000;
    private const int Templates = 500;

    public static async Task<IReadOnlyList<Row>> FullAsync(Bench bench)
    {
        var folder = bench.NewStore();
        await HaveConversationsAsync(folder);
        var events = FullStore.Fill(folder, Events);
        var gigabytes = new FileInfo(Path.Combine(folder, "advicebot.db")).Length / 1e9;
        var start = await StartAsync(folder);
        var empty = await bench.TurnsAsync();
        var full = await bench.MeasureTurnsAsync(folder);
        Directory.Delete(folder, recursive: true);
        return [Turn(empty, full, events), Start(start, gigabytes)];
    }

    private static Row Turn(Throughput empty, Throughput full, long events)
    {
        var ratio = full.Microseconds / empty.Microseconds;
        return new("Turn cost with 10 million stored events against an empty store", "≤ 1.1 ×",
            Invariant($"{ratio:0.00} × ({full.Microseconds:0} µs against {empty.Microseconds:0} µs of the server; {events / 1e6:0.0} million events, {full.Turns.PerSecond:0} turns a second)"), ratio <= 1.1,
            new Dictionary<string, double> { ["ratio"] = ratio, ["microseconds"] = full.Microseconds, ["events"] = events });
    }

    private static Row Start(TimeSpan start, double gigabytes) =>
        new("Cold start to ready, store of 1 GB or more", "≤ 2 s", Invariant($"{start.TotalSeconds:0.0} s on {gigabytes:0.0} GB (its file was in the system's cache)"), start <= TimeSpan.FromSeconds(2),
            new Dictionary<string, double> { ["seconds"] = start.TotalSeconds, ["gigabytes"] = gigabytes });

    private static async Task<TimeSpan> StartAsync(string folder)
    {
        await using var server = await ServerProcess.AdviceBotAsync(folder);
        return server.ReadyAfter;
    }

    private static async Task HaveConversationsAsync(string folder)
    {
        await using var server = await ServerProcess.AdviceBotAsync(folder);
        await Conversing.HaveAsync(server.Address, await Walks.FindAsync(server.Address), Templates);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
