using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Where visitors are and how far their pages have come. Nothing of it is worth a write of its own.</summary>
public sealed partial class ConversationService
{
    /// <summary>As far as it can be known.</summary>
    public Presence PresenceOf(string conversationId) =>
        _live.Find(conversationId) is { } live ? live.Elsewhere.Where(visit => _replicas.IsAlive(visit.ServerId)).Aggregate(live.Pages.At(_turns.Now, IsHeld(live)), (best, visit) => best.Or(visit, _turns.Now)) : Presence.Unknown;

    /// <summary>A page or client of the visitor is connected until what this gives is disposed; it has events up to <paramref name="number"/>.
    /// <paramref name="isLookedAt"/> is null where it cannot tell, <paramref name="isSure"/> whether the end of the connection is always noticed. Null when there is no such conversation.</summary>
    public async Task<IAsyncDisposable?> ArriveAsync(string conversationId, string page, bool? isLookedAt, long number, bool isSure = false, CancellationToken cancellation = default) =>
        await HereAsync(conversationId, number, live => live.Pages.Arrive(page, isLookedAt, isSure, _turns.Now, IsHeld(live)), cancellation)
            ? new Visit(this, conversationId, page)
            : null;

    /// <summary>A page or client of the visitor asks or says how it stands; it has events up to <paramref name="number"/>. False when there is no such conversation.</summary>
    public Task<bool> HereAsync(string conversationId, string page, bool? isLookedAt, long number, CancellationToken cancellation = default) =>
        HereAsync(conversationId, number, live => live.Pages.Hear(page, isLookedAt, _turns.Now, IsHeld(live)), cancellation);

    private Task<bool> HereAsync(string id, long number, Func<LiveConversation, bool> change, CancellationToken cancellation) =>
        _live.InTurnAsync(id, async live =>
        {
            if (await _live.StandingAsync(live, cancellation) is not { Head.LeftQuickly: false } standing)
                return false;
            var isNews = change(live);
            var head = standing.Head.DeliveredTo(number);
            if (head != standing.Head)
                Keep(live, standing, head);
            else if (isNews)
                live.Hints.Give(Hint.News);
            if (isNews)
                TellOthers(id, live, News.Presence);
            return true;
        }, cancellation);

    /// <summary>Stored with the next turn, or when the conversation leaves memory: losing it costs a tick, not a message.</summary>
    private static void Keep(LiveConversation live, Standing standing, Conversation head)
    {
        live.Standing = standing with { Head = head };
        live.HasUnsaved = true;
        live.Hints.Give(Hint.News);
    }

    /// <summary>Where the visitor is by the pages that this server talks to, for the others to know.</summary>
    private void TellOthers(string id, LiveConversation? live, News news)
    {
        if (!_replicas.AreThere)
            return;
        var here = live is not null && news != News.OperatorTypes ? live.Pages.At(_turns.Now, IsHeld(live)) : null;
        _replicas.Tell(new Hearsay(id, live?.Standing?.Head.Number ?? 0, news), here is null ? null : new Storage.Visit("", (int)here.How, here.Since, here.Until, here.TypedAt));
    }

    private static bool IsHeld(LiveConversation live) => live.Standing?.Head.Status == Status.Held;

    private sealed class Visit(ConversationService conversations, string id, string page) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await conversations._live.InTurnAsync(id, live =>
        {
            if (live.Pages.Depart(page, conversations._turns.Now, IsHeld(live)))
            {
                live.Hints.Give(Hint.News);
                conversations.TellOthers(id, live, News.Presence);
            }

            return Task.FromResult(true);
        }, CancellationToken.None);
    }
}
