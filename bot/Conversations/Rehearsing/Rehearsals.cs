using System.Collections.Concurrent;
using System.Security.Cryptography;
using AdviceBot.Dialogs.Scripts;
using Microsoft.AspNetCore.WebUtilities;

namespace AdviceBot.Conversations.Rehearsing;

/// <summary>The rehearsals that are going on. Each ends half an hour after it was looked at last, with the session of whoever plays, and with the server.</summary>
public sealed class Rehearsals(TimeProvider time)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(30);

    /// <summary>Of one session; the oldest makes room.</summary>
    public const int MostOfOne = 4;

    private const int SecretBytes = 32;

    private readonly ConcurrentDictionary<string, Running> _running = new(StringComparer.Ordinal);

    public int Count => _running.Count;

    /// <summary><paramref name="session"/> names the session of whoever plays, <paramref name="isSignedIn"/> tells whether it still holds.</summary>
    public Rehearsal Begin(string session, Func<Task<bool>> isSignedIn, Script script, RehearsedVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(visitor);
        Forget(session);
        var rehearsal = new Rehearsal(WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes)), script, visitor, time);
        _running[rehearsal.Secret] = new Running(rehearsal, session, isSignedIn, time.GetUtcNow());
        return rehearsal;
    }

    /// <summary>Null when there is none, or none any more.</summary>
    public async Task<Rehearsal?> FindAsync(string secret)
    {
        if (!_running.TryGetValue(secret, out var found))
            return null;
        if (IsOver(found) || !await found.IsSignedIn())
        {
            _running.TryRemove(secret, out _);
            return null;
        }

        _running.TryUpdate(secret, found with { SeenAt = time.GetUtcNow() }, found);
        return found.Rehearsal;
    }

    /// <summary>The same, of whoever plays it themselves.</summary>
    public async Task<Rehearsal?> FindOwnAsync(string session, string secret) =>
        _running.TryGetValue(secret, out var found) && found.Session == session ? await FindAsync(secret) : null;

    public void End(string secret) => _running.TryRemove(secret, out _);

    private void Forget(string session)
    {
        foreach (var over in _running.Values.Where(IsOver))
            End(over.Rehearsal.Secret);
        foreach (var old in _running.Values.Where(one => one.Session == session).OrderByDescending(one => one.SeenAt).Skip(MostOfOne - 1))
            End(old.Rehearsal.Secret);
    }

    private bool IsOver(Running one) => time.GetUtcNow() - one.SeenAt >= GoodFor;

    private sealed record Running(Rehearsal Rehearsal, string Session, Func<Task<bool>> IsSignedIn, DateTimeOffset SeenAt);
}
