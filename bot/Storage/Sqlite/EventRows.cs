using System.Text.Json;

namespace AdviceBot.Storage.Sqlite;

/// <summary>An event with its body as JSON already: that is work for the thread that asks, not for the one that writes.</summary>
internal readonly record struct EventRow(long Number, DateTimeOffset At, string? ClientId, byte[] Body)
{
    public static EventRow[] From(IReadOnlyList<LogEvent> events)
    {
        var rows = new EventRow[events.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var (number, at, clientId, entry) = events[i];
            rows[i] = new EventRow(number, at, clientId, JsonSerializer.SerializeToUtf8Bytes(entry, Stored.Entry));
        }

        return rows;
    }
}

/// <summary>Events of conversations as rows.</summary>
internal static class EventRows
{
    public static void Insert(Connection connection, long conversation, in EventRow row) =>
        connection.Prepare("INSERT INTO events (conversation, number, at, client_id, body) VALUES (?1,?2,?3,?4,?5)")
            .With(conversation).With(row.Number).With(row.At).With(row.ClientId).WithText(row.Body).Run();

    public static bool HasClientId(Connection connection, long conversation, string clientId) =>
        connection.Prepare("SELECT 1 FROM events WHERE conversation = ?1 AND client_id = ?2").With(conversation).With(clientId).First(row => row.Flag(0));

    public static List<LogEvent> Read(Connection connection, string conversation, long after, int limit) =>
        connection.Prepare(
            """
            SELECT e.number, e.at, e.client_id, e.body FROM conversations c JOIN events e ON e.conversation = c.key
            WHERE c.id = ?1 AND e.number > ?2 ORDER BY e.number LIMIT ?3
            """).With(conversation).With(after).With(limit).All(Read);

    private static LogEvent Read(Statement row) =>
        new(row.Number(0), row.Time(1), row.TextOrNull(2), JsonSerializer.Deserialize(row.Bytes(3), Stored.Entry)!);
}
