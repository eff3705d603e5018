using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>Drafts and publications as rows.</summary>
internal static class DraftRows
{
    public static Task<Draft?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellation) =>
        connection.FirstAsync("SELECT body, revision FROM drafts WHERE id = $1", of => of.With(id), Read, cancellation);

    public static Task<IReadOnlyList<Draft>> ListAsync(NpgsqlConnection connection, int limit, CancellationToken cancellation) =>
        connection.AllAsync("SELECT body, revision FROM drafts ORDER BY is_open DESC, changed_at DESC LIMIT $1", of => of.With(limit), Read, cancellation);

    /// <summary>False when the revision is not the stored one.</summary>
    public static async Task<bool> SaveAsync(NpgsqlConnection connection, Draft draft, long expectedRevision) =>
        await connection.RunAsync(expectedRevision == 0
                ? "INSERT INTO drafts (is_open, changed_at, body, id, revision) VALUES ($1, $2, $3, $4, $5 + 1) ON CONFLICT DO NOTHING"
                : "UPDATE drafts SET is_open = $1, changed_at = $2, body = $3, revision = $5 + 1 WHERE id = $4 AND revision = $5",
            of => of.With(draft.IsOpen).With(draft.ChangedAt).WithJson(draft, Stored.Draft).With(draft.Id).With(expectedRevision)) > 0;

    public static Task<IReadOnlyList<Publication>> PublicationsAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.AllAsync("SELECT number, at, version, how, by_id, by_name, reason, draft FROM publications ORDER BY number DESC", bind: null, row => new Publication(
            row.Number(0), row.Time(1), row.Text(2), (PublicationHow)row.GetInt32(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7)), cancellation);

    /// <summary>Checked before the first row is written, so that a refused one leaves nothing behind.</summary>
    public static async Task<bool> PublishAsync(NpgsqlConnection connection, Publication publication, Draft? draft)
    {
        // One publishes at a time, whichever server it asks.
        await connection.RunAsync("LOCK TABLE publications IN SHARE ROW EXCLUSIVE MODE");
        if (await connection.FirstAsync("SELECT COALESCE(MAX(number), 0) + 1 FROM publications", bind: null, row => row.Number(0)) != publication.Number)
            return false;
        if (draft is not null && !await SaveAsync(connection, draft, draft.Revision))
            return false;
        await connection.RunAsync("INSERT INTO publications (number, at, version, how, by_id, by_name, reason, draft) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            of => of.With(publication.Number).With(publication.At).With(publication.Version).With((int)publication.How).With(publication.ById).With(publication.ByName)
                .With(publication.Reason).With(publication.DraftId));
        return true;
    }

    private static Draft Read(NpgsqlDataReader row) => row.Json(0, Stored.Draft) with { Revision = row.Number(1) };
}
