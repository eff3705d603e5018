namespace AdviceBot.Storage.Sqlite;

/// <summary>Who has which notes still to see, as rows; what was seen is not there.</summary>
internal static class MentionRows
{
    public static void Add(Connection connection, long note, IEnumerable<string> accountIds)
    {
        foreach (var accountId in accountIds)
            connection.Prepare("INSERT OR IGNORE INTO mentions (account_id, note) VALUES (?1,?2)").With(accountId).With(note).Run();
    }

    public static List<Mention> Read(Connection connection, string accountId) =>
        connection.Prepare(
            """
            SELECT c.id, n.number, n.at, n.author_name FROM mentions m JOIN notes n ON n.key = m.note JOIN conversations c ON c.key = n.conversation
            WHERE m.account_id = ?1 ORDER BY m.note
            """).With(accountId).All(row => new Mention(row.Text(0), row.Number(1), row.Time(2), row.Text(3)));

    public static bool See(Connection connection, string accountId, string conversationId, long number)
    {
        connection.Prepare(
            """
            DELETE FROM mentions WHERE account_id = ?1
              AND note IN (SELECT n.key FROM notes n JOIN conversations c ON c.key = n.conversation WHERE c.id = ?2 AND n.number <= ?3)
            """).With(accountId).With(conversationId).With(number).Run();
        return connection.Changes > 0;
    }
}
