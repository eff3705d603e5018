using System.Collections.Immutable;
using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>How each member of staff works. Read from the store before the server serves, and kept up to date by every change, so that lists are drawn without asking it.</summary>
public sealed class WorkProfiles(IStore store, DeskSettings settings) : IHostedService, IDisposable
{
    /// <summary>Held while one is changed, so that two changes of one person do not undo each other.</summary>
    private readonly SemaphoreSlim _change = new(1, 1);
    private ImmutableDictionary<string, WorkProfile> _known = ImmutableDictionary<string, WorkProfile>.Empty;

    public Pulse Changed { get; } = new();

    /// <summary>How many conversations somebody holds at most, unless they have a number of their own.</summary>
    public int UsualCapacity => settings.Capacity;

    public WorkProfile Of(string accountId) => _known.GetValueOrDefault(accountId) ?? new WorkProfile(accountId);

    /// <summary>How many conversations this one holds at most.</summary>
    public int CapacityOf(string accountId) => Of(accountId).Capacity ?? settings.Capacity;

    /// <summary>The names of all teams that somebody is in.</summary>
    public IEnumerable<string> Teams => _known.Values.Select(profile => profile.Team).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase);

    public async Task ChangeAsync(string accountId, Func<WorkProfile, WorkProfile> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        await _change.WaitAsync();
        try
        {
            var changed = change(Of(accountId));
            await store.SaveWorkProfileAsync(changed);
            _known = _known.SetItem(accountId, changed);
        }
        finally
        {
            _change.Release();
        }

        Changed.Beat();
    }

    public async Task StartAsync(CancellationToken cancellationToken) => _known = await ReadAsync(cancellationToken);

    /// <summary>Takes in what was changed at other servers.</summary>
    internal async Task CatchUpAsync(CancellationToken cancellation)
    {
        await _change.WaitAsync(cancellation);
        try
        {
            var now = await ReadAsync(cancellation);
            if (now.Count == _known.Count && now.Values.All(profile => IsSame(profile, Of(profile.AccountId))))
                return;
            _known = now;
        }
        finally
        {
            _change.Release();
        }

        Changed.Beat();
    }

    private async Task<ImmutableDictionary<string, WorkProfile>> ReadAsync(CancellationToken cancellation) =>
        (await store.ListWorkProfilesAsync(cancellation)).ToImmutableDictionary(profile => profile.AccountId, StringComparer.Ordinal);

    private static bool IsSame(WorkProfile one, WorkProfile other) => one with { Skills = other.Skills } == other && one.Skills.SequenceEqual(other.Skills);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _change.Dispose();
}
