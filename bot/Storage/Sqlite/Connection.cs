using SQLitePCL;

namespace AdviceBot.Storage.Sqlite;

/// <summary>One connection to the database with its prepared statements. Used by one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private const int BusyMilliseconds = 5000;

    private readonly sqlite3 _handle;
    private readonly Dictionary<string, Statement> _prepared = new(StringComparer.Ordinal);

    private Connection(sqlite3 handle) => _handle = handle;

    public static Connection ForWriting(string path)
    {
        var connection = Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        connection.Run("PRAGMA journal_mode = WAL");
        // FULL: a commit is on the disk before it is told to anybody, also when the power fails.
        connection.Run("PRAGMA synchronous = FULL");
        connection.Run("PRAGMA foreign_keys = ON");
        return connection;
    }

    /// <summary>Beside a server that has it open; changes nothing.</summary>
    public static Connection ForBackup(string path) => Open(path, raw.SQLITE_OPEN_READWRITE);

    /// <summary>Nobody else has it open meanwhile: refused while somebody has.</summary>
    public static Connection ForAlone(string path)
    {
        var connection = Open(path, raw.SQLITE_OPEN_READWRITE);
        try
        {
            raw.sqlite3_busy_timeout(connection._handle, 0);
            connection.Run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; COMMIT");
            return connection;
        }
        catch (StoreException busy)
        {
            connection.Dispose();
            throw new StoreException($"{path} is in use, or cannot be read. Stop the server first. {busy.Message}", busy);
        }
    }

    public static Connection ForReading(string path)
    {
        var connection = Open(path, raw.SQLITE_OPEN_READWRITE);
        connection.Run("PRAGMA query_only = ON");
        return connection;
    }

    /// <summary>True outside of a transaction.</summary>
    public bool IsAutoCommit => raw.sqlite3_get_autocommit(_handle) != 0;

    /// <summary>Rows that the last statement wrote.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    public long LastKey => raw.sqlite3_last_insert_rowid(_handle);

    /// <summary>Runs SQL that is not worth keeping prepared.</summary>
    public void Run(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The statement of this text, prepared once and reset. <paramref name="sql"/> is a constant of the program.</summary>
    public Statement Prepare(string sql)
    {
        if (_prepared.TryGetValue(sql, out var statement)) return statement.Restart();
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
        return _prepared[sql] = new Statement(this, prepared);
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values) statement.Dispose();
        _handle.Dispose();
    }

    internal void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        throw new StoreException($"The database answered: {raw.sqlite3_errmsg(_handle).utf8_to_string()} ({raw.sqlite3_extended_errcode(_handle)}).");
    }

    private static Connection Open(string path, int flags)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, vfs: null);
        var connection = new Connection(handle);
        connection.Check(code);
        raw.sqlite3_busy_timeout(handle, BusyMilliseconds);
        return connection;
    }
}
