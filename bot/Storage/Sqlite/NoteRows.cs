using System.Collections.Immutable;
using System.Text.Json;

namespace AdviceBot.Storage.Sqlite;

/// <summary>Notes of staff as rows.</summary>
internal static class NoteRows
{
    /// <summary>The note with its number; of a client id that is there already, that note. Null when there is no such conversation.</summary>
    public static Note? Add(Connection connection, Note note, string clientId)
    {
        if (ConversationRows.FindKey(connection, note.ConversationId) is not var (key, _))
            return null;
        if (connection.Prepare($"{Select} WHERE n.conversation = ?1 AND n.client_id = ?2").With(key).With(clientId).First(Read) is { } known)
            return known;
        var number = connection.Prepare("SELECT COALESCE(MAX(number), 0) + 1 FROM notes WHERE conversation = ?1").With(key).First(row => row.Number(0));
        connection.Prepare("INSERT INTO notes (conversation, number, at, client_id, author_id, author_name, text, mentions) VALUES (?1,?2,?3,?4,?5,?6,?7,?8)")
            .With(key).With(number).With(note.At).With(clientId).With(note.AuthorId).With(note.AuthorName).With(note.Text)
            .With(note.Mentions.IsEmpty ? null : JsonSerializer.Serialize<IReadOnlyList<string>>(note.Mentions, Stored.Names)).Run();
        MentionRows.Add(connection, connection.LastKey, note.Mentions.Where(mentioned => mentioned != note.AuthorId));
        return note with { Number = number };
    }

    public static List<Note> Read(Connection connection, string conversationId, long after) =>
        connection.Prepare($"{Select} WHERE c.id = ?1 AND n.number > ?2 ORDER BY n.number").With(conversationId).With(after).All(Read);

    private const string Select =
        "SELECT c.id, n.number, n.at, n.author_id, n.author_name, n.text, n.mentions FROM notes n JOIN conversations c ON c.key = n.conversation";

    private static Note Read(Statement row) => new(
        row.Text(0), row.Number(1), row.Time(2), row.Text(3), row.Text(4), row.Text(5),
        row.Bytes(6) is { IsEmpty: false } json ? [.. JsonSerializer.Deserialize(json, Stored.Names)!] : ImmutableArray<string>.Empty);
}
