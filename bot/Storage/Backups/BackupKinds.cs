using System.Text;

namespace AdviceBot.Storage.Backups;

/// <summary>Of which store a backup is.</summary>
internal enum BackupKind
{
    Sqlite,
    Postgres,
}

internal static class BackupKinds
{
    /// <exception cref="StoreException">It is no backup.</exception>
    public static BackupKind Of(string file)
    {
        if (!File.Exists(file))
            throw new StoreException($"There is no {file}.");
        Span<byte> first = stackalloc byte[16];
        using var stream = File.OpenRead(file);
        var beginning = Encoding.ASCII.GetString(first[..stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)]);
        return beginning.StartsWith("PGDMP", StringComparison.Ordinal) ? BackupKind.Postgres
            : beginning.StartsWith("SQLite format 3", StringComparison.Ordinal) ? BackupKind.Sqlite
            : throw new StoreException($"{file} is no backup of this program.");
    }
}
