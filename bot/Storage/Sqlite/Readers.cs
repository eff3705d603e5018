using System.Collections.Concurrent;

namespace AdviceBot.Storage.Sqlite;

/// <summary>A few connections for reading. Readers see the last commit and never wait for the writer.</summary>
internal sealed class Readers(string path) : IAsyncDisposable
{
    private const int Most = 4;

    private readonly SemaphoreSlim _free = new(Most);
    private readonly ConcurrentBag<Connection> _idle = [];

    public async Task<T> ReadAsync<T>(Func<Connection, T> read, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        var connection = _idle.TryTake(out var idle) ? idle : null;
        try
        {
            connection ??= Connection.ForReading(path);
            return read(connection);
        }
        finally
        {
            if (connection is not null) _idle.Add(connection);
            _free.Release();
        }
    }

    /// <summary>Waits for the reads that run.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < Most; i++) await _free.WaitAsync();
        foreach (var connection in _idle) connection.Dispose();
        _free.Dispose();
    }
}
