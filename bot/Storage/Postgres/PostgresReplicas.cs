using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>The servers on one PostgreSQL database.</summary>
internal sealed class PostgresReplicas : IReplicas, IAsyncDisposable
{
    private const int BeatsBetweenTidying = 20;

    /// <summary>Whoever waits for a lock holds a connection: most of them stay free for the work that is done under it.</summary>
    private readonly SemaphoreSlim _locking = new(2, 2);
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<bool> _missed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly string _server = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly Database _database;
    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _time;
    private readonly Speaker _speaker;
    private readonly Task _beating;
    private ImmutableHashSet<string> _alive = [];
    private bool _isDisposed;

    public PostgresReplicas(Database database, TimeProvider time)
    {
        (_database, _source, _time) = (database, database.Source, time);
        _speaker = new Speaker(_source, _server, time);
        _beating = Task.Run(BeatAsync);
    }

    public bool AreThere => true;

    public void Tell(Hearsay hearsay, Visit? visit = null) => _speaker.Tell(hearsay, visit);

    public async IAsyncEnumerable<IReadOnlyList<Hearsay>?> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var heard = Channel.CreateUnbounded<IReadOnlyList<Hearsay>?>(new UnboundedChannelOptions { SingleReader = true });
        var listening = PumpAsync(new Listening(_source, _server, _time).ListenAsync(cancellation), heard.Writer);
        var missing = PumpAsync(Missed(cancellation), heard.Writer);
        await foreach (var news in heard.Reader.ReadAllAsync(cancellation))
            yield return news;
        await Task.WhenAll(listening, missing);
    }

    public Task<IReadOnlyList<Visit>> VisitsAsync(string conversationId, CancellationToken cancellation = default) =>
        _database.ReadAsync((connection, stop) => VisitRows.ReadAsync(connection, _server, conversationId, stop), cancellation);

    public bool IsAlive(string serverId) => Volatile.Read(ref _alive).Contains(serverId);

    public Task<IReadOnlyList<(string Id, long Number)>> NumbersAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default) => _database.ReadAsync(
        (connection, stop) => connection.AllAsync("SELECT id, number FROM conversations WHERE id = ANY ($1)", of => of.With([.. ids]), row => (row.Text(0), row.Number(1)), stop), cancellation);

    public Task AnsweredAsync(ConsoleRow console, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => ConsoleRows.SaveAsync(connection, console), cancellation);

    public Task SaidAsync(string accountId, string? state, bool? needsHelp, CancellationToken cancellation = default) =>
        _database.WriteAsync(connection => ConsoleRows.SayAsync(connection, accountId, state, needsHelp), cancellation);

    public Task<IReadOnlyList<ConsoleRow>> ConsolesAsync(CancellationToken cancellation = default) => _database.ReadAsync(ConsoleRows.ReadAsync, cancellation);

    public async Task<IAsyncDisposable> AloneAsync(string thing, CancellationToken cancellation = default)
    {
        await _locking.WaitAsync(cancellation);
        NpgsqlConnection? connection = null;
        try
        {
            connection = await _source.OpenConnectionAsync(cancellation);
            var transaction = await connection.BeginTransactionAsync(cancellation);
            await connection.RunAsync("SELECT pg_advisory_xact_lock(hashtextextended($1, 7))", of => of.With(thing), cancellation);
            return new Turn(connection, transaction, _locking);
        }
        catch (Exception failed)
        {
            if (connection is not null)
                await connection.DisposeAsync();
            _locking.Release();
            throw Failures.IsOfTheDatabase(failed) ? Failures.Told(failed) : failed;
        }
    }

    /// <summary>Tells what waits, and that this server goes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        await _stop.CancelAsync();
        await _beating;
        await _speaker.DisposeAsync();
        try
        {
            await _database.WriteAsync(connection => VisitRows.LeaveAsync(connection, _server), CancellationToken.None);
        }
        catch (StoreException)
        {
            // The others find out by themselves.
        }

        _stop.Dispose();
        _locking.Dispose();
    }

    /// <summary>Says that this server lives, and learns which do. One that is gone may have died between writing and telling.</summary>
    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(VisitRows.Beat, _time);
        var beats = 0;
        try
        {
            do await BeatOnceAsync(++beats);
            while (await timer.WaitForNextTickAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            // It goes.
        }
    }

    private async Task BeatOnceAsync(int beats)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync(_stop.Token);
            var before = _alive;
            Volatile.Write(ref _alive, [.. await VisitRows.BeatAsync(connection, _server, _stop.Token)]);
            if (!before.IsSubsetOf(_alive))
                _missed.Writer.TryWrite(true);
            if (beats % BeatsBetweenTidying == 0)
                await VisitRows.TidyAsync(connection, _stop.Token);
        }
        catch (Exception failed) when (Failures.IsOfTheDatabase(failed))
        {
            // Tried again at the next beat.
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<Hearsay>?> Missed([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var _ in _missed.Reader.ReadAllAsync(cancellation))
            yield return null;
    }

    private static async Task PumpAsync(IAsyncEnumerable<IReadOnlyList<Hearsay>?> from, ChannelWriter<IReadOnlyList<Hearsay>?> to)
    {
        try
        {
            await foreach (var news in from)
                await to.WriteAsync(news);
        }
        catch (OperationCanceledException)
        {
            to.TryComplete();
        }
    }

    private sealed class Turn(NpgsqlConnection connection, NpgsqlTransaction transaction, SemaphoreSlim locking) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await transaction.DisposeAsync();
                await connection.DisposeAsync();
            }
            finally
            {
                locking.Release();
            }
        }
    }
}
