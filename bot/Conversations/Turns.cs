using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>
/// How every change of a conversation comes about: one turn at a time, decided on how the conversation stands, stored, and only then told.
/// </summary>
internal sealed class Turns(IStore store, LiveConversations conversations, IShift shift, TimeProvider time, Audience audience)
{
    private const int MostAttempts = 100;

    /// <summary>
    /// Gives <paramref name="decide"/> the turn of this conversation. It sees how the conversation stands (null: there is none) and gives a result,
    /// with changes when something is to be written. When another writer was first, the conversation is read again and decided anew.
    /// </summary>
    public Task<T> TakeAsync<T>(string id, Func<Standing?, Decision<T>> decide, CancellationToken cancellation) =>
        conversations.InTurnAsync(id, async live =>
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                var wasKnown = live.Standing is not null;
                var (result, changes) = decide(await conversations.StandingAsync(live, cancellation));
                // What is written is refused where another server was first. What is only answered has to be asked about.
                if (changes is null && wasKnown && await conversations.CatchUpAsync(live, cancellation))
                    continue;
                // Once handed to the store a turn is not taken back: whether the caller still waits makes no difference to what is true.
                cancellation.ThrowIfCancellationRequested();
                if (changes is null || await StoreAsync(live, changes))
                    return result;
            }

            throw new StoreException($"Another writer was first {MostAttempts} times in a row");
        }, cancellation);

    /// <summary>To the millisecond, as the store keeps it.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    public Changes Begin(Standing standing) => new(standing, Now, shift.IsStaffed);

    /// <summary>False when another writer was first. A write that failed may or may not be on the disk: only reading again tells.</summary>
    private async Task<bool> StoreAsync(LiveConversation live, Changes changes)
    {
        var isStored = false;
        try
        {
            isStored = await store.AppendAsync(changes.ToAppend(), CancellationToken.None);
        }
        finally
        {
            live.Standing = isStored ? changes.After() : null;
            live.HasUnsaved = false;
        }

        if (isStored)
            audience.Tell(live, changes);
        return isStored;
    }
}

/// <summary>What comes of a turn. Without changes nothing is written.</summary>
internal readonly record struct Decision<T>(T Result, Changes? Changes = null);
