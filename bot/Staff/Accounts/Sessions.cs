using AdviceBot.Staff.Live;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>
/// Where people are signed in. A cookie only names its session; the row in the store says whether it still holds, so what is ended here is ended at the next request,
/// and its open consoles at once. No address is kept.
/// </summary>
public sealed class Sessions(IStore store, Consoles consoles, TimeProvider time)
{
    /// <summary>Without a request for this long a session is over.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(12);

    /// <summary>When somebody was seen last is written no more often than this.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public async Task<Session> BeginAsync(string accountId, string userAgent, ProviderSignIn? byProvider = null)
    {
        var now = time.GetUtcNow();
        await store.ForgetSessionsAsync(now - GoodFor);
        var session = new Session(Guid.NewGuid().ToString("N"), accountId, now, now, BrowserNames.Browser(userAgent), BrowserNames.System(userAgent)) { ByProvider = byProvider };
        await store.AddSessionAsync(session);
        return session;
    }

    /// <summary>The session, while it holds.</summary>
    public async Task<Session?> FindAsync(string id) => await store.FindSessionAsync(id) is { } session && Holds(session) ? session : null;

    public async Task<IReadOnlyList<Session>> ListAsync(string accountId, CancellationToken cancellation) =>
        [.. (await store.ListSessionsAsync(accountId, cancellation)).Where(Holds)];

    /// <summary>Its person asked for something. True when that was written, and so the cookie is to last as much longer.</summary>
    public async Task<bool> SeenAsync(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var now = time.GetUtcNow();
        if (now - session.SeenAt < SeenEvery) return false;
        await store.SeeSessionAsync(session.Id, now);
        return true;
    }

    /// <summary>False when the account has no such session.</summary>
    public async Task<bool> EndAsync(string accountId, string id)
    {
        if (!await store.EndSessionAsync(accountId, id)) return false;
        consoles.CutOffSession(id);
        return true;
    }

    public async Task EndOthersAsync(string accountId, string keep)
    {
        await store.EndSessionsAsync(accountId, keep);
        consoles.CutOffOthers(accountId, keep);
    }

    public async Task EndAllAsync(string accountId)
    {
        await store.EndSessionsAsync(accountId, keep: null);
        consoles.CutOff(accountId);
    }

    private bool Holds(Session session) => time.GetUtcNow() - session.SeenAt < GoodFor;
}
