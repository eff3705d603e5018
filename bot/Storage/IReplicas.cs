namespace AdviceBot.Storage;

/// <summary>What else there is to know of a conversation than that it has reached a number.</summary>
[Flags]
public enum News
{
    None = 0,

    /// <summary>It waits or is held, or did: the queue shows it.</summary>
    Queue = 1,
    VisitorTypes = 2,
    OperatorTypes = 4,

    /// <summary>Where its visitor is has changed.</summary>
    Presence = 8,

    /// <summary>Staff noted something beside it.</summary>
    Notes = 16,
}

/// <summary>A conversation has reached a number. What is new is read from the store: nothing that anybody wrote is ever in here.</summary>
public sealed record Hearsay(string ConversationId, long Number, News News);

/// <summary>Where one server's pages say that a visitor is. <paramref name="How"/> is its own enumeration, the higher the nearer.</summary>
public sealed record Visit(string ServerId, int How, DateTimeOffset? Since, DateTimeOffset? Until, DateTimeOffset? TypedAt);

/// <summary>A member of staff whose console answered one of the servers; <paramref name="Silent"/> is how long ago, by the store's clock.</summary>
public sealed record ConsoleRow(string AccountId, string Name, string Role, string State, bool NeedsHelp, TimeSpan Silent);

/// <summary>The servers on one store: what they tell each other, and what each has to know of the others. Nothing in here has to outlive them.</summary>
public interface IReplicas
{
    /// <summary>Whether there may be others; if not, nothing else in here does anything.</summary>
    bool AreThere { get; }

    /// <summary>Told to the others soon, many at once; costs the caller nothing. <paramref name="visit"/> is kept for them before.</summary>
    void Tell(Hearsay hearsay, Visit? visit = null);

    /// <summary>What the others tell. Null: some of it may have been missed, so look at everything that is followed.</summary>
    IAsyncEnumerable<IReadOnlyList<Hearsay>?> ListenAsync(CancellationToken cancellation);

    /// <summary>Where the other servers that live say that a visitor is.</summary>
    Task<IReadOnlyList<Visit>> VisitsAsync(string conversationId, CancellationToken cancellation = default);

    /// <summary>The servers that live, as far as was last heard.</summary>
    bool IsAlive(string serverId);

    /// <summary>The numbers that conversations have reached.</summary>
    Task<IReadOnlyList<(string Id, long Number)>> NumbersAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default);

    /// <summary>A console answered now, by the store's clock. What its person said of themselves before is left as it is.</summary>
    Task AnsweredAsync(ConsoleRow console, CancellationToken cancellation = default);

    /// <summary>Somebody said how they stand, or whether they need help; null leaves it as it is.</summary>
    Task SaidAsync(string accountId, string? state, bool? needsHelp, CancellationToken cancellation = default);

    /// <summary>Consoles that answered any server within the last minutes.</summary>
    Task<IReadOnlyList<ConsoleRow>> ConsolesAsync(CancellationToken cancellation = default);

    /// <summary>Waits until nobody on any server does the thing of this name; held until it is disposed.</summary>
    Task<IAsyncDisposable> AloneAsync(string thing, CancellationToken cancellation = default);
}

/// <summary>One server on a store of its own.</summary>
public sealed class OnlyServer : IReplicas, IAsyncDisposable
{
    public bool AreThere => false;

    public void Tell(Hearsay hearsay, Visit? visit = null)
    {
    }

    public IAsyncEnumerable<IReadOnlyList<Hearsay>?> ListenAsync(CancellationToken cancellation) => AsyncEnumerable.Empty<IReadOnlyList<Hearsay>?>();

    public Task<IReadOnlyList<Visit>> VisitsAsync(string conversationId, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Visit>>([]);

    public bool IsAlive(string serverId) => false;

    public Task<IReadOnlyList<(string Id, long Number)>> NumbersAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<(string, long)>>([]);

    public Task AnsweredAsync(ConsoleRow console, CancellationToken cancellation = default) => Task.CompletedTask;

    public Task SaidAsync(string accountId, string? state, bool? needsHelp, CancellationToken cancellation = default) => Task.CompletedTask;

    public Task<IReadOnlyList<ConsoleRow>> ConsolesAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<ConsoleRow>>([]);

    public Task<IAsyncDisposable> AloneAsync(string thing, CancellationToken cancellation = default) => Task.FromResult<IAsyncDisposable>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
