using System.Threading.Channels;

namespace AdviceBot.Conversations;

/// <summary>The earliest moment at which somebody's silence runs out. Costs nothing while it waits.</summary>
internal sealed class Alarm(TimeProvider time)
{
    // No clock's timer takes longer ones.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private DateTimeOffset _next = DateTimeOffset.MaxValue;

    /// <summary>Rings at this moment, or earlier when an earlier one is set.</summary>
    public void Set(DateTimeOffset due)
    {
        lock (_gate)
        {
            if (due >= _next)
                return;
            _next = due;
        }

        _wake.Writer.TryWrite(true);
    }

    /// <summary>Forgets what was set. Whoever asks the store for what is due clears first, so that nothing set meanwhile is missed.</summary>
    public void Clear()
    {
        lock (_gate)
            _next = DateTimeOffset.MaxValue;
    }

    /// <summary>Waits until it rings.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        for (var remaining = Remaining(); remaining > TimeSpan.Zero; remaining = Remaining())
        {
            using var timer = time.CreateTimer(_ => _wake.Writer.TryWrite(true), state: null, remaining < Longest ? remaining : Longest, Timeout.InfiniteTimeSpan);
            await _wake.Reader.ReadAsync(cancellation);
        }
    }

    private TimeSpan Remaining()
    {
        lock (_gate)
            return _next - time.GetUtcNow();
    }
}
