using System.Globalization;
using System.Reflection;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>
/// Brings a database to the form this program knows: Migrations/NNNN-name.sql, each once, in order, forward only, by one server at a time.
/// Servers of two versions run beside each other while they are replaced, so a migration only adds. What is taken away one day is taken away by a later one whose first line
/// says "-- needs NNNN": programs that do not know that number are refused from then on.
/// </summary>
internal static class Migrations
{
    public const string Folder = "postgres/";

    /// <summary>Any number that nothing else in this database locks.</summary>
    private const long OneAtATime = 0x41647669_63654234;

    private const string Needs = "-- needs ";

    private const string Table =
        "CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY, name text NOT NULL, needs integer NOT NULL, done_at timestamptz NOT NULL DEFAULT now())";

    public static void Run(NpgsqlDataSource source)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Execute(connection, "SELECT pg_advisory_xact_lock($1)", OneAtATime);
        Execute(connection, Table);
        var known = Read();
        var done = Done(connection);
        if (done.Max(one => (int?)one.Needs) > known.Count)
            throw new StoreException($"The database needs a newer version of this program (form {done.Max(one => one.Needs)}, this program knows {known.Count}).");
        foreach (var (number, name, sql) in known.Where(one => done.All(earlier => earlier.Number != one.Number)))
        {
            Execute(connection, sql);
            Execute(connection, "INSERT INTO migrations (number, name, needs) VALUES ($1, $2, $3)", number, name, NeedsOf(sql));
        }

        transaction.Commit();
    }

    private static List<(int Number, int Needs)> Done(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT number, needs FROM migrations", connection);
        using var rows = command.ExecuteReader();
        var done = new List<(int, int)>();
        while (rows.Read())
            done.Add((rows.GetInt32(0), rows.GetInt32(1)));
        return done;
    }

    private static void Execute(NpgsqlConnection connection, string sql, params object[] values)
    {
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        command.ExecuteNonQuery();
    }

    private static int NeedsOf(string sql) =>
        sql.StartsWith(Needs, StringComparison.Ordinal) ? int.Parse(sql.AsSpan(Needs.Length, 4), CultureInfo.InvariantCulture) : 0;

    private static List<(int Number, string Name, string Sql)> Read()
    {
        var assembly = typeof(Migrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select((name, index) => (index + 1, name[Folder.Length..], Text(assembly, name)))];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
