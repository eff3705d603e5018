namespace AdviceBot.Storage.Sqlite;

/// <summary>Versions of packs, small settings, and the audit log as rows.</summary>
internal static class OtherRows
{
    /// <summary>True when it is new.</summary>
    public static bool SaveScript(Connection connection, string version, string pack, byte[] files)
    {
        connection.Prepare("INSERT INTO scripts (version, pack, files) VALUES (?1,?2,?3) ON CONFLICT DO NOTHING")
            .With(version).With(pack).WithBlob(files).Run();
        return connection.Changes > 0;
    }

    public static (string Pack, byte[] Files)? FindScript(Connection connection, string version) =>
        connection.Prepare("SELECT pack, files FROM scripts WHERE version = ?1").With(version)
            .First(row => ((string, byte[])?)(row.Text(0), row.Bytes(1).ToArray()));

    public static string? FindSetting(Connection connection, string key) =>
        connection.Prepare("SELECT value FROM settings WHERE key = ?1").With(key).First(row => row.Text(0));

    public static List<KeyValuePair<string, string>> ListSettings(Connection connection, string prefix) =>
        connection.Prepare("SELECT key, value FROM settings WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key").With(prefix).All(row => KeyValuePair.Create(row.Text(0), row.Text(1)));

    /// <summary>True when something changed.</summary>
    public static bool SaveSetting(Connection connection, string key, string? value)
    {
        if (value is null) connection.Prepare("DELETE FROM settings WHERE key = ?1").With(key).Run();
        else connection.Prepare("INSERT OR REPLACE INTO settings (key, value) VALUES (?1,?2)").With(key).With(value).Run();
        return connection.Changes > 0;
    }

    /// <summary>The newest first.</summary>
    public static List<AuditEntry> ReadAudit(Connection connection, AuditQuery query) =>
        connection.Prepare(
            """
            SELECT at, account_id, action, target, key FROM audit
            WHERE (?1 IS NULL OR account_id = ?1 OR target = ?1) AND (?2 IS NULL OR action = ?2) AND (?3 IS NULL OR target = ?3)
              AND (?4 IS NULL OR at >= ?4) AND (?5 IS NULL OR at < ?5) AND (?6 IS NULL OR key < ?6)
            ORDER BY key DESC LIMIT ?7
            """).With(query.AccountId).With(query.Action).With(query.Target).With(query.From).With(query.To).With(query.Before).With(query.Limit)
            .All(row => new AuditEntry(row.Time(0), row.TextOrNull(1), row.Text(2), row.TextOrNull(3), row.Number(4)));

    public static bool Audit(Connection connection, AuditEntry entry)
    {
        connection.Prepare("INSERT INTO audit (at, account_id, action, target) VALUES (?1,?2,?3,?4)")
            .With(entry.At).With(entry.AccountId).With(entry.Action).With(entry.Target).Run();
        return true;
    }
}
