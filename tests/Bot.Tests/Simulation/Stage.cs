using AdviceBot.Storage;
using AdviceBot.Tests;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>
/// One thread on which everything of a schedule happens, in an order that only the seed decides: which continuation runs next, when a call to the store is
/// carried out, when time goes on. The same seed gives the same schedule.
/// </summary>
internal sealed class Stage(int seed)
{
    private readonly List<Happening> _ready = [];
    private readonly List<Happening> _awaited = [];

    public Random Dice { get; } = new(seed);

    public FakeTime Time { get; } = new();

    /// <summary>A fingerprint of all that happened, in its order.</summary>
    public ulong Trace { get; private set; } = 14695981039346656037;

    public int Steps { get; private set; }

    public bool Happens(double chance) => Dice.NextDouble() < chance;

    /// <summary>Something that can go on now.</summary>
    public void Post(Lane lane, Action act) => _ready.Add(new Happening(lane, 0, act));

    /// <summary>Something that takes a while: it happens at a moment that the seed chooses. A failure of the store is the result of the task.</summary>
    public Task<T> LaterAsync<T>(Lane lane, Func<T> act)
    {
        var done = new TaskCompletionSource<T>();
        _awaited.Add(new Happening(lane, 1, () =>
        {
            try
            {
                done.SetResult(act());
            }
            catch (StoreException failure)
            {
                done.SetException(failure);
            }
        }));
        return done.Task;
    }

    /// <summary>Something that takes a while, and that nobody waits for.</summary>
    public void Later(Lane lane, Action act) => _awaited.Add(new Happening(lane, 1, act));

    /// <summary>One thing happens; false when there is nothing left but to let time go on.</summary>
    public bool Step()
    {
        if (_ready.Count + _awaited.Count == 0) return false;
        var isReady = _awaited.Count == 0 || (_ready.Count > 0 && Happens(0.8));
        var from = isReady ? _ready : _awaited;
        var index = Dice.Next(from.Count);
        var happening = from[index];
        from[index] = from[^1];
        from.RemoveAt(from.Count - 1);
        if (happening.Lane.IsDead) return true;
        Steps++;
        Trace = (Trace ^ (ulong)((index * 31) + happening.Kind)) * 1099511628211;
        happening.Lane.Enter(happening);
        return true;
    }

    /// <summary>Until nothing happens any more without time going on.</summary>
    public void Settle()
    {
        while (Step())
        {
        }
    }

    public void Pass(TimeSpan time)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        Time.Advance(time);
    }
}

/// <summary>What waits for its moment: a continuation (0), or something that takes a while (1).</summary>
internal sealed record Happening(Lane Lane, int Kind, Action Act);
