namespace AdviceBot.Tests;

/// <summary>A clock that stands still until <see cref="Advance"/> moves it; timers that fall due on the way fire in their order.</summary>
public sealed class FakeTime(DateTimeOffset? start = null) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = start ?? new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock; the callbacks of timers run here, before this returns.</summary>
    public void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (NextDue(target) is { } timer) timer.Fire();
        lock (_gate) _now = target;
    }

    private FakeTimer? NextDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            FakeTimer? next = null;
            foreach (var timer in _timers)
            {
                if (timer.Due <= target && (next is null || timer.Due < next.Due)) next = timer;
            }

            if (next is null) return null;
            if (next.Due > _now) _now = next.Due.Value;
            next.Rearm(_timers);
            return next;
        }
    }

    private sealed class FakeTimer(FakeTime time, Action callback) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? Due { get; private set; }

        public void Fire() => callback();

        public void Rearm(List<FakeTimer> timers)
        {
            if (_period > TimeSpan.Zero) Due += _period;
            else timers.Remove(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = time._now + dueTime;
                time._timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._gate) time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
