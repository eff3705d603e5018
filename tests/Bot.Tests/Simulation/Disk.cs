using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>A bug that is planted to see that it is found.</summary>
internal enum Bug
{
    None,

    /// <summary>A writer that is behind overwrites who was first.</summary>
    StaleWritersAreTaken,

    /// <summary>Nobody is told whose silence has run out.</summary>
    TimersAreForgotten,

    /// <summary>A write is acknowledged before it is on the disk, and lost when the power fails.</summary>
    AcknowledgedTooEarly,

    /// <summary>Nobody is said to hold anything.</summary>
    HeldAreNotCounted,
}

/// <summary>What survives every crash: the contract of the store for conversations, in memory.</summary>
internal sealed class Disk(Bug bug)
{
    private readonly SortedDictionary<string, Kept> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private (string Id, Kept? Before)? _lastWrite;

    public IEnumerable<(Conversation Head, IReadOnlyList<LogEvent> Log)> All => _conversations.Values.Select(one => (one.Head, one.Log));

    /// <summary>How many conversations one person held at the same time.</summary>
    public int MostHeld { get; private set; }

    public bool Append(Append append)
    {
        var kept = _conversations.GetValueOrDefault(append.Head.Id);
        if (bug != Bug.StaleWritersAreTaken && (kept?.Head.Number ?? 0) != append.ExpectedNumber) return false;
        if (kept is not null && append.Events.Any(one => one.ClientId is not null && kept.Log.Any(known => known.ClientId == one.ClientId))) return false;
        _lastWrite = (append.Head.Id, kept);
        _conversations[append.Head.Id] = new Kept(append.Head, [.. kept?.Log ?? [], .. append.Events]);
        if (append.Head is { Status: Status.Held, OwnerId: { } owner }) MostHeld = Math.Max(MostHeld, HeldBy(owner));
        return true;
    }

    public bool Mark(string id, long seenByStaff, long seenByVisitor, long delivered)
    {
        if (_conversations.GetValueOrDefault(id) is not { } kept) return false;
        var head = kept.Head with
        {
            SeenByStaff = Math.Max(kept.Head.SeenByStaff, seenByStaff),
            SeenByVisitor = Math.Max(kept.Head.SeenByVisitor, seenByVisitor),
            DeliveredToVisitor = Math.Max(kept.Head.DeliveredToVisitor, delivered),
        };
        _conversations[id] = kept with { Head = head };
        return true;
    }

    public void PowerFails()
    {
        if (bug != Bug.AcknowledgedTooEarly || _lastWrite is not { } last) return;
        if (last.Before is null) _conversations.Remove(last.Id);
        else _conversations[last.Id] = last.Before;
        _lastWrite = null;
    }

    public Conversation? Find(string id) => _conversations.GetValueOrDefault(id)?.Head;

    public IReadOnlyList<LogEvent> Read(string id, long after, int limit) => [.. (_conversations.GetValueOrDefault(id)?.Log ?? []).Where(one => one.Number > after).Take(limit)];

    public IReadOnlyList<Conversation> List(Status status, int limit) =>
        [.. _conversations.Values.Select(one => one.Head).Where(head => head.Status == status).OrderByDescending(head => head.Priority).ThenBy(head => head.WaitingSince).Take(limit)];

    public int CountHeld(string owner) => bug == Bug.HeldAreNotCounted ? 0 : HeldBy(owner);

    public IReadOnlyList<string> Due(DateTimeOffset now, int limit) =>
        bug == Bug.TimersAreForgotten ? [] : [.. _conversations.Values.Select(one => one.Head).Where(head => head.TimerDue <= now).OrderBy(head => head.TimerDue).Take(limit).Select(head => head.Id)];

    public string? Setting(string key) => _settings.GetValueOrDefault(key);

    public IReadOnlyList<KeyValuePair<string, string>> Settings(string prefix) =>
        [.. _settings.Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(one => one.Key, StringComparer.Ordinal)];

    public void Set(string key, string? value)
    {
        if (value is null) _settings.Remove(key);
        else _settings[key] = value;
    }

    private int HeldBy(string owner) => _conversations.Values.Count(one => one.Head.Status == Status.Held && one.Head.OwnerId == owner);

    private sealed record Kept(Conversation Head, IReadOnlyList<LogEvent> Log);
}
