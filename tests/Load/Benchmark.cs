namespace AdviceBot.Load;

/// <summary>The server on one core, the visitors on the other; each line of the table for the server and for a bare echo.</summary>
internal static class Benchmark
{
    private static readonly int[] Levels = [1, 32, 256];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(40);

    public static async Task<int> RunAsync(Arguments arguments)
    {
        Pinning.PinThisProcess();
        var duration = TimeSpan.FromSeconds(arguments.Seconds);
        var folder = Directory.CreateDirectory(Path.Combine(Hosting.Home.Root, "artifacts", $"load-{Environment.ProcessId}")).FullName;
        try
        {
            var machine = Machine.Describe(folder);
            var turns = await MeasureServerAsync(folder, duration);
            var echoes = await MeasureEchoAsync(duration);
            Console.WriteLine(arguments.IsJson ? Report.Json(machine, turns, echoes) : Report.Table(machine, turns, echoes));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<Result>> MeasureServerAsync(string folder, TimeSpan duration)
    {
        await using var server = await ServerProcess.StartAsync("advicebot.dll",
        [
            "--data", folder, $"--DirectLine:Secrets:0={DirectLine.Secret}",
            "--RateLimits:PerAddressPerMinute=1000000000", "--RateLimits:PerConversationPerMinute=1000000000", "--Logging:LogLevel:Default=Warning",
        ]);
        var walks = await Walks.FindAsync(server.Address);
        return await MeasureAsync(server, duration, visitor => new TalkingVisitor(server.Address, walks, visitor));
    }

    private static async Task<List<Result>> MeasureEchoAsync(TimeSpan duration)
    {
        await using var server = await ServerProcess.StartAsync("Load.dll", ["--echo"]);
        return await MeasureAsync(server, duration, visitor => new EchoVisitor(server.Address, visitor));
    }

    private static async Task<List<Result>> MeasureAsync(ServerProcess server, TimeSpan duration, Func<int, IVisitor> newVisitor)
    {
        await Crowd.RunAsync(64, WarmUp, newVisitor);
        var results = new List<Result>();
        foreach (var level in Levels)
        {
            var before = server.Usage();
            var measured = await Crowd.RunAsync(level, duration, newVisitor);
            results.Add(Result.Of(level, measured, server.Usage() - before));
        }

        return results;
    }
}
