namespace AdviceBot.Load.Speed;

/// <summary>What the measurements share: where they write, how long each takes, and the two that others are compared with, measured once a run.</summary>
internal sealed class Bench(string folder, TimeSpan duration)
{
    public const int Conversations = 256;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);
    private int _stores;
    private Task<Latencies>? _echo;
    private Task<Throughput>? _turns;

    public TimeSpan Duration => duration;

    /// <summary>A new folder for a store.</summary>
    public string NewStore() => Directory.CreateDirectory(Path.Combine(folder, $"store-{++_stores}")).FullName;

    public async Task<double> EchoesPerSecondAsync() => (await (_echo ??= MeasureEchoAsync())).PerSecond;

    /// <summary>Durable turns on a store on this disk.</summary>
    public Task<Throughput> TurnsAsync() => _turns ??= MeasureTurnsAsync(NewStore());

    /// <summary>Durable turns of 256 conversations that never pause.</summary>
    public async Task<Throughput> MeasureTurnsAsync(string store, IEnumerable<string>? more = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        await using var server = await ServerProcess.AdviceBotAsync(store, more, environment);
        var walks = await WarmAsync(server);
        var before = server.Usage();
        var turns = await Crowd.HurryAsync(Conversations, duration, visitor => new TalkingVisitor(server.Address, walks, visitor));
        return new(turns, server.Usage() - before);
    }

    /// <summary>Talks with a server until its compiler is done; the ways that conversations take.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> WarmAsync(ServerProcess server)
    {
        var walks = await Walks.FindAsync(server.Address);
        await Crowd.HurryAsync(64, WarmUp, visitor => new TalkingVisitor(server.Address, walks, visitor));
        return walks;
    }

    private async Task<Latencies> MeasureEchoAsync()
    {
        await using var server = await ServerProcess.EchoAsync();
        await Crowd.HurryAsync(64, WarmUp / 2, visitor => new EchoVisitor(server.Address, visitor));
        return await Crowd.HurryAsync(Conversations, duration, visitor => new EchoVisitor(server.Address, visitor));
    }
}

/// <summary>How many turns, and what they cost the server.</summary>
internal sealed record Throughput(Latencies Turns, Usage Usage)
{
    public double Microseconds => Usage.Processor.TotalMicroseconds / Turns.Count;

    public double Kilobytes => Usage.Written / 1024.0 / Turns.Count;
}
