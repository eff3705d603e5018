using System.Collections.Concurrent;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>The conversations in memory, and the one way to a turn of one of them.</summary>
internal sealed class LiveConversations(IStore store, Scripts scripts, IReplicas replicas, int most) : IAsyncDisposable
{
    /// <summary>How many are kept; those used longest ago go first.</summary>
    public const int Most = 4096;

    private readonly ConcurrentDictionary<string, LiveConversation> _live = new(StringComparer.Ordinal);
    private int _read;

    public int Count => _live.Count;

    /// <summary>Null when it is not in memory.</summary>
    public LiveConversation? Find(string id) => _live.GetValueOrDefault(id);

    /// <summary>Runs <paramref name="turn"/> while nobody else has a turn of this conversation.</summary>
    public async Task<T> InTurnAsync<T>(string id, Func<LiveConversation, Task<T>> turn, CancellationToken cancellation)
    {
        while (true)
        {
            var live = _live.GetOrAdd(id, static key => new LiveConversation(key));
            await live.Turn.WaitAsync(cancellation);
            try
            {
                if (live.IsRetired)
                    continue;
                live.Use();
                return await turn(live);
            }
            finally
            {
                if (live.Standing is null)
                    RetireUnheard(live);
                live.Turn.Release();
            }
        }
    }

    /// <summary>How a conversation stands, read from the store when it is not in memory; null when there is none. Only within its turn.</summary>
    public async Task<Standing?> StandingAsync(LiveConversation live, CancellationToken cancellation) =>
        live.Standing ?? (live.Standing = await ReadAsync(live, cancellation));

    /// <summary>As <see cref="StandingAsync"/>, with what other servers have written since.</summary>
    public async Task<Standing?> FreshAsync(LiveConversation live, CancellationToken cancellation)
    {
        if (live.Standing is not null)
            await CatchUpAsync(live, cancellation);
        return await StandingAsync(live, cancellation);
    }

    /// <summary>Reads what other servers have written since; whether that was anything. Only within its turn.</summary>
    public async Task<bool> CatchUpAsync(LiveConversation live, CancellationToken cancellation)
    {
        if (!replicas.AreThere || live.Standing is not { } known || await store.FindAsync(live.Id, cancellation) is not { } head)
            return false;
        var script = (await scripts.GetAsync(head.ScriptVersion)).In(head.Language);
        head = head.SeenAsFarAs(known.Head) with { ScriptVersion = script.Version, Language = script.Language };
        if (head.Number == known.Head.Number && script == known.Script)
            live.Standing = known with { Head = head };
        else
            live.Standing = Standing.Of(head, known.Events.AddRange(await store.ReadAsync(live.Id, known.Head.Number, (int)(head.Number - known.Head.Number), cancellation)), script);
        return head.Number != known.Head.Number || !head.IsSeenAs(known.Head);
    }

    /// <summary>Asks where other servers say that the visitor is. Only within its turn.</summary>
    public async Task LookElsewhereAsync(LiveConversation live, CancellationToken cancellation) => live.Elsewhere = await replicas.VisitsAsync(live.Id, cancellation);

    /// <summary>Those that somebody here follows, or that are only just being read, perhaps by somebody who will.</summary>
    public IReadOnlyList<LiveConversation> Followed => [.. _live.Values.Where(live => !live.Hints.IsEmpty || live.Standing is null)];

    /// <summary>Writes what was not worth a write of its own, for the other servers to see.</summary>
    public async Task SaveAllAsync()
    {
        foreach (var live in _live.Values.Where(live => live.HasUnsaved))
            if (await SaveAsync(live) is { } head)
                replicas.Tell(new Hearsay(head.Id, head.Number, head.Status is Status.Waiting or Status.Held ? News.Queue : News.None));
    }

    /// <summary>How a conversation stands, without waiting for its turn and without keeping it in memory; null when there is none.</summary>
    public async Task<Standing?> PeekAsync(string id, CancellationToken cancellation) => Find(id)?.Standing ?? await LookAsync(id, cancellation);

    /// <summary>Writes what was not worth a write of its own.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var live in _live.Values)
            await SaveAsync(live);
    }

    private async Task<Standing?> ReadAsync(LiveConversation live, CancellationToken cancellation)
    {
        if (replicas.AreThere)
            await LookElsewhereAsync(live, cancellation);
        if (Interlocked.Increment(ref _read) % (most / 4) == 0)
            await DropLongestUnusedAsync();
        return await LookAsync(live.Id, cancellation);
    }

    private async Task<Standing?> LookAsync(string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } head)
            return null;
        var events = await store.ReadAsync(id, after: 0, limit: (int)head.Number, cancellation);
        var script = (await scripts.GetAsync(head.ScriptVersion)).In(head.Language);
        return Standing.Of(head with { ScriptVersion = script.Version, Language = script.Language }, events, script);
    }

    /// <summary>Keeps three quarters of what may be kept, so that this is not needed again at once.</summary>
    private async Task DropLongestUnusedAsync()
    {
        var known = _live.Values.Where(live => live.Standing is not null).OrderByDescending(live => live.UsedAt).ToList();
        foreach (var live in known.Skip(most * 3 / 4))
            await DropAsync(live);
    }

    private async Task DropAsync(LiveConversation live)
    {
        // Whoever has a turn now is no idle one.
        if (!live.Turn.Wait(0, CancellationToken.None))
            return;
        await SaveAsync(live);
        live.Standing = null;
        RetireUnheard(live);
        live.Turn.Release();
    }

    /// <summary>The head that was written; null when nothing was.</summary>
    private async Task<Conversation?> SaveAsync(LiveConversation live)
    {
        if (live is not { HasUnsaved: true, Standing.Head: var head })
            return null;
        live.HasUnsaved = false;
        try
        {
            await store.MarkAsync(head.Id, head.SeenByStaff, head.SeenByVisitor, head.DeliveredToVisitor, CancellationToken.None);
            return head;
        }
        catch (StoreException)
        {
            // What is lost was not worth a write of its own: up to where somebody had read.
            return null;
        }
    }

    /// <summary>Who listens keeps a place to be called at. Nobody begins to listen but within a turn, and this is called within one.</summary>
    private void RetireUnheard(LiveConversation live)
    {
        if (!live.Hints.IsEmpty)
            return;
        live.IsRetired = true;
        _live.TryRemove(KeyValuePair.Create(live.Id, live));
    }
}
