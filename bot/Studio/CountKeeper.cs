using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Studio;

/// <summary>Where visitors stop: what is known of it, and for how long.</summary>
public sealed class CountKeeper(IStore store, Scripts scripts, StudioSettings settings, TimeProvider time, ILogger<CountKeeper> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <summary>Of days that may be told.</summary>
    public CountDays Days(DateOnly? from, DateOnly? to) => CountDays.Of(from, to, Today, settings.CountDays);

    /// <summary>Of one version, or of all (null), which are told on the flow that is current.</summary>
    public async Task<Stops?> FindAsync(string? version, CountDays days, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(days);
        var script = version is null || version == scripts.Current.Version ? scripts.Current : await scripts.FindAsync(version);
        return script is null ? null : Stops.Of(script, await store.SumCountsAsync(version, days.First, days.Last, cancellation));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await ForgetAsync();
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    internal async Task ForgetAsync()
    {
        try
        {
            await store.ForgetCountsAsync(Today.AddDays(-settings.CountDays));
        }
        catch (StoreException failed)
        {
            log.LogError("Old counts could not be deleted, and will be tried again ({Failure})", failed.GetType().Name);
        }
    }

    private DateOnly Today => scripts.Current.Site.Opening.DayOf(time.GetUtcNow());
}
