using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Where there are other servers: lets them see soon what was read and delivered here, and sees which version they published.</summary>
internal sealed class SharedMarks(IReplicas replicas, ConversationService conversations, Scripts scripts, TimeProvider time, ILogger<SharedMarks> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!replicas.AreThere)
            return;
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await conversations.SaveMarksAsync();
                await scripts.CatchUpAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogError("What is shared with other servers could not be ({Failure})", failed.GetType().Name);
            }
        }
    }
}
