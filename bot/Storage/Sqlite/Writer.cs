namespace AdviceBot.Storage.Sqlite;

/// <summary>
/// The one thread that writes. It takes everything that waits and commits it together, so that a slow disk is waited for once for
/// many turns. While it commits, the next ones gather.
/// </summary>
internal sealed class Writer : IDisposable
{
    private readonly Connection _connection;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private List<Write> _waiting = [];
    private bool _isClosed;

    public Writer(Connection connection)
    {
        _connection = connection;
        _thread = new Thread(Work) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    public Task<T> WriteAsync<T>(Func<Connection, T> apply)
    {
        var write = new Write<T>(apply);
        lock (_gate)
        {
            if (_isClosed) return Task.FromException<T>(new ObjectDisposedException(nameof(SqliteStore)));
            _waiting.Add(write);
            if (_waiting.Count == 1) Monitor.Pulse(_gate);
        }

        return write.Task;
    }

    /// <summary>Writes what waits, then stops.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
        _connection.Dispose();
    }

    private void Work()
    {
        List<Write> batch = [];
        while (Take(ref batch))
        {
            Commit(batch);
            batch.Clear();
        }

        Checkpoint();
    }

    /// <summary>Swaps the filled list for the empty one; false when everything is written and no more will come.</summary>
    private bool Take(ref List<Write> empty)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_isClosed) Monitor.Wait(_gate);
            (_waiting, empty) = (empty, _waiting);
            return empty.Count > 0;
        }
    }

    private void Commit(List<Write> batch)
    {
        try
        {
            Transaction.Run(_connection, batch);
        }
        catch (WriteFailedException) when (batch.Count > 1)
        {
            // One of them cannot be written; the others must not suffer for it.
            foreach (var write in batch) Commit([write]);
            return;
        }
        catch (Exception failed)
        {
            foreach (var write in batch) write.Fail(failed is WriteFailedException { InnerException: { } cause } ? cause : failed);
            return;
        }

        foreach (var write in batch) write.Confirm();
    }

    /// <summary>Leaves one whole file behind, for whoever copies it.</summary>
    private void Checkpoint()
    {
        try
        {
            _connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (StoreException)
        {
            // The log stays beside the database and is read at the next start: nothing is lost.
        }
    }
}
