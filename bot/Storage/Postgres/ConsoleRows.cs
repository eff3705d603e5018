using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>Consoles that answered, as rows. All times are the database's.</summary>
internal static class ConsoleRows
{
    public static Task<int> SaveAsync(NpgsqlConnection connection, ConsoleRow console) =>
        connection.RunAsync(
            """
            INSERT INTO consoles (account_id, name, role, state, needs_help, answered_at) VALUES ($1, $2, $3, $4, $5, now())
            ON CONFLICT (account_id) DO UPDATE SET name = EXCLUDED.name, role = EXCLUDED.role, answered_at = now()
            """, of => of.With(console.AccountId).With(console.Name).With(console.Role).With(console.State).With(console.NeedsHelp));

    public static Task<int> SayAsync(NpgsqlConnection connection, string accountId, string? state, bool? needsHelp) =>
        connection.RunAsync("UPDATE consoles SET state = COALESCE($2, state), needs_help = COALESCE($3::integer::boolean, needs_help) WHERE account_id = $1",
            of => of.With(accountId).With(state).With(needsHelp is { } needs ? needs ? 1 : 0 : (int?)null));

    public static Task<IReadOnlyList<ConsoleRow>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.AllAsync(
            "SELECT account_id, name, role, state, needs_help, (extract(epoch FROM now() - answered_at) * 1000)::bigint FROM consoles WHERE answered_at > now() - interval '5 minutes'", bind: null,
            row => new ConsoleRow(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.GetBoolean(4), TimeSpan.FromMilliseconds(row.Number(5))), cancellation);
}
