using System.Runtime.CompilerServices;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Storage;
using Microsoft.AspNetCore.SignalR;

namespace AdviceBot.Staff.Live;

/// <summary>Notes beside a conversation: written to their own table and told to the consoles that have it open. Nothing of a channel is known here.</summary>
internal sealed class NoteBoard(IStore store, IReplicas replicas, OthersNotes others, IHubContext<StaffHub> hub)
{
    // One for all conversations: notes are few, and to look in vain costs one row of an index.
    private readonly Pulse _added = new();

    /// <summary>The note with its number; null when there is no such conversation.</summary>
    public async Task<Note?> AddAsync(Note note, string clientId)
    {
        var added = await store.AddNoteAsync(note, clientId);
        _added.Beat();
        if (added is not null)
            replicas.Tell(new Hearsay(note.ConversationId, 0, News.Notes));
        foreach (var mentioned in added?.Mentions ?? [])
            await TellAsync(mentioned);
        return added;
    }

    /// <summary>The notes that name somebody who has not seen them yet.</summary>
    public Task<IReadOnlyList<Mention>> MentionsAsync(string accountId, CancellationToken cancellation) => store.ReadMentionsAsync(accountId, cancellation);

    /// <summary>Somebody has the notes of a conversation up to this number on the screen.</summary>
    public async Task SeeAsync(string accountId, string conversationId, long number)
    {
        if (!await store.SeeMentionsAsync(accountId, conversationId, number))
            return;
        await TellAsync(accountId);
        replicas.Tell(new Hearsay(conversationId, 0, News.Notes));
    }

    /// <summary>That there is something else to see, and never what: the consoles of this account ask.</summary>
    private Task TellAsync(string accountId) => hub.Clients.Group(StaffHub.Of(accountId)).SendAsync("mentions");

    /// <summary>At once the notes after a number, then every new one.</summary>
    public async IAsyncEnumerable<Note> FollowAsync(string conversationId, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var next = Task.WhenAny(_added.Next, others.Added.Next);
            foreach (var note in await store.ReadNotesAsync(conversationId, after, cancellation))
            {
                yield return note;
                after = note.Number;
            }

            await next.WaitAsync(cancellation);
        }
    }
}
