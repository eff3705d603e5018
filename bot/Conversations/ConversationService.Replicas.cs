using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>What other servers on the same store have done to conversations that are followed here.</summary>
public sealed partial class ConversationService
{
    private const int AskedAtOnce = 1000;

    /// <summary>Another server says that a conversation has reached a number: it is read from the store, and whoever follows it here is told.</summary>
    internal async Task HearAsync(Hearsay hearsay, CancellationToken cancellation)
    {
        // Also what is only just being read here, perhaps as it stood before this: its turn is waited for.
        if (_live.Find(hearsay.ConversationId) is not null)
            await HearOfLiveAsync(hearsay, cancellation);
        if (hearsay.News.HasFlag(News.Queue) && await HeadAsync(hearsay.ConversationId, cancellation) is { } head)
            _watchers.Tell(head);
    }

    /// <summary>Some may have been missed: looks at everything that is followed here.</summary>
    internal async Task CatchUpAsync(CancellationToken cancellation)
    {
        foreach (var some in _live.Followed.Chunk(AskedAtOnce))
        {
            var numbers = (await _replicas.NumbersAsync([.. some.Select(live => live.Id)], cancellation)).ToDictionary(one => one.Id, one => one.Number, StringComparer.Ordinal);
            foreach (var live in some)
                if (numbers.TryGetValue(live.Id, out var number))
                    await HearOfLiveAsync(new Hearsay(live.Id, number, News.Presence), cancellation);
        }

        _watchers.Lose();
    }

    /// <summary>For other servers to see: what was read and delivered here.</summary>
    internal Task SaveMarksAsync() => _live.SaveAllAsync();

    private Task HearOfLiveAsync(Hearsay hearsay, CancellationToken cancellation) =>
        _live.InTurnAsync(hearsay.ConversationId, async live =>
        {
            var isNews = live.Standing is null || await _live.CatchUpAsync(live, cancellation);
            if ((hearsay.News & (News.Presence | News.VisitorTypes)) != News.None)
            {
                await _live.LookElsewhereAsync(live, cancellation);
                isNews |= hearsay.News.HasFlag(News.Presence);
            }

            if (isNews)
                live.Hints.Give(Hint.News);
            if (hearsay.News.HasFlag(News.VisitorTypes))
                live.Hints.Give(Hint.VisitorTypes);
            if (hearsay.News.HasFlag(News.OperatorTypes))
                live.Hints.Give(Hint.OperatorTypes);
            return true;
        }, cancellation);

    private async Task<Conversation?> HeadAsync(string id, CancellationToken cancellation) =>
        _live.Find(id)?.Standing?.Head ?? await _store.FindAsync(id, cancellation);
}
