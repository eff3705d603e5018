using Npgsql;
using NpgsqlTypes;

namespace AdviceBot.Storage.Postgres;

/// <summary>Where visitors are, and which servers live, as rows. A server that has not been seen for a while is dead, and what it said of visitors with it.</summary>
internal static class VisitRows
{
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    /// <summary>Servers that live now.</summary>
    private const string Alive = "seen_at > now() - interval '10 seconds'";

    public static NpgsqlBatchCommand Save(string server, IReadOnlyList<(string Conversation, Visit Visit)> visits)
    {
        var command = new NpgsqlBatchCommand(
            """
            INSERT INTO visits (conversation, server, how, since, until, typed_at)
            SELECT one.conversation, $1, one.how, one.since, one.until, one.typed_at FROM unnest($2, $3::bigint[], $4, $5, $6) AS one (conversation, how, since, until, typed_at)
            ON CONFLICT (conversation, server) DO UPDATE SET how = EXCLUDED.how, since = EXCLUDED.since, until = EXCLUDED.until, typed_at = EXCLUDED.typed_at
            """);
        var of = command.Parameters.With(server).With([.. visits.Select(one => one.Conversation)]).With([.. visits.Select(one => (long)one.Visit.How)]);
        foreach (var times in new[] { visits.Select(one => one.Visit.Since), visits.Select(one => one.Visit.Until), visits.Select(one => one.Visit.TypedAt) })
            of.Add(new NpgsqlParameter { Value = times.Select(time => time?.ToUnixTimeMilliseconds()).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        return command;
    }

    public static Task<IReadOnlyList<Visit>> ReadAsync(NpgsqlConnection connection, string server, string conversation, CancellationToken cancellation) =>
        connection.AllAsync(
            $"SELECT server, how, since, until, typed_at FROM visits JOIN servers ON servers.id = visits.server WHERE conversation = $1 AND server <> $2 AND {Alive}",
            of => of.With(conversation).With(server), row => new Visit(row.Text(0), row.GetInt32(1), row.TimeOrNull(2), row.TimeOrNull(3), row.TimeOrNull(4)), cancellation);

    /// <summary>This server lives; all that do.</summary>
    public static async Task<IReadOnlyList<string>> BeatAsync(NpgsqlConnection connection, string server, CancellationToken cancellation)
    {
        await connection.RunAsync("INSERT INTO servers (id, seen_at) VALUES ($1, now()) ON CONFLICT (id) DO UPDATE SET seen_at = now()", of => of.With(server), cancellation);
        return await connection.AllAsync($"SELECT id FROM servers WHERE {Alive}", bind: null, row => row.Text(0), cancellation);
    }

    /// <summary>Forgets servers that are long dead, and what nobody asks for any more.</summary>
    public static async Task TidyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await connection.RunAsync("DELETE FROM servers WHERE seen_at < now() - interval '1 hour'", bind: null, cancellation);
        await connection.RunAsync("DELETE FROM visits WHERE server NOT IN (SELECT id FROM servers) OR (how = 0 AND since < (extract(epoch FROM now()) - 3600) * 1000)", bind: null, cancellation);
        await connection.RunAsync("DELETE FROM consoles WHERE answered_at < now() - interval '1 day'", bind: null, cancellation);
    }

    public static Task<int> LeaveAsync(NpgsqlConnection connection, string server) => connection.RunAsync("DELETE FROM servers WHERE id = $1", of => of.With(server));
}
