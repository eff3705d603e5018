using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>Events of conversations as rows.</summary>
internal static class EventRows
{
    private const string Sql =
        """
        SELECT e.number, e.at, e.client_id, e.body FROM conversations c JOIN events e ON e.conversation = c.key
        WHERE c.id = $1 AND e.number > $2 ORDER BY e.number LIMIT $3
        """;

    public static Task<IReadOnlyList<LogEvent>> ReadAsync(NpgsqlConnection connection, string conversation, long after, int limit, CancellationToken cancellation) =>
        connection.AllAsync(Sql, of => of.With(conversation).With(after).With(limit), row => new LogEvent(row.Number(0), row.Time(1), row.TextOrNull(2), row.Json(3, Stored.Entry)), cancellation);
}
