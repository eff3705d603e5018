using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>What is done before the server takes its first request: the version of the pack that is served is found and kept, the queue is counted.</summary>
internal sealed class BeforeServing(Scripts scripts, IStore store, ConversationMetrics metrics, TimeProvider time) : IHostedService
{
    private const int MostCounted = 10_000;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await scripts.OpenAsync(time.GetUtcNow(), cancellationToken);
        metrics.Found(
            waiting: (await store.ListAsync(Status.Waiting, MostCounted, cancellationToken)).Count,
            held: (await store.ListAsync(Status.Held, MostCounted, cancellationToken)).Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
