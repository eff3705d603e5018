namespace AdviceBot.Handoff;

/// <summary>"Something changed": whoever waits looks again. Take <see cref="Next"/> before looking, so that no change falls between.</summary>
public sealed class Pulse
{
    private TaskCompletionSource next = NewSource();

    public Task Next => Volatile.Read(ref next).Task;

    public void Beat() => Interlocked.Exchange(ref next, NewSource()).SetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
