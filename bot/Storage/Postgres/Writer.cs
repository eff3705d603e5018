using System.Threading.Channels;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>
/// Writes turns. It takes everything that waits and sends it in one go as one transaction, so that the way to the database and its disk are waited for once for many turns.
/// While it commits, the next ones gather.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    /// <summary>So that no transaction holds the locks of more than so many conversations.</summary>
    private const int MostAtOnce = 256;

    private readonly Channel<PendingAppend> _waiting = Channel.CreateUnbounded<PendingAppend>(new UnboundedChannelOptions { SingleReader = true });
    private readonly NpgsqlDataSource _source;
    private readonly Task _work;
    private NpgsqlConnection? _connection;

    public Writer(NpgsqlDataSource source)
    {
        _source = source;
        _work = Task.Run(WorkAsync);
    }

    public Task<bool> AppendAsync(Append append)
    {
        var pending = new PendingAppend(append);
        return _waiting.Writer.TryWrite(pending) ? pending.Task : Task.FromException<bool>(new ObjectDisposedException(nameof(PostgresStore)));
    }

    /// <summary>Writes what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _work;
        await HangUpAsync();
    }

    private async Task WorkAsync()
    {
        var batch = new List<PendingAppend>(MostAtOnce);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostAtOnce && _waiting.Reader.TryRead(out var next))
                batch.Add(next);
            // Two servers that lock the same conversations lock them in the same order. Turns of one conversation stay in theirs.
            await CommitAsync([.. batch.OrderBy(one => one.Append.Head.Id, StringComparer.Ordinal)]);
            batch.Clear();
        }
    }

    private async Task CommitAsync(List<PendingAppend> batch)
    {
        List<bool> written;
        try
        {
            written = await SendAsync(batch);
        }
        catch (PostgresException) when (batch.Count > 1)
        {
            // One of them cannot be written; the others must not suffer for it.
            foreach (var one in batch)
                await CommitAsync([one]);
            return;
        }
        catch (Exception failed)
        {
            // Whether it was committed before the connection broke is not known: whoever waits reads again.
            await HangUpAsync();
            var told = Failures.IsOfTheDatabase(failed) ? Failures.Told(failed) : failed;
            foreach (var one in batch)
                one.Fail(told);
            return;
        }

        for (var i = 0; i < batch.Count; i++)
            batch[i].Confirm(written[i]);
    }

    /// <summary>Statements that are sent together are one transaction; it is committed when the last answer has come.</summary>
    private async Task<List<bool>> SendAsync(List<PendingAppend> batch)
    {
        _connection ??= await _source.OpenConnectionAsync();
        await using var statements = new NpgsqlBatch(_connection);
        foreach (var one in batch)
            statements.BatchCommands.Add(AppendRows.Of(one.Append));
        await using var answers = await statements.ExecuteReaderAsync();
        var written = new List<bool>(batch.Count);
        do written.Add(await answers.ReadAsync());
        while (await answers.NextResultAsync());
        return written;
    }

    private async Task HangUpAsync()
    {
        if (_connection is { } connection)
            await connection.DisposeAsync();
        _connection = null;
    }
}
