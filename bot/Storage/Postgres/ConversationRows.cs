using AdviceBot.Dialogs.Triage;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>Heads of conversations as rows.</summary>
internal static class ConversationRows
{
    public const string Columns =
        """
        id, channel, language, started_at, script_version, changed_at, number, status, user_id, session_hash, left_quickly,
        priority, reasons, summary, waiting_since, owner_id, owner_name, lease_token, timer_due, seen_by_staff, seen_by_visitor, delivered_to_visitor, handling
        """;

    // The status is written out so that the index of that status fits.
    private static readonly string[] OfStatus =
        [.. Enum.GetValues<Status>().Select(status => $"SELECT {Columns} FROM conversations WHERE status = {(int)status} ORDER BY priority DESC, waiting_since NULLS FIRST LIMIT $1")];

    public static Task<Conversation?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellation) =>
        connection.FirstAsync($"SELECT {Columns} FROM conversations WHERE id = $1", of => of.With(id), Read, cancellation);

    public static Task<Conversation?> FindBySessionAsync(NpgsqlConnection connection, string sessionHash, CancellationToken cancellation) =>
        connection.FirstAsync($"SELECT {Columns} FROM conversations WHERE session_hash = $1", of => of.With(sessionHash), Read, cancellation);

    public static Task<IReadOnlyList<Conversation>> ListAsync(NpgsqlConnection connection, Status status, int limit, CancellationToken cancellation) =>
        connection.AllAsync(OfStatus[(int)status], of => of.With(limit), Read, cancellation);

    public static Task<IReadOnlyList<string>> DueAsync(NpgsqlConnection connection, DateTimeOffset now, int limit, CancellationToken cancellation) =>
        connection.AllAsync("SELECT id FROM conversations WHERE timer_due <= $1 ORDER BY timer_due LIMIT $2", of => of.With(now).With(limit), row => row.Text(0), cancellation);

    /// <summary>Finishing settles the priority, and whoever holds one when it ends is still written in it: what has neither ended while it waited.</summary>
    public static Task<int> CountAbandonedAsync(NpgsqlConnection connection, DateTimeOffset since, CancellationToken cancellation) =>
        connection.FirstAsync("SELECT count(*) FROM conversations WHERE status = 3 AND priority > 0 AND owner_id IS NULL AND changed_at >= $1", of => of.With(since), row => (int)row.Number(0), cancellation);

    public static Task<int> CountHeldAsync(NpgsqlConnection connection, string ownerId, CancellationToken cancellation) =>
        connection.FirstAsync("SELECT count(*) FROM conversations WHERE status = 2 AND owner_id = $1", of => of.With(ownerId), row => (int)row.Number(0), cancellation);

    /// <summary>The oldest request first.</summary>
    public static Task<IReadOnlyList<Conversation>> IdentityOpenAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.AllAsync($"SELECT {Columns} FROM conversations WHERE identity_at IS NOT NULL ORDER BY identity_at", bind: null, Read, cancellation);

    public static Task<IReadOnlyList<LiveRow>> LiveAsync(NpgsqlConnection connection, string after, int limit, CancellationToken cancellation) =>
        connection.AllAsync("SELECT id, status, script_version FROM conversations WHERE status < 3 AND id > $1 ORDER BY id LIMIT $2", of => of.With(after).With(limit),
            row => new LiveRow(row.Text(0), (Status)row.GetInt32(1), row.Text(2)), cancellation);

    public static Task<int> MarkAsync(NpgsqlConnection connection, string id, long seenByStaff, long seenByVisitor, long deliveredToVisitor) =>
        connection.RunAsync(
            """
            UPDATE conversations SET seen_by_staff = GREATEST(seen_by_staff, $2), seen_by_visitor = GREATEST(seen_by_visitor, $3), delivered_to_visitor = GREATEST(delivered_to_visitor, $4)
            WHERE id = $1
            """, of => of.With(id).With(seenByStaff).With(seenByVisitor).With(deliveredToVisitor));

    public static Conversation Read(NpgsqlDataReader row) => new()
    {
        Id = row.Text(0),
        Channel = row.Text(1),
        Language = row.Text(2),
        StartedAt = row.Time(3),
        ScriptVersion = row.Text(4),
        ChangedAt = row.Time(5),
        Number = row.Number(6),
        Status = (Status)row.GetInt32(7),
        UserId = row.TextOrNull(8),
        SessionHash = row.TextOrNull(9),
        LeftQuickly = row.GetBoolean(10),
        Priority = row.GetInt32(11),
        Reasons = row.List(12, Stored.Reasons),
        Summary = row.List(13, Stored.Facts),
        WaitingSince = row.TimeOrNull(14),
        OwnerId = row.TextOrNull(15),
        OwnerName = row.TextOrNull(16),
        LeaseToken = row.TextOrNull(17),
        TimerDue = row.TimeOrNull(18),
        SeenByStaff = row.Number(19),
        SeenByVisitor = row.Number(20),
        DeliveredToVisitor = row.Number(21),
        Handling = row.JsonOrNull(22, Stored.Handling),
    };
}
