using System.Collections.Immutable;
using System.Text.Json;
using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>
/// Looks after those who look after others: how long each has worked and how many severe conversations they took since their last break. It suggests and shows; it never
/// stops anybody from taking the next. Kept in the store with each take and each break, so that a restart is no break.
/// </summary>
public sealed class Care(IStore store, DeskSettings settings, TimeProvider time, IReplicas? replicas = null) : IDisposable
{
    /// <summary>Held while one is changed, so that two changes of one person do not undo each other.</summary>
    private readonly SemaphoreSlim _change = new(1, 1);
    private ImmutableDictionary<string, Burden> _known = ImmutableDictionary<string, Burden>.Empty;

    public Pulse Changed { get; } = new();

    private TimeSpan BreakLength => TimeSpan.FromMinutes(settings.BreakMinutes);

    public Burden Of(string accountId) => _known.GetValueOrDefault(accountId) ?? Burden.None;

    public bool IsBreakDue(string accountId) => Of(accountId).IsBreakDue(time.GetUtcNow(), settings.SevereBeforeBreak, TimeSpan.FromMinutes(settings.MinutesBeforeBreak));

    /// <summary>They said how they stand, or their console is there again with what they said before.</summary>
    public Task StandsAsync(string accountId, ShiftState state)
    {
        var now = time.GetUtcNow();
        return ChangeAsync(accountId, burden => state is ShiftState.Available or ShiftState.Busy ? burden.Work(now, BreakLength) : burden.Rest(now));
    }

    /// <summary>Their console was silent since then, and is there again: who was away for so long had their break.</summary>
    public Task CameBackAsync(string accountId, DateTimeOffset silentSince)
    {
        var now = time.GetUtcNow();
        return ChangeAsync(accountId, burden => burden.BreakBegan is null && burden.Since is not null ? burden.Rest(silentSince).Work(now, BreakLength) : burden);
    }

    public Task TookAsync(string accountId, Conversation head) => ChangeAsync(accountId, burden => burden.Take(Severity.IsSevere(head)));

    public void Dispose() => _change.Dispose();

    private async Task ChangeAsync(string accountId, Func<Burden, Burden> change)
    {
        await _change.WaitAsync();
        try
        {
            // Where there are other servers, one of them may have changed it.
            var before = (replicas is { AreThere: true } ? null : _known.GetValueOrDefault(accountId)) ?? await FindAsync(accountId);
            var after = change(before);
            if (after != before)
                await store.SaveSettingAsync(Key(accountId), JsonSerializer.Serialize(after));
            _known = _known.SetItem(accountId, after);
        }
        catch (StoreException)
        {
            // A count that is lost is a suggestion that comes later. What was being done, and is stored, must not fail on it.
        }
        finally
        {
            _change.Release();
        }

        Changed.Beat();
    }

    /// <summary>Takes in what was changed at other servers.</summary>
    internal async Task CatchUpAsync(CancellationToken cancellation)
    {
        await _change.WaitAsync(cancellation);
        try
        {
            var now = (await store.ListSettingsAsync(Key(""), cancellation)).ToImmutableDictionary(
                kept => kept.Key[Key("").Length..], kept => JsonSerializer.Deserialize<Burden>(kept.Value) ?? Burden.None, StringComparer.Ordinal);
            if (now.All(one => Of(one.Key) == one.Value))
                return;
            _known = _known.SetItems(now);
        }
        finally
        {
            _change.Release();
        }

        Changed.Beat();
    }

    private async Task<Burden> FindAsync(string accountId) =>
        await store.FindSettingAsync(Key(accountId)) is { } kept ? JsonSerializer.Deserialize<Burden>(kept) ?? Burden.None : Burden.None;

    private static string Key(string accountId) => $"staff-care/{accountId}";
}
