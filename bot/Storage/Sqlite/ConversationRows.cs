using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Storage.Sqlite;

/// <summary>Heads of conversations as rows.</summary>
internal static class ConversationRows
{
    private const string Columns =
        """
        id, channel, language, started_at, script_version, changed_at, number, status, user_id, session_hash, left_quickly,
        priority, reasons, summary, waiting_since, owner_id, owner_name, lease_token, timer_due, seen_by_staff, seen_by_visitor, handling, delivered_to_visitor
        """;

    // The status is written out so that SQLite sees that the index of that status fits.
    private static readonly string[] OfStatus =
        [.. Enum.GetValues<Status>().Select(status => $"SELECT {Columns} FROM conversations WHERE status = {(int)status} ORDER BY priority DESC, waiting_since LIMIT ?1")];

    public static (long Key, long Number)? FindKey(Connection connection, string id) =>
        connection.Prepare("SELECT key, number FROM conversations WHERE id = ?1").With(id).First(row => ((long, long)?)(row.Number(0), row.Number(1)));

    public static Conversation? Find(Connection connection, string id) =>
        connection.Prepare($"SELECT {Columns} FROM conversations WHERE id = ?1").With(id).First(Read);

    public static Conversation? FindBySession(Connection connection, string sessionHash) =>
        connection.Prepare($"SELECT {Columns} FROM conversations WHERE session_hash = ?1").With(sessionHash).First(Read);

    public static List<Conversation> List(Connection connection, Status status, int limit) =>
        connection.Prepare(OfStatus[(int)status]).With(limit).All(Read);

    public static List<string> Due(Connection connection, DateTimeOffset now, int limit) =>
        connection.Prepare("SELECT id FROM conversations WHERE timer_due <= ?1 ORDER BY timer_due LIMIT ?2").With(now).With(limit).All(row => row.Text(0));

    /// <summary>Finishing settles the priority, and whoever holds one when it ends is still written in it: what has neither ended while it waited.</summary>
    public static int CountAbandoned(Connection connection, DateTimeOffset since) =>
        connection.Prepare($"SELECT COUNT(*) FROM conversations WHERE status = {(int)Status.Ended} AND priority > 0 AND owner_id IS NULL AND changed_at >= ?1").With(since).First(row => (int)row.Number(0));

    public static int CountHeld(Connection connection, string ownerId) =>
        connection.Prepare($"SELECT COUNT(*) FROM conversations WHERE status = {(int)Status.Held} AND owner_id = ?1").With(ownerId).First(row => (int)row.Number(0));

    /// <summary>Finished conversations, the newest first. Times within JSON are ISO 8601, so their text orders as they do.</summary>
    public static List<Conversation> Finished(Connection connection, HistoryQuery query) =>
        connection.Prepare($"""
            SELECT {Columns} FROM conversations WHERE json_extract(handling, '$.outcome') IS NOT NULL
              AND (?1 IS NULL OR json_extract(handling, '$.outcome.at') >= ?1) AND (?2 IS NULL OR json_extract(handling, '$.outcome.at') < ?2)
              AND (?3 IS NULL OR json_extract(handling, '$.outcome.id') = ?3) AND (?4 IS NULL OR json_extract(handling, '$.outcome.operatorId') = ?4)
              AND (?5 IS NULL OR json_extract(handling, '$.outcome.at') < ?5)
              AND (?8 IS NULL OR EXISTS (SELECT 1 FROM json_each(handling, '$.outcome.reasons') WHERE value = ?8))
              AND (?6 IS NULL OR json_extract(handling, '$.outcome.reference') LIKE ?6 ESCAPE '\' OR id LIKE ?6 ESCAPE '\' OR json_extract(handling, '$.outcome.tags') LIKE ?6 ESCAPE '\'
                OR json_extract(handling, '$.outcome.reasons') LIKE ?6 ESCAPE '\' OR key IN (SELECT conversation FROM notes WHERE text LIKE ?6 ESCAPE '\'))
            ORDER BY json_extract(handling, '$.outcome.at') DESC LIMIT ?7
            """).With(Text(query.From)).With(Text(query.To)).With(query.Outcome).With(query.OperatorId).With(Text(query.Before)).With(Like(query.Words)).With(query.Limit).With(query.Reason).All(Read);

    /// <summary>The oldest request first; its times order as their text does.</summary>
    public static List<Conversation> IdentityOpen(Connection connection) =>
        connection.Prepare($"SELECT {Columns} FROM conversations WHERE json_extract(handling, '$.identity.isOpen') = 1 ORDER BY json_extract(handling, '$.identity.at')").All(Read);

    /// <summary>From the index alone.</summary>
    public static List<LiveRow> Live(Connection connection, string after, int limit) =>
        connection.Prepare("SELECT id, status, script_version FROM conversations WHERE status < 3 AND id > ?1 ORDER BY id LIMIT ?2").With(after).With(limit)
            .All(row => new LiveRow(row.Text(0), (Status)row.Number(1), row.Text(2)));

    private static string? Text(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static string? Like(string? words) => string.IsNullOrWhiteSpace(words)
        ? null
        : $"%{words.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    public static long Insert(Connection connection, Conversation head)
    {
        WithAll(connection.Prepare(
            $"INSERT INTO conversations ({Columns}) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23)"), head).Run();
        return connection.LastKey;
    }

    /// <summary>Writes what may change after the start.</summary>
    public static void Update(Connection connection, long key, Conversation head) =>
        WithChanging(connection.Prepare(
            """
            UPDATE conversations SET script_version=?1, changed_at=?2, number=?3, status=?4, user_id=?5, session_hash=?6, left_quickly=?7, priority=?8, reasons=?9,
              summary=?10, waiting_since=?11, owner_id=?12, owner_name=?13, lease_token=?14, timer_due=?15, seen_by_staff=MAX(seen_by_staff, ?16), seen_by_visitor=MAX(seen_by_visitor, ?17),
              handling=?18, delivered_to_visitor=MAX(delivered_to_visitor, ?19), language=?20
            WHERE key=?21
            """), head).With(head.Language).With(key).Run();

    public static bool Mark(Connection connection, string id, long seenByStaff, long seenByVisitor, long deliveredToVisitor)
    {
        connection.Prepare("UPDATE conversations SET seen_by_staff=MAX(seen_by_staff, ?2), seen_by_visitor=MAX(seen_by_visitor, ?3), delivered_to_visitor=MAX(delivered_to_visitor, ?4) WHERE id=?1")
            .With(id).With(seenByStaff).With(seenByVisitor).With(deliveredToVisitor).Run();
        return connection.Changes > 0;
    }

    private static Statement WithAll(Statement statement, Conversation head) =>
        WithChanging(statement.With(head.Id).With(head.Channel).With(head.Language).With(head.StartedAt), head);

    private static Statement WithChanging(Statement statement, Conversation head) => statement
        .With(head.ScriptVersion).With(head.ChangedAt).With(head.Number).With((int)head.Status).With(head.UserId).With(head.SessionHash).With(head.LeftQuickly)
        .With(head.Priority).With(Json(head.Reasons, Stored.Reasons)).With(Json(head.Summary, Stored.Facts))
        .With(head.WaitingSince).With(head.OwnerId).With(head.OwnerName).With(head.LeaseToken).With(head.TimerDue)
        .With(head.SeenByStaff).With(head.SeenByVisitor).With(head.Handling is { } handling ? JsonSerializer.Serialize(handling, Stored.Handling) : null)
        .With(head.DeliveredToVisitor);

    private static Conversation Read(Statement row) => new()
    {
        Id = row.Text(0),
        Channel = row.Text(1),
        Language = row.Text(2),
        StartedAt = row.Time(3),
        ScriptVersion = row.Text(4),
        ChangedAt = row.Time(5),
        Number = row.Number(6),
        Status = (Status)row.Number(7),
        UserId = row.TextOrNull(8),
        SessionHash = row.TextOrNull(9),
        LeftQuickly = row.Flag(10),
        Priority = (int)row.Number(11),
        Reasons = List(row, 12, Stored.Reasons),
        Summary = List(row, 13, Stored.Facts),
        WaitingSince = row.TimeOrNull(14),
        OwnerId = row.TextOrNull(15),
        OwnerName = row.TextOrNull(16),
        LeaseToken = row.TextOrNull(17),
        TimerDue = row.TimeOrNull(18),
        SeenByStaff = row.Number(19),
        SeenByVisitor = row.Number(20),
        Handling = row.Bytes(21) is { IsEmpty: false } handling ? JsonSerializer.Deserialize(handling, Stored.Handling) : null,
        DeliveredToVisitor = row.Number(22),
    };

    private static string? Json<T>(IReadOnlyList<T> list, JsonTypeInfo<IReadOnlyList<T>> type) =>
        list.Count == 0 ? null : JsonSerializer.Serialize(list, type);

    private static IReadOnlyList<T> List<T>(Statement row, int column, JsonTypeInfo<IReadOnlyList<T>> type) =>
        row.Bytes(column) is { IsEmpty: false } json ? JsonSerializer.Deserialize(json, type)! : [];
}
