using System.Collections.Concurrent;
using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>Which operators are on shift: signed in, available, and with a console that answered lately.</summary>
public interface IShift
{
    bool IsStaffed { get; }
}

/// <summary>
/// Who said that they are available, and whose console is really there. Availability is kept in the store until signing out, so that a
/// restart of the server sends nobody home; the consoles answer again by themselves within seconds.
/// </summary>
public sealed class Shift(IStore store, TimeProvider time) : IShift
{
    /// <summary>A console answers every ten seconds; one that was silent for this long is taken for gone.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> answered = new(StringComparer.Ordinal);

    public Pulse Changed { get; } = new();

    public bool IsStaffed => CountOnShift() > 0;

    public int CountOnShift()
    {
        var since = time.GetUtcNow() - Grace;
        return answered.Count(console => console.Value > since);
    }

    public async Task<bool> IsAvailableAsync(string accountId, CancellationToken cancellation = default) =>
        await store.FindSettingAsync(Key(accountId), cancellation) is not null;

    /// <summary>The operator's choice; it counts from now on when a console of theirs is open.</summary>
    public async Task SetAsync(string accountId, bool available)
    {
        await store.SaveSettingAsync(Key(accountId), available ? "yes" : null);
        if (available) answered[accountId] = time.GetUtcNow();
        else answered.TryRemove(accountId, out _);
        Changed.Beat();
    }

    /// <summary>The console of this operator is there.</summary>
    public async Task AnsweredAsync(string accountId, CancellationToken cancellation = default)
    {
        if (!await IsAvailableAsync(accountId, cancellation)) return;
        var isBack = !answered.TryGetValue(accountId, out var last) || last <= time.GetUtcNow() - Grace;
        answered[accountId] = time.GetUtcNow();
        if (isBack) Changed.Beat();
    }

    private static string Key(string accountId) => $"staff-available/{accountId}";
}
