using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>From a connection string to connections that are fit for this program.</summary>
internal static class Connecting
{
    /// <summary>Ten servers and their administrator's own tools stay below the hundred connections that PostgreSQL allows.</summary>
    private const int MostConnections = 9;

    private static readonly Dictionary<string, object> Usually = new(StringComparer.Ordinal)
    {
        ["Application Name"] = "advicebot",
        ["Maximum Pool Size"] = MostConnections,
        // Statements are constants of the program: each is prepared once a connection.
        ["Max Auto Prepare"] = 100,
        ["Auto Prepare Min Usages"] = 2,
        // Seconds. A database that died without a word is found out.
        ["Timeout"] = 5,
        ["Command Timeout"] = 15,
        ["Keepalive"] = 10,
    };

    /// <summary>What the connection string says itself is left as it is.</summary>
    /// <exception cref="StoreException">It is none.</exception>
    public static NpgsqlDataSource To(string connectionString)
    {
        try
        {
            var given = new NpgsqlConnectionStringBuilder(connectionString);
            foreach (var (name, value) in Usually.Where(usual => !given.ShouldSerialize(usual.Key)))
                given[name] = value;
            if (string.IsNullOrEmpty(given.Host))
                throw new StoreException("the connection string names no Host, such as Host=db.example.org;Database=advicebot;Username=advicebot.");
            return new NpgsqlDataSourceBuilder(given.ConnectionString).Build();
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidOperationException or NotSupportedException)
        {
            // The message of the driver may repeat what was given.
            throw new StoreException("this is no connection string such as Host=db.example.org;Database=advicebot;Username=advicebot.", wrong);
        }
    }

    /// <summary>Refuses a database to which what is acknowledged could be lost, or which cannot keep every language.</summary>
    public static void Check(NpgsqlDataSource source)
    {
        using var connection = source.OpenConnection();
        if (Show(connection, "server_encoding") is var encoding and not "UTF8")
            throw new StoreException($"the database keeps text as {encoding}. Make one with ENCODING 'UTF8'.");
        if (Show(connection, "synchronous_commit") == "off")
            throw new StoreException("synchronous_commit is off for this database, so that what visitors were told is kept could be lost. Switch it on.");
    }

    /// <summary>Refuses a database into which a copy was begun and not finished.</summary>
    public static void CheckCopy(NpgsqlDataSource source)
    {
        using var command = source.CreateCommand("SELECT EXISTS (SELECT FROM copies WHERE finished_at IS NULL)");
        if (command.ExecuteScalar() is true)
            throw new StoreException("a copy into this database was begun and is not finished. Run the same advicebot store copy again.");
    }

    private static string Show(NpgsqlConnection connection, string setting)
    {
        using var command = new NpgsqlCommand($"SHOW {setting}", connection);
        return (string)command.ExecuteScalar()!;
    }
}
