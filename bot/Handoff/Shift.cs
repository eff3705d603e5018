using System.Collections.Concurrent;
using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>Which operators are on shift: signed in, available or busy, and with a console that answered lately.</summary>
public interface IShift
{
    bool IsStaffed { get; }
}

/// <summary>What an operator says of themselves. Whoever is on a break or offline keeps their conversations as long as their console answers.</summary>
public enum ShiftState
{
    Offline,
    Break,
    Busy,
    Available,
}

/// <summary>An operator whose console answered lately.</summary>
public sealed record Present(string Id, string Name, string Role, ShiftState State, bool NeedsHelp, DateTimeOffset AnsweredAt);

/// <summary>
/// Who is on shift, and whose console is really there. What operators chose is kept in the store until they sign out, so that a restart of the server
/// sends nobody home; the consoles answer again by themselves within seconds.
/// </summary>
public sealed class Shift(IStore store, Care care, TimeProvider time, IReplicas? replicas = null) : IShift
{
    /// <summary>A console answers every ten seconds; one that was silent for this long is taken for gone.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Present> present = new(StringComparer.Ordinal);
    private DateTimeOffset began = time.GetUtcNow();

    public Pulse Changed { get; } = new();

    public bool IsStaffed => CountOnShift() > 0;

    /// <summary>Everybody whose console is there, by name.</summary>
    public IReadOnlyList<Present> People
    {
        get
        {
            var since = time.GetUtcNow() - Grace;
            return [.. present.Values.Where(one => one.AnsweredAt > since).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Id, StringComparer.Ordinal)];
        }
    }

    public int CountOnShift() => People.Count(one => one.State is ShiftState.Available or ShiftState.Busy);

    public async Task<ShiftState> StateOfAsync(string accountId, CancellationToken cancellation = default) =>
        Enum.TryParse<ShiftState>(await store.FindSettingAsync(Key(accountId), cancellation), ignoreCase: true, out var state) ? state : ShiftState.Offline;

    /// <summary>How long this operator's console has been silent; one that was never heard is silent since the server began.</summary>
    public TimeSpan SilenceOf(string accountId) => time.GetUtcNow() - (present.TryGetValue(accountId, out var one) && one.AnsweredAt > began ? one.AnsweredAt : began);

    /// <summary>The operator's choice; it counts from now on when a console of theirs is open.</summary>
    public async Task SetAsync(string accountId, ShiftState state)
    {
        await store.SaveSettingAsync(Key(accountId), state == ShiftState.Offline ? null : state.ToString());
        await care.StandsAsync(accountId, state);
        if (replicas is { AreThere: true })
            await replicas.SaidAsync(accountId, state.ToString(), needsHelp: null);
        Change(accountId, one => one with { State = state });
    }

    /// <summary>The console of this operator is there.</summary>
    public async Task AnsweredAsync(string accountId, string name, string role, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var isNew = !present.ContainsKey(accountId);
        var silence = SilenceOf(accountId);
        var isBack = isNew || silence >= Grace;
        var chosen = isNew ? await StateOfAsync(accountId, cancellation) : default;
        if (isNew)
            await care.StandsAsync(accountId, chosen);
        else if (isBack)
            await care.CameBackAsync(accountId, now - silence);
        // What the operator chooses at the same moment must not be lost: a visitor would be told of somebody who is not there.
        present.AddOrUpdate(accountId, _ => new Present(accountId, name, role, chosen, NeedsHelp: false, now), (_, one) => one with { Name = name, Role = role, AnsweredAt = now });
        if (replicas is { AreThere: true })
            await replicas.AnsweredAsync(new ConsoleRow(accountId, name, role, present[accountId].State.ToString(), present[accountId].NeedsHelp, TimeSpan.Zero), cancellation);
        if (isBack)
            Changed.Beat();
    }

    /// <summary>Takes in what consoles answered to other servers, and what people said of themselves there. <paramref name="wasBlind"/>: that could not be seen for a while.</summary>
    internal async Task CatchUpAsync(bool wasBlind, CancellationToken cancellation)
    {
        var rows = await replicas!.ConsolesAsync(cancellation);
        var now = time.GetUtcNow();
        if (wasBlind)
            began = now;
        var isNews = false;
        foreach (var row in rows)
        {
            var before = present.GetValueOrDefault(row.AccountId);
            var state = Enum.TryParse<ShiftState>(row.State, out var known) ? known : ShiftState.Offline;
            var there = new Present(row.AccountId, row.Name, row.Role, state, row.NeedsHelp, now - row.Silent);
            var after = present.AddOrUpdate(row.AccountId, there, (_, one) => there with { AnsweredAt = one.AnsweredAt > there.AnsweredAt ? one.AnsweredAt : there.AnsweredAt });
            isNews |= before is null || before with { AnsweredAt = after.AnsweredAt } != after || now - before.AnsweredAt >= Grace;
        }

        if (isNews)
            Changed.Beat();
    }

    /// <summary>Asks the supervisors for help, or takes that back. True when help is asked for now.</summary>
    public async Task<bool> AskForHelpAsync(string accountId)
    {
        if (replicas is { AreThere: true } && present.TryGetValue(accountId, out var now))
            await replicas.SaidAsync(accountId, state: null, !now.NeedsHelp);
        Change(accountId, one => one with { NeedsHelp = !one.NeedsHelp });
        return present.TryGetValue(accountId, out var after) && after.NeedsHelp;
    }

    private void Change(string accountId, Func<Present, Present> change)
    {
        while (present.TryGetValue(accountId, out var one) && !present.TryUpdate(accountId, change(one), one))
        {
            // The console answered at the same moment: once more on what it made of it.
        }

        Changed.Beat();
    }

    private static string Key(string accountId) => $"staff-shift/{accountId}";
}
