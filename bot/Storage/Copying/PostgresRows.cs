using System.Text;
using System.Text.Json;
using AdviceBot.Storage.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace AdviceBot.Storage.Copying;

/// <summary>The tables of a PostgreSQL store, written many rows at a time and read back.</summary>
internal sealed class PostgresRows(NpgsqlDataSource source)
{
    /// <summary>A number of this program's own among the advisory locks: one copies at a time.</summary>
    private const long OneAtATime = 0x41647669_436f7079;

    /// <summary>Held until it is disposed; null while another one copies.</summary>
    public async Task<IAsyncDisposable?> AloneAsync()
    {
        var connection = await source.OpenConnectionAsync();
        if (await connection.FirstAsync("SELECT pg_try_advisory_lock($1)", of => of.With(OneAtATime), row => row.GetBoolean(0)))
            return connection;
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>What is copied into it, or was; null where nothing ever was.</summary>
    public async Task<(string Source, bool IsDone)?> CopyAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.FirstAsync("SELECT source, finished_at IS NOT NULL FROM copies", bind: null, row => ((string, bool)?)(row.GetString(0), row.GetBoolean(1)));
    }

    public async Task BeginAsync(string from) => await RunAsync("INSERT INTO copies (source) VALUES ($1)", of => of.With(from));

    /// <summary>New rows are numbered above the copied ones, and servers may use it.</summary>
    public async Task EndAsync()
    {
        foreach (var table in Table.All.Where(table => table.IsNumbered))
            await RunAsync($"SELECT setval(pg_get_serial_sequence('{table.Name}', 'key'), COALESCE(MAX(key), 0) + 1, false) FROM {table.Name}");
        await RunAsync("UPDATE copies SET finished_at = now()");
        await RunAsync("ANALYZE");
    }

    public async Task<bool> IsEmptyAsync(Table table)
    {
        await using var connection = await source.OpenConnectionAsync();
        return !await connection.FirstAsync($"SELECT EXISTS (SELECT FROM {table.Name})", bind: null, row => row.GetBoolean(0));
    }

    /// <summary>The key of the last row that is there.</summary>
    public async Task<object?[]?> LastKeyAsync(Table table)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.FirstAsync(
            $"SELECT {string.Join(", ", table.KeyColumns.Select(key => key.Name))} FROM {table.Name} ORDER BY {string.Join(", ", table.KeyColumns.Select(key => Ordered(key) + " DESC"))} LIMIT 1",
            bind: null, row => table.KeyColumns.Select((key, place) => Value(row, place, key.Kind)).ToArray());
    }

    /// <summary>All of them, or none.</summary>
    public async Task WriteAsync(Table table, List<object?[]> rows)
    {
        await using var connection = await source.OpenConnectionAsync();
        var handling = Array.FindIndex(table.Columns, column => column.Name == Table.Handling);
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnNames}{(handling < 0 ? "" : $", {Findings.Columns}")}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            for (var i = 0; i < row.Length; i++)
                await WriteAsync(copy, row[i], table.Columns[i].Kind);
            if (handling >= 0)
                await WriteAsync(copy, Findings.Of(row[handling] is string json ? JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), Stored.Handling) : null));
        }

        await copy.CompleteAsync();
    }

    public async Task<Total> TotalAsync(Table table)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand($"SELECT {table.ColumnNames} FROM {table.Name} ORDER BY {string.Join(", ", table.KeyColumns.Select(Ordered))}", connection) { CommandTimeout = 0 };
        await using var rows = await command.ExecuteReaderAsync();
        using var hash = new RowHash();
        var values = new object?[table.Columns.Length];
        while (await rows.ReadAsync())
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = Value(rows, i, table.Columns[i].Kind);
            hash.Add(values);
        }

        return hash.End();
    }

    private async Task RunAsync(string sql, Action<NpgsqlParameterCollection>? bind = null)
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.RunAsync(sql, bind);
    }

    /// <summary>By its bytes, as SQLite orders text.</summary>
    private static string Ordered((string Name, Kind Kind) column) => column.Kind == Kind.Text ? $"{column.Name} COLLATE \"C\"" : column.Name;

    private static object? Value(NpgsqlDataReader row, int column, Kind kind) => row.IsDBNull(column) ? null : kind switch
    {
        Kind.Text => row.Text(column),
        Kind.Bytes => row.GetFieldValue<byte[]>(column),
        Kind.Flag => row.GetBoolean(column) ? 1L : 0L,
        Kind.Small => (long)row.GetInt32(column),
        _ => row.GetInt64(column),
    };

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value, Kind kind) => (value, kind) switch
    {
        (null, _) => copy.WriteNullAsync(),
        (string text, _) => copy.WriteAsync(StoredText.Write(text), NpgsqlDbType.Text),
        (byte[] bytes, _) => copy.WriteAsync(bytes, NpgsqlDbType.Bytea),
        (long number, Kind.Flag) => copy.WriteAsync(number != 0, NpgsqlDbType.Boolean),
        (long number, Kind.Small) => copy.WriteAsync((int)number, NpgsqlDbType.Integer),
        _ => copy.WriteAsync((long)value, NpgsqlDbType.Bigint),
    };

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, Findings findings)
    {
        await WriteAsync(copy, findings.FinishedAt?.ToUnixTimeMilliseconds(), Kind.Number);
        foreach (var text in new[] { findings.Outcome, findings.By, findings.Words })
            await WriteAsync(copy, text, Kind.Text);
        if (findings.Reasons is { } reasons)
            await copy.WriteAsync(Array.ConvertAll(reasons, StoredText.Write), NpgsqlDbType.Array | NpgsqlDbType.Text);
        else
            await copy.WriteNullAsync();
        await WriteAsync(copy, findings.IdentityAt?.ToUnixTimeMilliseconds(), Kind.Number);
    }
}
