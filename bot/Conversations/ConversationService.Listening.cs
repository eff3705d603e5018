using System.Runtime.CompilerServices;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>How somebody follows a conversation, and what is told only to those who do.</summary>
public sealed partial class ConversationService
{
    /// <summary>For the visitor: at once the head with everything after a number, then everything new as it is stored.
    /// Ends when there is no such conversation, the visitor left it quickly, or on cancellation.</summary>
    public async IAsyncEnumerable<Update> SubscribeAsync(string conversationId, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var update in SubscribeForStaffAsync(conversationId, after, cancellation))
        {
            if (update.Head.LeftQuickly)
                yield break;
            yield return update;
        }
    }

    /// <summary>For staff: as <see cref="SubscribeAsync"/>, also when the visitor left quickly.</summary>
    public async IAsyncEnumerable<Update> SubscribeForStaffAsync(
        string conversationId, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await ListenAsync(conversationId, cancellation) is not { } listener)
            yield break;
        try
        {
            var heard = Heard.Nothing;
            // Whoever gives a hint has read what is new.
            while (await KnownAsync(conversationId, cancellation) is { } standing)
            {
                var events = standing.EventsAfter(after);
                yield return new Update(standing.Head, events, heard.TypistStill(!events.IsEmpty));
                after = Math.Max(after, standing.Head.Number);
                heard = await listener.NextAsync(cancellation);
            }
        }
        finally
        {
            listener.Dispose();
        }
    }

    /// <summary>Somebody types; told to subscribers, never stored.</summary>
    public Task TypingAsync(string conversationId, Typist typist)
    {
        // Whom nobody listens to is not in memory, and need not be read for this.
        var live = _live.Find(conversationId);
        if (typist == Typist.Visitor)
            live?.Pages.Type(_turns.Now);
        live?.Hints.Give(typist == Typist.Visitor ? Hint.VisitorTypes : Hint.OperatorTypes);
        TellOthers(conversationId, live, typist == Typist.Visitor ? News.VisitorTypes : News.OperatorTypes);
        return Task.CompletedTask;
    }

    /// <summary>A person has events up to this number on their screen. Stored with the next turn: losing it costs a tick, not a message.</summary>
    public Task SeenAsync(string conversationId, Typist by, long number, CancellationToken cancellation = default) =>
        _live.InTurnAsync(conversationId, async live =>
        {
            if (await _live.StandingAsync(live, cancellation) is not { } standing || standing.Head.SeenBy(by, number) is var head && head == standing.Head)
                return false;
            Keep(live, standing, head);
            return true;
        }, cancellation);

    /// <summary>Within a turn, so that a conversation that is just dropped from memory is not listened to in vain.</summary>
    private Task<Listener?> ListenAsync(string id, CancellationToken cancellation) =>
        _live.InTurnAsync(id, async live => await _live.FreshAsync(live, cancellation) is null ? null : live.Hints.Join(), cancellation);
}
