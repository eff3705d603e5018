using System.Collections.Concurrent;
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

    /// <summary>All consoles of an account; whoever still has a session that holds comes back by itself.</summary>
    public void CutOff(string accountId)
    {
        foreach (var console in _open.Values.Where(console => console.User?.Id() == accountId))
            console.Abort();
    }
}
