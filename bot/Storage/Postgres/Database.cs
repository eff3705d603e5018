using System.Data;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>The connections, and what goes wrong with them in the words of the store.</summary>
internal sealed class Database(NpgsqlDataSource source) : IAsyncDisposable
{
    public NpgsqlDataSource Source => source;

    /// <summary>A connection that broke while nobody looked is found out by the next read: that is asked once more on a new one.</summary>
    public async Task<T> ReadAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            return await OnceAsync(read, cancellation);
        }
        catch (NpgsqlException broken) when (broken is not PostgresException && broken.InnerException is IOException)
        {
            return await TellAsync(() => OnceAsync(read, cancellation));
        }
        catch (Exception failed) when (Failures.IsOfTheDatabase(failed))
        {
            throw Failures.Told(failed);
        }
    }

    /// <summary>All that <paramref name="write"/> does, or nothing. Once begun it is not called back.</summary>
    public Task<T> WriteAsync<T>(Func<NpgsqlConnection, Task<T>> write, CancellationToken cancellation) => TellAsync(async () =>
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        var result = await write(connection);
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    });

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<T> OnceAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await read(connection, cancellation);
    }

    private static async Task<T> TellAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception failed) when (Failures.IsOfTheDatabase(failed))
        {
            throw Failures.Told(failed);
        }
    }
}
