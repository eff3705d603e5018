using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>Where there are other servers: sees what they know of those who work.</summary>
internal sealed class ShiftFollower(IReplicas replicas, Shift shift, WorkProfiles profiles, Care care, TimeProvider time, ILogger<ShiftFollower> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!replicas.AreThere)
            return;
        using var timer = new PeriodicTimer(Every, time);
        var wasBlind = false;
        do wasBlind = !await FollowAsync(wasBlind, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>False when it failed. Nobody is taken for gone because nobody could be seen: after that all have their time anew.</summary>
    private async Task<bool> FollowAsync(bool wasBlind, CancellationToken cancellation)
    {
        try
        {
            await shift.CatchUpAsync(wasBlind, cancellation);
            await profiles.CatchUpAsync(cancellation);
            await care.CatchUpAsync(cancellation);
            return true;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError("Who is on shift at other servers could not be read ({Failure})", failed.GetType().Name);
            return false;
        }
    }
}
