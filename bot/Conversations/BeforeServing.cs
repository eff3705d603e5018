using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>What is done before the server takes its first request: the version of the pack is kept, the queue is counted.</summary>
internal sealed class BeforeServing(Scripts scripts, IStore store, ConversationMetrics metrics) : IHostedService
{
    private const int MostCounted = 10_000;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await scripts.SaveAsync(cancellationToken);
        metrics.Found(
            waiting: (await store.ListAsync(Status.Waiting, MostCounted, cancellationToken)).Count,
            held: (await store.ListAsync(Status.Held, MostCounted, cancellationToken)).Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
