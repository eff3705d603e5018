using System.Collections.Immutable;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>Notes of staff, and who has which of them still to see, as rows.</summary>
internal static class NoteRows
{
    private const string Select =
        "SELECT c.id, n.number, n.at, n.author_id, n.author_name, n.text, n.mentions FROM notes n JOIN conversations c ON c.key = n.conversation";

    /// <summary>The note with its number; of a client id that is there already, that note. Null when there is no such conversation.</summary>
    public static async Task<Note?> AddAsync(NpgsqlConnection connection, Note note, string clientId)
    {
        // Holding the head, nobody else numbers notes of this conversation.
        if (await connection.FirstAsync("SELECT key FROM conversations WHERE id = $1 FOR NO KEY UPDATE", of => of.With(note.ConversationId), row => (long?)row.Number(0)) is not { } conversation)
            return null;
        if (await connection.FirstAsync($"{Select} WHERE n.conversation = $1 AND n.client_id = $2", of => of.With(conversation).With(clientId), Read) is { } known)
            return known;
        var (key, number) = await connection.FirstAsync(
            """
            INSERT INTO notes (conversation, number, at, client_id, author_id, author_name, text, mentions)
            SELECT $1, COALESCE(MAX(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM notes WHERE conversation = $1 RETURNING key, number
            """,
            of => of.With(conversation).With(note.At).With(clientId).With(note.AuthorId).With(note.AuthorName).With(note.Text).WithList<string>(note.Mentions, Stored.Names),
            row => (row.Number(0), row.Number(1)));
        await connection.RunAsync("INSERT INTO mentions (account_id, note) SELECT DISTINCT unnest($1), $2", of => of.With([.. note.Mentions.Where(mentioned => mentioned != note.AuthorId)]).With(key));
        return note with { Number = number };
    }

    public static Task<IReadOnlyList<Note>> ReadAsync(NpgsqlConnection connection, string conversationId, long after, CancellationToken cancellation) =>
        connection.AllAsync($"{Select} WHERE c.id = $1 AND n.number > $2 ORDER BY n.number", of => of.With(conversationId).With(after), Read, cancellation);

    public static Task<IReadOnlyList<Mention>> MentionsAsync(NpgsqlConnection connection, string accountId, CancellationToken cancellation) =>
        connection.AllAsync(
            """
            SELECT c.id, n.number, n.at, n.author_name FROM mentions m JOIN notes n ON n.key = m.note JOIN conversations c ON c.key = n.conversation
            WHERE m.account_id = $1 ORDER BY m.note
            """, of => of.With(accountId), row => new Mention(row.Text(0), row.Number(1), row.Time(2), row.Text(3)), cancellation);

    public static async Task<bool> SeeAsync(NpgsqlConnection connection, string accountId, string conversationId, long number) =>
        await connection.RunAsync(
            """
            DELETE FROM mentions WHERE account_id = $1
              AND note IN (SELECT n.key FROM notes n JOIN conversations c ON c.key = n.conversation WHERE c.id = $2 AND n.number <= $3)
            """, of => of.With(accountId).With(conversationId).With(number)) > 0;

    private static Note Read(NpgsqlDataReader row) => new(
        row.Text(0), row.Number(1), row.Time(2), row.Text(3), row.Text(4), row.Text(5), row.JsonOrNull(6, Stored.Names) is { } names ? [.. names] : ImmutableArray<string>.Empty);
}
