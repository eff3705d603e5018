namespace AdviceBot.Conversations;

/// <summary>
/// The pages and clients that one visitor has open, in memory alone: after a restart they connect again and say how they stand. Each method that changes something
/// returns whether those who look after the visitor should be told.
/// </summary>
internal sealed class VisitorPages
{
    /// <summary>While a person holds the conversation a page answers every beat of its stream; a connection can be dead without a word, so it is not believed for longer.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(45);

    /// <summary>So long after a request one that only asks now and then is taken to be there.</summary>
    public static readonly TimeSpan BetweenAsking = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private Attention _how;
    private DateTimeOffset? _since;
    private DateTimeOffset? _told;
    private DateTimeOffset? _heard;
    private DateTimeOffset? _typed;

    /// <summary>A connection of this page opened. <paramref name="isLookedAt"/> is null where it cannot tell; <paramref name="isSure"/> is whether its end is always
    /// noticed.</summary>
    public bool Arrive(string page, bool? isLookedAt, bool isSure, DateTimeOffset now, bool isHeld) =>
        Change(page, known => new Page(isLookedAt ?? known.IsLookedAt, known.Connections + 1, now, isSure), now, isHeld);

    /// <summary>It says how it stands, or merely asks for news.</summary>
    public bool Hear(string page, bool? isLookedAt, DateTimeOffset now, bool isHeld) =>
        Change(page, known => known with { IsLookedAt = isLookedAt ?? known.IsLookedAt, HeardAt = now }, now, isHeld);

    /// <summary>A connection of this page ended.</summary>
    public bool Depart(string page, DateTimeOffset now, bool isHeld) =>
        Change(page, known => known.Connections > 1 ? known with { Connections = known.Connections - 1 } : null, now, isHeld);

    public void Type(DateTimeOffset now)
    {
        lock (_gate)
            _typed = now;
    }

    public Presence At(DateTimeOffset now, bool isHeld)
    {
        lock (_gate)
        {
            var (how, until) = Best(now, isHeld);
            // Nobody has said that it is over where time has run out.
            return new Presence(how, how == Attention.Away && _how != Attention.Away ? _heard : _since, until, _typed);
        }
    }

    private bool Change(string page, Func<Page, Page?> change, DateTimeOffset now, bool isHeld)
    {
        lock (_gate)
        {
            var before = Best(now, isHeld).How;
            if (change(_pages.GetValueOrDefault(page) ?? new Page(IsLookedAt: null, Connections: 0, now, IsSure: false)) is { } changed)
                _pages[page] = changed;
            else
                _pages.Remove(page);
            Forget(now);
            _heard = now;
            var (how, until) = Best(now, isHeld);
            if (how != before || _since is null)
                _since = now;
            var isNews = how != _how || how != before || until > (_told ?? DateTimeOffset.MinValue) + WorthTelling;
            _how = how;
            if (isNews)
                _told = until;
            return isNews;
        }
    }

    private (Attention How, DateTimeOffset? Until) Best(DateTimeOffset now, bool isHeld)
    {
        var (how, until) = (Attention.Away, (DateTimeOffset?)null);
        foreach (var page in _pages.Values)
        {
            var end = page.Until(isHeld);
            if (end <= now || page.How < how)
                continue;
            until = page.How > how || (until is not null && (end is null || end > until)) ? end : until;
            how = page.How;
        }

        return (how, until);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (name, page) in _pages)
            if (page.Connections == 0 && page.HeardAt + BetweenAsking <= now)
                _pages.Remove(name);
    }

    private sealed record Page(bool? IsLookedAt, int Connections, DateTimeOffset HeardAt, bool IsSure)
    {
        public Attention How => IsLookedAt switch { true => Attention.Reading, false => Attention.Hidden, null => Attention.Open };

        public DateTimeOffset? Until(bool isHeld) =>
            Connections == 0 ? HeardAt + BetweenAsking
            : isHeld && !IsSure && IsLookedAt is not null ? HeardAt + Believed
            : null;
    }
}
