using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>What servers on one database tell each other, and what the database forgets with them: hearsay, consoles that answered, and locks.</summary>
internal sealed class Grapevine(Stage stage, Disk disk, Faults faults)
{
    private readonly List<SimulatedReplicas> _servers = [];
    private readonly Dictionary<string, Queue<Waiter>> _locks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (ConsoleRow Row, DateTimeOffset At)> _consoles = new(StringComparer.Ordinal);

    public IReplicas Join(Lane lane)
    {
        var server = new SimulatedReplicas(this, stage, lane, disk, faults);
        _servers.Add(server);
        return server;
    }

    /// <summary>Each of the others hears it a little later, or its line breaks: then it knows that it may have missed something as soon as the line is there again.</summary>
    public void Tell(Lane teller, Hearsay hearsay)
    {
        foreach (var server in _servers.Where(server => server.Lane != teller))
        {
            var heard = stage.Happens(faults.Lost) ? null : hearsay;
            stage.Later(server.Lane, () => server.Hear(heard is null ? null : [heard]));
        }
    }

    /// <summary>A server died: its locks are free, and the others cannot know what it wrote and did not tell.</summary>
    public void Lose(Lane dead)
    {
        _servers.RemoveAll(server => server.Lane == dead);
        foreach (var server in _servers) stage.Later(server.Lane, () => server.Hear(null));
        foreach (var thing in _locks.Keys.ToList())
        {
            var holdsIt = _locks[thing].Peek().Lane == dead;
            _locks[thing] = new Queue<Waiter>(_locks[thing].Where(waiter => waiter.Lane != dead));
            if (_locks[thing].Count == 0) _locks.Remove(thing);
            else if (holdsIt) _locks[thing].Peek().Admit();
        }
    }

    public Task WaitForAsync(string thing, Lane lane)
    {
        var waiter = new Waiter(lane);
        if (!_locks.TryGetValue(thing, out var queue)) _locks[thing] = queue = new Queue<Waiter>();
        queue.Enqueue(waiter);
        if (queue.Count == 1) waiter.Admit();
        return waiter.Task;
    }

    public void Free(string thing)
    {
        _locks[thing].Dequeue();
        if (_locks[thing].Count == 0) _locks.Remove(thing);
        else _locks[thing].Peek().Admit();
    }

    public void Answered(ConsoleRow row)
    {
        var state = _consoles.TryGetValue(row.AccountId, out var known) ? known.Row : row;
        _consoles[row.AccountId] = (row with { State = state.State, NeedsHelp = state.NeedsHelp }, stage.Time.GetUtcNow());
    }

    public void Said(string accountId, string? state)
    {
        if (_consoles.TryGetValue(accountId, out var known)) _consoles[accountId] = known with { Row = known.Row with { State = state ?? known.Row.State } };
    }

    public IReadOnlyList<ConsoleRow> Consoles() => [.. _consoles.Values.Select(one => one.Row with { Silent = stage.Time.GetUtcNow() - one.At })];

    private sealed class Waiter(Lane lane)
    {
        private readonly TaskCompletionSource _admitted = new();

        public Lane Lane => lane;

        public Task Task => _admitted.Task;

        public void Admit() => _admitted.TrySetResult();
    }
}
