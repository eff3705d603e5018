namespace AdviceBot.Conversations;

/// <summary>What is done before the server takes its first request: the version of the pack that is served is found and kept.</summary>
internal sealed class BeforeServing(Scripts scripts, TimeProvider time) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => scripts.OpenAsync(time.GetUtcNow(), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
