using AdviceBot.Storage.Sqlite;

namespace AdviceBot.Storage.Backups;

/// <summary>
/// Backups of a SQLite store, also of one that a server has open: VACUUM INTO reads one moment of it, lets its server write on meanwhile, and makes a file that needs no other.
/// (SQLite's backup interface would begin anew with each write of another process.)
/// </summary>
internal static class SqliteBackup
{
    /// <summary>Under its name there is only ever a whole backup.</summary>
    public static void Write(string path, string file)
    {
        if (!File.Exists(path))
            throw new StoreException($"There is no {path}.");
        SqliteLibrary.Load();
        using var part = PartialFile.For(file);
        using (var connection = Connection.ForBackup(path))
            connection.Prepare("VACUUM INTO ?1").With(part.Path).Run();
        Check(part.Path);
        part.Complete();
    }

    /// <summary>Into a place where there is no store yet.</summary>
    public static void Restore(string file, string path)
    {
        if (File.Exists(path))
            throw new StoreException($"There is a store already: {path}. Move it away first.");
        SqliteLibrary.Load();
        using var part = PartialFile.For(path);
        using (var backup = File.OpenRead(file))
        using (var target = File.OpenWrite(part.Path))
            backup.CopyTo(target);
        Check(part.Path);
        part.Complete();
    }

    private static void Check(string file)
    {
        using var connection = Connection.ForBackup(file);
        if (connection.Prepare("PRAGMA integrity_check").First(row => row.Text(0)) is not "ok")
            throw new StoreException($"{file} is damaged.");
        // Read, not assumed: a file of another program has no such table.
        connection.Prepare("SELECT COUNT(*) FROM conversations").First(row => row.Number(0));
    }
}
