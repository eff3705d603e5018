using AdviceBot.Bot.Tests.Staff;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Replicas;

/// <summary>Two servers, each with a data folder of its own, on one PostgreSQL database.</summary>
public abstract class TwoServers : IAsyncLifetime
{
    protected const string Secret = "a secret for this test only";

    protected RunningServer One { get; private set; } = null!;

    protected RunningServer Other { get; private set; } = null!;

    protected ServerSettings Settings { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        Settings = new ServerSettings { Pack = "letters", More = { ["Storage:Postgres"] = database, ["DirectLine:Secrets:0"] = Secret } };
        One = await RunningServer.StartAsync(Settings);
        Other = await RunningServer.StartAsync(Settings);
    }

    public async Task DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
    }

    internal static ConversationService Conversations(RunningServer server) => server.Get<ConversationService>();

    /// <summary>Waits until something that reaches a server by itself is there.</summary>
    protected static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await isSo())
            await timer.WaitForNextTickAsync(limit.Token);
    }

    protected static Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));
}
