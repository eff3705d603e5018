using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>Finished conversations, by the columns that are written beside their handling.</summary>
internal static class HistoryRows
{
    private const string Sql =
        $"""
        SELECT {ConversationRows.Columns} FROM conversations WHERE finished_at IS NOT NULL
          AND ($1::bigint IS NULL OR finished_at >= $1) AND ($2::bigint IS NULL OR finished_at < $2) AND ($3::text IS NULL OR outcome = $3) AND ($4::text IS NULL OR outcome_by = $4)
          AND ($5::bigint IS NULL OR finished_at < $5) AND ($6::text IS NULL OR $6 = ANY (outcome_reasons))
          AND ($7::text IS NULL OR id ILIKE $7 OR outcome_words ILIKE $7 OR EXISTS (SELECT FROM notes WHERE notes.conversation = conversations.key AND notes.text ILIKE $7))
        ORDER BY finished_at DESC LIMIT $8
        """;

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<Conversation>> FindAsync(NpgsqlConnection connection, HistoryQuery query, CancellationToken cancellation) =>
        connection.AllAsync(Sql, of => of.With(query.From).With(query.To).With(query.Outcome).With(query.OperatorId).With(query.Before).With(query.Reason).With(Like(query.Words)).With(query.Limit),
            ConversationRows.Read, cancellation);

    private static string? Like(string? words) => string.IsNullOrWhiteSpace(words)
        ? null
        : $"%{words.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
