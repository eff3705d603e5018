namespace AdviceBot.Browser.Tests.Staff;

/// <summary>The clock of the wall, which a test can put forward. Timers run as ever: browsers wait for real.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public void Jump(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
