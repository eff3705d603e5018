namespace AdviceBot.Conversations;

/// <summary>
/// Notices what another server on the same store published. Asked for rather than told, so that it holds with every store: a helpline's number that is put right is right everywhere
/// within some seconds.
/// </summary>
internal sealed class PublicationWatcher(Scripts scripts, TimeProvider time, ILogger<PublicationWatcher> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private bool _hasFailed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Every, time, stoppingToken);
            await LookAsync(stoppingToken);
        }
    }

    /// <summary>A store that is away for a while is no news each time.</summary>
    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await scripts.LookAgainAsync(cancellation);
            _hasFailed = false;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            if (!_hasFailed)
                log.LogError("The store did not say which version is current ({Failure}); it is asked again every few seconds", failed.GetType().Name);
            _hasFailed = true;
        }
    }
}
