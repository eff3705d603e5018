using System.Runtime.CompilerServices;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Live;

/// <summary>Notes beside a conversation: written to their own table and told to the consoles that have it open. Nothing of a channel is known here.</summary>
internal sealed class NoteBoard(IStore store)
{
    // One for all conversations: notes are few, and to look in vain costs one row of an index.
    private readonly Pulse _added = new();

    /// <summary>The note with its number; null when there is no such conversation.</summary>
    public async Task<Note?> AddAsync(Note note, string clientId)
    {
        var added = await store.AddNoteAsync(note, clientId);
        _added.Beat();
        return added;
    }

    /// <summary>At once the notes after a number, then every new one.</summary>
    public async IAsyncEnumerable<Note> FollowAsync(string conversationId, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var next = _added.Next;
            foreach (var note in await store.ReadNotesAsync(conversationId, after, cancellation))
            {
                yield return note;
                after = note.Number;
            }

            await next.WaitAsync(cancellation);
        }
    }
}
