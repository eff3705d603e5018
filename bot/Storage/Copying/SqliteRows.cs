using AdviceBot.Storage.Sqlite;

namespace AdviceBot.Storage.Copying;

/// <summary>A SQLite store that nobody else has open, read table by table. Numbers and flags are whole numbers, as SQLite keeps them.</summary>
internal sealed class SqliteRows : IDisposable
{
    private readonly Connection _connection;

    private SqliteRows(Connection connection) => _connection = connection;

    /// <exception cref="StoreException">There is none, or a server has it open.</exception>
    public static SqliteRows Open(string path)
    {
        if (!File.Exists(path))
            throw new StoreException($"There is no {path}.");
        SqliteLibrary.Load();
        var connection = Connection.ForAlone(path);
        try
        {
            Migrations.Run(connection);
            return new SqliteRows(connection);
        }
        catch (StoreException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Rows after a key, in order, at most <paramref name="limit"/>; from the beginning without a key.</summary>
    public List<object?[]> Read(Table table, object?[]? after, int limit)
    {
        var keys = string.Join(", ", table.KeyColumns.Select(key => key.Name));
        var places = string.Join(", ", Enumerable.Range(1, table.Keys).Select(place => $"?{place}"));
        var from = after is null ? "" : $" WHERE ({keys}) > ({places})";
        var statement = _connection.Prepare($"SELECT {table.ColumnNames} FROM {table.Name}{from} ORDER BY {keys} LIMIT {limit}");
        foreach (var key in after ?? [])
            statement = key is long number ? statement.With(number) : statement.With((string?)key);
        return statement.All(row => Row(table, row));
    }

    /// <summary>The same for as long as it is not written to: what it began with, and how far it has come.</summary>
    public string Mark()
    {
        using var hash = new RowHash();
        foreach (var table in Table.All)
            hash.Add([_connection.Prepare($"SELECT COUNT(*) FROM {table.Name}").First(row => row.Number(0))]);
        foreach (var row in Read(Table.All.Single(table => table.Name == "audit"), after: null, limit: 1))
            hash.Add(row);
        return hash.End().Hash;
    }

    public void Dispose() => _connection.Dispose();

    private static object?[] Row(Table table, Statement row)
    {
        var values = new object?[table.Columns.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = row.IsNull(i) ? null : table.Columns[i].Kind switch
            {
                Kind.Text => row.Text(i),
                Kind.Bytes => row.Bytes(i).ToArray(),
                _ => row.Number(i),
            };
        return values;
    }
}
