using AdviceBot.Channels.Page.Streaming;

namespace AdviceBot.Channels.Page.Rehearsed;

/// <summary>Nobody but the visitor writes in a rehearsal, so that there is nothing to push: it only shows the page that the server is there.</summary>
internal static class RehearsedStream
{
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(15);

    public static async Task SendAsync(HttpContext http, TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var stream = new EventStream(http.Response);
        stream.Begin();
        try
        {
            while (true)
            {
                await stream.SendAsync("beat", "", null, ends.Token);
                await Task.Delay(BetweenBeats, clock, ends.Token);
            }
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The browser or the server went away: both are everyday.
        }
    }
}
