using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Lets silence run out. Timers are in the store, so they survive a restart; those that fell due meanwhile fire once.</summary>
internal sealed class Timers(IStore store, ConversationService conversations, Alarm alarm, TimeProvider time, ILogger<Timers> log, IReplicas? replicas = null) : BackgroundService
{
    public static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);
    /// <summary>Where there are other servers, one of them may have set a timer and died. Of those that fire one at the same moment, one is first and the others see that it was.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);
    private const int AtOnce = 1000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            alarm.Clear();
            alarm.Set(await FireDueAsync(stoppingToken));
            if (replicas is { AreThere: true })
                alarm.Set(time.GetUtcNow() + BetweenLooks);
            await alarm.WaitAsync(stoppingToken);
        }
    }

    /// <summary>Fires what is due; when to look again.</summary>
    private async Task<DateTimeOffset> FireDueAsync(CancellationToken cancellation)
    {
        try
        {
            var isDone = true;
            foreach (var id in await store.DueAsync(time.GetUtcNow(), AtOnce, cancellation))
                isDone &= await FireAsync(id, cancellation);
            return isDone ? await EarliestAsync(cancellation) : AfterAWhile;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError("The store did not say which timers are due ({Failure})", failed.GetType().Name);
            return AfterAWhile;
        }
    }

    /// <summary>False when it failed. One conversation that cannot be looked after must not keep the others waiting.</summary>
    private async Task<bool> FireAsync(string id, CancellationToken cancellation)
    {
        try
        {
            await conversations.BeSilentAsync(id, cancellation);
            return true;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError("The timer of conversation {ConversationId} could not fire ({Failure})", id, failed.GetType().Name);
            return false;
        }
    }

    private async Task<DateTimeOffset> EarliestAsync(CancellationToken cancellation) =>
        await store.DueAsync(DateTimeOffset.MaxValue, 1, cancellation) is [var id] && await store.FindAsync(id, cancellation) is { TimerDue: { } due }
            ? due
            : DateTimeOffset.MaxValue;

    private DateTimeOffset AfterAWhile => time.GetUtcNow() + AfterFailure;
}
