using System.Collections.Concurrent;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>
/// How every change of a conversation comes about: one turn at a time, decided on how the conversation stands, stored, and only then told.
/// </summary>
internal sealed class Turns(IStore store, LiveConversations conversations, IShift shift, TimeProvider time, Audience audience)
{
    private const int MostAttempts = 100;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, bool> _unsure = new(StringComparer.Ordinal);

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
        try
        {
            var isStored = await store.AppendAsync(changes.ToAppend(), CancellationToken.None);
            Forget(live, isStored ? changes.After() : null);
            if (isStored)
                audience.Tell(live, changes.Before, changes.Head);
            return isStored;
        }
        catch
        {
            Forget(live, null);
            _ = FindOutAsync(changes.Before);
            throw;
        }
    }

    private static void Forget(LiveConversation live, Standing? standing) => (live.Standing, live.HasUnsaved) = (standing, false);

    /// <summary>
    /// A write failed, and whether it is on the disk is not known. Whoever sent it will ask again; but those who only listen, the queue and the alarm would never hear of it.
    /// So it is looked up until the store answers.
    /// </summary>
    private async Task FindOutAsync(Conversation before)
    {
        if (!_unsure.TryAdd(before.Id, true))
            return;
        while (!await IsFoundOutAsync(before))
            await Task.Delay(BetweenLooks, time);
    }

    private async Task<bool> IsFoundOutAsync(Conversation before)
    {
        try
        {
            return await conversations.InTurnAsync(before.Id, async live =>
            {
                var standing = await conversations.StandingAsync(live, CancellationToken.None);
                _unsure.TryRemove(before.Id, out _);
                if (standing is { Head: var head } && head.Number > before.Number)
                    audience.Tell(live, before, head);
                return true;
            }, CancellationToken.None);
        }
        catch (StoreException)
        {
            return false;
        }
        catch (ObjectDisposedException)
        {
            // The server stops. The next one reads everything anew.
            return true;
        }
    }
}

/// <summary>What comes of a turn. Without changes nothing is written.</summary>
internal readonly record struct Decision<T>(T Result, Changes? Changes = null);
