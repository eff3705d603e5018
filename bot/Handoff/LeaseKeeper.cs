using AdviceBot.Conversations;

namespace AdviceBot.Handoff;

/// <summary>
/// A claim lasts as long as its holder's console answers. Of one that has been silent too long every conversation goes back into the queue, and the visitor is told; what
/// that console still sends carries the old lease and is refused. Whoever was asked in beside a holder goes in the same way.
/// </summary>
internal sealed class LeaseKeeper(QueueBoard board, Shift shift, ConversationService conversations, TimeProvider time, ILogger<LeaseKeeper> log) : BackgroundService
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await ReleaseAbandonedAsync(stoppingToken);
            await EndAbandonedCompanyAsync(stoppingToken);
        }
    }

    private async Task ReleaseAbandonedAsync(CancellationToken cancellation)
    {
        foreach (var head in board.Held.Select(entry => entry.Head).Where(head => head is { OwnerId: { } owner, LeftQuickly: false } && shift.SilenceOf(owner) > Lease))
        {
            try
            {
                if (await conversations.ReleaseAsync(head.Id, head.LeaseToken!, cancellation: cancellation) is Done)
                    log.LogWarning("Conversation {ConversationId} waits again: the console of its operator has been silent for {Seconds} s", head.Id, (int)Lease.TotalSeconds);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogError("Conversation {ConversationId} could not be put back into the queue ({Failure})", head.Id, failed.GetType().Name);
            }
        }
    }

    private async Task EndAbandonedCompanyAsync(CancellationToken cancellation)
    {
        foreach (var head in board.Held.Select(entry => entry.Head))
        {
            foreach (var id in new[] { head.Handling?.Guest?.Id, head.Handling?.Consultation?.Id }.OfType<string>().Where(id => shift.SilenceOf(id) > Lease))
            {
                try
                {
                    await conversations.CompanyVanishedAsync(head.Id, id, cancellation);
                }
                catch (Exception failed) when (failed is not OperationCanceledException)
                {
                    log.LogError("Somebody who was asked into conversation {ConversationId} could not be taken out of it ({Failure})", head.Id, failed.GetType().Name);
                }
            }
        }
    }
}
