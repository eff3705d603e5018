using SQLitePCL;

namespace AdviceBot.Load.Speed;

/// <summary>A store with many conversations of years ago: real ones, had with a server, and copied inside of the database until there are enough.</summary>
internal static class FullStore
{
    /// <summary>Fills the store of a server that has stopped; how many events it holds then.</summary>
    public static long Fill(string folder, long events)
    {
        var file = Path.Combine(folder, "advicebot.db");
        if (raw.sqlite3_open_v2(file, out var database, raw.SQLITE_OPEN_READWRITE, null) != raw.SQLITE_OK) throw new InvalidOperationException($"{file} cannot be opened.");
        using (database)
        {
            Run(database, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000");
            var (had, last) = (Number(database, "SELECT count(*) FROM events"), Number(database, "SELECT max(key) FROM conversations"));
            var copies = Math.Max(1, events / had);
            Run(database, "BEGIN");
            Run(database, $"CREATE TEMP TABLE copies AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {copies}) SELECT n FROM c");
            Run(database, $"INSERT INTO conversations ({Columns(database, "conversations", name => name)}) SELECT {Columns(database, "conversations", name => Copied(name, last))} FROM copies c JOIN conversations t");
            Run(database, $"INSERT INTO events (conversation, number, at, client_id, body) SELECT t.conversation + c.n * {last}, t.number, t.at, t.client_id, t.body FROM copies c JOIN events t ON t.conversation <= {last}");
            Run(database, "COMMIT");
            Run(database, "PRAGMA journal_mode = WAL");
            return Number(database, "SELECT count(*) FROM events");
        }
    }

    /// <summary>A copy is over: nobody waits in it, holds it or comes back to it.</summary>
    private static string Copied(string column, long last) => column switch
    {
        "key" => $"t.key + c.n * {last}",
        "id" => "lower(hex(randomblob(16)))",
        "status" => "3",
        "session_hash" or "timer_due" or "waiting_since" or "owner_id" or "owner_name" or "lease_token" => "NULL",
        _ => $"t.{column}",
    };

    private static string Columns(sqlite3 database, string table, Func<string, string> write)
    {
        var names = new List<string>();
        using var statement = Prepare(database, $"SELECT name FROM pragma_table_info('{table}')");
        while (raw.sqlite3_step(statement) == raw.SQLITE_ROW) names.Add(write(raw.sqlite3_column_text(statement, 0).utf8_to_string()));
        return string.Join(", ", names);
    }

    private static long Number(sqlite3 database, string query)
    {
        using var statement = Prepare(database, query);
        raw.sqlite3_step(statement);
        return raw.sqlite3_column_int64(statement, 0);
    }

    private static sqlite3_stmt Prepare(sqlite3 database, string query) =>
        raw.sqlite3_prepare_v2(database, query, out var statement) == raw.SQLITE_OK ? statement : throw new InvalidOperationException(raw.sqlite3_errmsg(database).utf8_to_string());

    private static void Run(sqlite3 database, string command)
    {
        if (raw.sqlite3_exec(database, command) != raw.SQLITE_OK) throw new InvalidOperationException(raw.sqlite3_errmsg(database).utf8_to_string());
    }
}
