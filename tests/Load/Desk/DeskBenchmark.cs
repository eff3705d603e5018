using System.Diagnostics;
using System.Globalization;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;
using AdviceBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Load.Desk;

/// <summary>A control room in its busiest hour: so many consoles, so many visitors who wait, and how soon every console knows what one of them wrote.</summary>
internal static class DeskBenchmark
{
    public const string Password = "tulip brick otter";
    private const int Consoles = 50;
    private const int Waiting = 1000;
    private const int Changes = 200;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    // The compiler goes on with what the sign-ins left to it.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync()
    {
        Pinning.PinThisProcess();
        var folder = Directory.CreateDirectory(Path.Combine(Hosting.Home.Root, "artifacts", $"desk-{Environment.ProcessId}")).FullName;
        try
        {
            await MakeAccountsAsync(folder);
            await using var server = await ServerProcess.AdviceBotAsync(folder);
            Console.WriteLine($"{Machine.Describe(folder)}.");
            Console.WriteLine();
            await MeasureAsync(server);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(ServerProcess server)
    {
        await using var wire = await Wire.OpenAsync(server.Address);
        var visitors = new List<DirectLine.Started>();
        for (var number = 0; number < Waiting; number++)
        {
            var visitor = await DirectLine.StartAsync(wire);
            await DirectLine.PostAsync(wire, visitor, "can i talk to a person please", 0);
            visitors.Add(visitor);
        }

        var consoles = new List<OpenConsole>();
        for (var number = 0; number < Consoles; number++)
            consoles.Add(await OpenConsole.OpenAsync(server.Address, NameOf(number)));

        await BeatAsync(consoles, Settling);
        var before = server.Usage();
        await BeatAsync(consoles, Idle);
        var idle = server.Usage() - before;
        var latencies = new List<double>();
        var lost = 0;
        for (var change = 0; change < Changes; change++)
        {
            var visitor = visitors[change * 7 % visitors.Count];
            var start = Stopwatch.GetTimestamp();
            await DirectLine.PostAsync(wire, visitor, "are you there", change + 1);
            await Task.Delay(Between);
            foreach (var console in consoles)
            {
                while (!(console.SeenAt(visitor.Conversation) > start) && Stopwatch.GetElapsedTime(start) < LongestWait)
                    await Task.Delay(5);
                if (console.SeenAt(visitor.Conversation) is { } seen && seen > start)
                    latencies.Add(Stopwatch.GetElapsedTime(start, seen).TotalMilliseconds);
                else
                    lost++;
            }
        }

        latencies.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Consoles} consoles, {Waiting} waiting, {Changes} changes: from the visitor's post to a console p50 {At(latencies, 0.5):0} ms, p95 {At(latencies, 0.95):0} ms, longest {latencies[^1]:0} ms; not told {lost}. Idle: {100 * idle.Processor / Idle:0.0} % of a core."));
        foreach (var console in consoles)
            await console.DisposeAsync();
    }

    /// <summary>The heartbeats of all consoles are part of the idle cost; they come one after the other, as from people who began at different moments.</summary>
    private static async Task BeatAsync(List<OpenConsole> consoles, TimeSpan length)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < length;)
        {
            foreach (var console in consoles)
            {
                await console.AliveAsync();
                await Task.Delay(Heartbeat / consoles.Count);
            }
        }
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];

    private static string NameOf(int number) => $"operator{number}";

    private static async Task MakeAccountsAsync(string folder)
    {
        await using var store = SqliteStore.Open(Path.Combine(folder, "advicebot.db"), NullLogger<SqliteStore>.Instance);
        var hash = new Passwords().Hash(Password);
        for (var number = 0; number < Consoles; number++)
        {
            var account = new Account(Guid.NewGuid().ToString("N"), NameOf(number), $"Operator {number}", hash, Roles.Operator, false, 0, null, "stamp", DateTimeOffset.UtcNow, 0);
            await store.SaveAccountAsync(account, expectedRevision: 0);
        }
    }
}
