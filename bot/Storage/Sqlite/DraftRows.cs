using System.Text.Json;

namespace AdviceBot.Storage.Sqlite;

/// <summary>Drafts and publications as rows.</summary>
internal static class DraftRows
{
    public static Draft? Find(Connection connection, string id) => connection.Prepare("SELECT body, revision FROM drafts WHERE id = ?1").With(id).First(Read);

    public static List<Draft> List(Connection connection, int limit) =>
        connection.Prepare("SELECT body, revision FROM drafts ORDER BY is_open DESC, changed_at DESC LIMIT ?1").With(limit).All(Read);

    /// <summary>False when the revision is not the stored one.</summary>
    public static bool Save(Connection connection, Draft draft, long expectedRevision)
    {
        var body = JsonSerializer.Serialize(draft, Stored.Draft);
        if (expectedRevision == 0)
            connection.Prepare("INSERT INTO drafts (is_open, changed_at, revision, body, id) VALUES (?1,?2,?3,?4,?5) ON CONFLICT DO NOTHING")
                .With(draft.IsOpen).With(draft.ChangedAt).With(1).With(body).With(draft.Id).Run();
        else
            connection.Prepare("UPDATE drafts SET is_open=?1, changed_at=?2, revision=?3, body=?4 WHERE id=?5 AND revision=?6")
                .With(draft.IsOpen).With(draft.ChangedAt).With(expectedRevision + 1).With(body).With(draft.Id).With(expectedRevision).Run();
        return connection.Changes > 0;
    }

    public static List<Publication> Publications(Connection connection) =>
        connection.Prepare("SELECT number, at, version, how, by_id, by_name, reason, draft FROM publications ORDER BY number DESC").All(row => new Publication(
            row.Number(0), row.Time(1), row.Text(2), (PublicationHow)row.Number(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7)));

    /// <summary>Checked before the first row is written, so that a refused one leaves nothing behind.</summary>
    public static bool Publish(Connection connection, Publication publication, Draft? draft)
    {
        if (connection.Prepare("SELECT COALESCE(MAX(number), 0) FROM publications").First(row => row.Number(0)) + 1 != publication.Number)
            return false;
        if (draft is not null && !Save(connection, draft, draft.Revision))
            return false;
        connection.Prepare("INSERT INTO publications (number, at, version, how, by_id, by_name, reason, draft) VALUES (?1,?2,?3,?4,?5,?6,?7,?8)")
            .With(publication.Number).With(publication.At).With(publication.Version).With((int)publication.How).With(publication.ById).With(publication.ByName)
            .With(publication.Reason).With(publication.DraftId).Run();
        return true;
    }

    private static Draft Read(Statement row)
    {
        var revision = row.Number(1);
        return JsonSerializer.Deserialize(row.Bytes(0), Stored.Draft)! with { Revision = revision };
    }
}
