using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>Versions of packs, small settings, how staff work, and the audit log as rows.</summary>
internal static class OtherRows
{
    public static Task<int> SaveScriptAsync(NpgsqlConnection connection, string version, string pack, byte[] files) =>
        connection.RunAsync("INSERT INTO scripts (version, pack, files) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", of => of.With(version).With(pack).WithBytes(files));

    public static Task<(string Pack, byte[] Files)?> FindScriptAsync(NpgsqlConnection connection, string version, CancellationToken cancellation) =>
        connection.FirstAsync("SELECT pack, files FROM scripts WHERE version = $1", of => of.With(version), row => ((string, byte[])?)(row.Text(0), row.GetFieldValue<byte[]>(1)), cancellation);

    public static Task<string?> FindSettingAsync(NpgsqlConnection connection, string key, CancellationToken cancellation) =>
        connection.FirstAsync("SELECT value FROM settings WHERE key = $1", of => of.With(key), row => row.Text(0), cancellation);

    public static Task<IReadOnlyList<KeyValuePair<string, string>>> ListSettingsAsync(NpgsqlConnection connection, string prefix, CancellationToken cancellation) =>
        connection.AllAsync("SELECT key, value FROM settings WHERE starts_with(key, $1) ORDER BY key COLLATE \"C\"", of => of.With(prefix), row => KeyValuePair.Create(row.Text(0), row.Text(1)), cancellation);

    public static Task<int> SaveSettingAsync(NpgsqlConnection connection, string key, string? value) => value is null
        ? connection.RunAsync("DELETE FROM settings WHERE key = $1", of => of.With(key))
        : connection.RunAsync("INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value", of => of.With(key).With(value));

    public static Task<IReadOnlyList<WorkProfile>> WorkProfilesAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.AllAsync("SELECT account_id, capacity, team, skills FROM work_profiles ORDER BY account_id", bind: null,
            row => new WorkProfile(row.Text(0), row.IntOrNull(1), row.TextOrNull(2)) { Skills = [.. row.List(3, Stored.Names)] }, cancellation);

    public static Task<int> SaveWorkProfileAsync(NpgsqlConnection connection, WorkProfile profile) =>
        connection.RunAsync(
            """
            INSERT INTO work_profiles (account_id, capacity, team, skills) VALUES ($1, $2, $3, $4)
            ON CONFLICT (account_id) DO UPDATE SET capacity = EXCLUDED.capacity, team = EXCLUDED.team, skills = EXCLUDED.skills
            """, of => of.With(profile.AccountId).With(profile.Capacity).With(profile.Team).WithList<string>(profile.Skills, Stored.Names));

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(NpgsqlConnection connection, AuditQuery query, CancellationToken cancellation) =>
        connection.AllAsync(
            """
            SELECT at, account_id, action, target, key FROM audit
            WHERE ($1::text IS NULL OR account_id = $1 OR target = $1) AND ($2::text IS NULL OR action = $2) AND ($3::text IS NULL OR target = $3)
              AND ($4::bigint IS NULL OR at >= $4) AND ($5::bigint IS NULL OR at < $5) AND ($6::bigint IS NULL OR key < $6)
            ORDER BY key DESC LIMIT $7
            """, of => of.With(query.AccountId).With(query.Action).With(query.Target).With(query.From).With(query.To).With(query.Before).With(query.Limit),
            row => new AuditEntry(row.Time(0), row.TextOrNull(1), row.Text(2), row.TextOrNull(3), row.Number(4)), cancellation);

    public static Task<int> AuditAsync(NpgsqlConnection connection, AuditEntry entry) =>
        connection.RunAsync("INSERT INTO audit (at, account_id, action, target) VALUES ($1, $2, $3, $4)", of => of.With(entry.At).With(entry.AccountId).With(entry.Action).With(entry.Target));
}
