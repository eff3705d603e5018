using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>One statement: its text, its parameters, what comes of it. Texts are constants of the program and are prepared at their second use.</summary>
internal static class Asking
{
    public static async Task<int> RunAsync(this NpgsqlConnection connection, string sql, Action<NpgsqlParameterCollection>? bind = null, CancellationToken cancellation = default)
    {
        await using var command = connection.Of(sql, bind);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The first row, or the default of <typeparamref name="T"/> when there is none.</summary>
    public static async Task<T?> FirstAsync<T>(
        this NpgsqlConnection connection, string sql, Action<NpgsqlParameterCollection>? bind, Func<NpgsqlDataReader, T> read, CancellationToken cancellation = default)
    {
        await using var command = connection.Of(sql, bind);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation) ? read(rows) : default;
    }

    public static async Task<IReadOnlyList<T>> AllAsync<T>(
        this NpgsqlConnection connection, string sql, Action<NpgsqlParameterCollection>? bind, Func<NpgsqlDataReader, T> read, CancellationToken cancellation = default)
    {
        await using var command = connection.Of(sql, bind);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var all = new List<T>();
        while (await rows.ReadAsync(cancellation))
            all.Add(read(rows));
        return all;
    }

    private static NpgsqlCommand Of(this NpgsqlConnection connection, string sql, Action<NpgsqlParameterCollection>? bind)
    {
        var command = new NpgsqlCommand(sql, connection);
        bind?.Invoke(command.Parameters);
        return command;
    }
}
