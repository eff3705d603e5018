using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Http;

/// <summary>
/// GET /healthz: the process lives. GET /readyz: it can serve; 503 with a reason code when it cannot, so that a balancer sends
/// visitors elsewhere.
/// </summary>
public static class Health
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(3);

    public static void MapHealth(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/healthz", () => Results.Text("ok\n")).DisableRateLimiting();
        app.MapGet("/readyz", async (IServiceProvider services, IHostApplicationLifetime lifetime, CancellationToken cancellation) =>
        {
            var reason = lifetime.ApplicationStopping.IsCancellationRequested ? "stopping" : await WhyNotAsync(services, cancellation);
            return reason is null ? Results.Text("ready\n") : Results.Text(reason + "\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        }).DisableRateLimiting();
    }

    private static async Task<string?> WhyNotAsync(IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            // The script was read before the first request; here to say that it must have been.
            services.GetRequiredService<Scripts>();
            var store = services.GetRequiredService<IStore>();
            await store.FindSettingAsync("ready", cancellation).WaitAsync(LongestAnswer, cancellation);
            return null;
        }
        // Whatever the store throws means the same here; what it was is in its own log.
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            return failed is TimeoutException ? "store-slow" : "store-fails";
        }
    }
}
