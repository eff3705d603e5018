using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>Sessions of staff as rows. A session that has ended has no row.</summary>
internal static class SessionRows
{
    private const string Columns = "id, account_id, began_at, seen_at, browser, system, by_provider";

    public static Task<int> AddAsync(NpgsqlConnection connection, Session session) =>
        connection.RunAsync($"INSERT INTO sessions ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7)", of => of.With(session.Id).With(session.AccountId).With(session.BeganAt).With(session.SeenAt)
            .With(session.Browser).With(session.System).WithJson(session.ByProvider, Stored.ProviderSignIn));

    public static Task<Session?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellation) =>
        connection.FirstAsync($"SELECT {Columns} FROM sessions WHERE id = $1", of => of.With(id), Read, cancellation);

    public static Task<IReadOnlyList<Session>> ListAsync(NpgsqlConnection connection, string accountId, CancellationToken cancellation) =>
        connection.AllAsync($"SELECT {Columns} FROM sessions WHERE account_id = $1 ORDER BY seen_at DESC, began_at DESC", of => of.With(accountId), Read, cancellation);

    public static Task<int> SeeAsync(NpgsqlConnection connection, string id, DateTimeOffset at) =>
        connection.RunAsync("UPDATE sessions SET seen_at = $2 WHERE id = $1", of => of.With(id).With(at));

    public static async Task<bool> EndAsync(NpgsqlConnection connection, string accountId, string id) =>
        await connection.RunAsync("DELETE FROM sessions WHERE id = $1 AND account_id = $2", of => of.With(id).With(accountId)) > 0;

    public static Task<int> EndAllAsync(NpgsqlConnection connection, string accountId, string? keep) =>
        connection.RunAsync("DELETE FROM sessions WHERE account_id = $1 AND ($2::text IS NULL OR id <> $2)", of => of.With(accountId).With(keep));

    public static Task<int> ForgetAsync(NpgsqlConnection connection, DateTimeOffset before) =>
        connection.RunAsync("DELETE FROM sessions WHERE seen_at < $1", of => of.With(before));

    private static Session Read(NpgsqlDataReader row) => new(row.Text(0), row.Text(1), row.Time(2), row.Time(3), row.TextOrNull(4), row.TextOrNull(5))
    {
        ByProvider = row.JsonOrNull(6, Stored.ProviderSignIn),
    };
}
