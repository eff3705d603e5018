using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Live;

/// <summary>
/// Cuts off consoles whose session is over. A socket is let in once and lives without its cookie: one that was opened in the morning would still be open in the evening,
/// however long ago its person asked for anything, and whatever another server ended.
/// </summary>
internal sealed class ConsoleKeeper(Consoles consoles, SessionCheck sessions, TimeProvider time, ILogger<ConsoleKeeper> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await CutOffEndedAsync();
    }

    private async Task CutOffEndedAsync()
    {
        try
        {
            foreach (var console in consoles.All)
                if (console.User is not { } user || !await sessions.MayStayAsync(user))
                    console.Abort();
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError("Sessions of open consoles could not be looked up ({Failure})", failed.GetType().Name);
        }
    }
}
