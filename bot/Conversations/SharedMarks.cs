using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Where there are other servers: lets them see soon what was read and delivered here.</summary>
internal sealed class SharedMarks(IReplicas replicas, ConversationService conversations, TimeProvider time, ILogger<SharedMarks> log) : BackgroundService
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
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogError("What was read and delivered here could not be kept ({Failure})", failed.GetType().Name);
            }
        }
    }
}
