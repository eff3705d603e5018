using System.Collections.Concurrent;
using System.Security.Claims;
using AdviceBot.Staff.SignIn;
using Microsoft.AspNetCore.SignalR;

namespace AdviceBot.Staff.Live;

/// <summary>The open consoles. A socket is let in once and then lives without its cookie, so what ends a session cuts it off.</summary>
public sealed class Consoles
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _open = new(StringComparer.Ordinal);

    public void Add(HubCallerContext console)
    {
        ArgumentNullException.ThrowIfNull(console);
        _open[console.ConnectionId] = console;
    }

    public void Remove(HubCallerContext console)
    {
        ArgumentNullException.ThrowIfNull(console);
        _open.TryRemove(console.ConnectionId, out _);
    }

    public IReadOnlyList<HubCallerContext> All => [.. _open.Values];

    /// <summary>Whether a console of this session is open now.</summary>
    public bool HasOpen(string sessionId) => _open.Values.Any(console => console.User?.SessionId() == sessionId);

    /// <summary>All consoles of an account; whoever still has a session that holds comes back by itself.</summary>
    public void CutOff(string accountId) => CutOff(user => user.Id() == accountId);

    public void CutOffSession(string sessionId) => CutOff(user => user.SessionId() == sessionId);

    /// <summary>All consoles of an account but those of one session.</summary>
    public void CutOffOthers(string accountId, string keep) => CutOff(user => user.Id() == accountId && user.SessionId() != keep);

    private void CutOff(Func<ClaimsPrincipal, bool> isMeant)
    {
        foreach (var console in _open.Values.Where(console => console.User is { } user && isMeant(user)))
            console.Abort();
    }
}
