using System.Runtime.CompilerServices;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>What one server has of the grapevine.</summary>
internal sealed class SimulatedReplicas(Grapevine grapevine, Stage stage, Lane lane, Disk disk, Faults faults) : IReplicas
{
    private readonly Queue<IReadOnlyList<Hearsay>?> _heard = new([null]);
    private TaskCompletionSource _news = new();

    public Lane Lane => lane;

    public bool AreThere => true;

    public void Hear(IReadOnlyList<Hearsay>? heard)
    {
        _heard.Enqueue(heard);
        _news.TrySetResult();
    }

    public void Tell(Hearsay hearsay, Visit? visit = null) => grapevine.Tell(lane, hearsay);

    public async IAsyncEnumerable<IReadOnlyList<Hearsay>?> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            while (_heard.TryDequeue(out var heard)) yield return heard;
            await _news.Task;
            _news = new TaskCompletionSource();
        }
    }

    public Task<IReadOnlyList<Visit>> VisitsAsync(string conversationId, CancellationToken cancellation = default) => AskAsync<IReadOnlyList<Visit>>(() => []);

    public bool IsAlive(string serverId) => true;

    public Task<IReadOnlyList<(string Id, long Number)>> NumbersAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default) =>
        AskAsync<IReadOnlyList<(string, long)>>(() => [.. ids.Select(id => (id, disk.Find(id)?.Number ?? 0))]);

    public Task AnsweredAsync(ConsoleRow console, CancellationToken cancellation = default) => AskAsync(() =>
    {
        grapevine.Answered(console);
        return true;
    });

    public Task SaidAsync(string accountId, string? state, bool? needsHelp, CancellationToken cancellation = default) => AskAsync(() =>
    {
        grapevine.Said(accountId, state);
        return true;
    });

    public Task<IReadOnlyList<ConsoleRow>> ConsolesAsync(CancellationToken cancellation = default) => AskAsync(grapevine.Consoles);

    public async Task<IAsyncDisposable> AloneAsync(string thing, CancellationToken cancellation = default)
    {
        await AskAsync(() => true);
        await grapevine.WaitForAsync(thing, lane);
        return new Held(grapevine, thing);
    }

    private Task<T> AskAsync<T>(Func<T> ask) => stage.LaterAsync(lane, () => faults.IsDown || stage.Happens(faults.NotRead) ? throw new StoreException("The database did not answer") : ask());

    private sealed class Held(Grapevine grapevine, string thing) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            grapevine.Free(thing);
            return ValueTask.CompletedTask;
        }
    }
}
