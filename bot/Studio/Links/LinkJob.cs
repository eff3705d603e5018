using AdviceBot.Conversations;

namespace AdviceBot.Studio.Links;

/// <summary>Follows the links of the registry that is served, now and then, where a setting says so. The log is told how many, and how many somebody should look at.</summary>
public sealed class LinkJob(LinkChecker checker, LinkBook book, LinkSettings settings, Scripts scripts, TimeProvider time, ILogger<LinkJob> log) : BackgroundService
{
    /// <summary>A server that starts has better things to do.</summary>
    public static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(1);

    /// <summary>One round.</summary>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        var links = scripts.Current.Words.Services.Values.Select(service => service.Link).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var found = new List<LinkFound>();
        await foreach (var one in checker.FollowAsync(links, cancellation))
            found.Add(one);
        await book.WriteAsync(time.GetUtcNow(), found, cancellation);
        log.LogInformation("Followed {Links} links of the registry: {Wrong} to look at", found.Count, found.Count(one => one.IsWrong));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Check)
            return;
        try
        {
            await Task.Delay(await UntilNextAsync(stoppingToken), time, stoppingToken);
            while (true)
            {
                await CheckAsync(stoppingToken);
                await Task.Delay(TimeSpan.FromHours(settings.EveryHours), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    /// <summary>A server that is started again and again does not ask again and again.</summary>
    private async Task<TimeSpan> UntilNextAsync(CancellationToken cancellation)
    {
        var left = (await book.ReadAsync(cancellation)).At + TimeSpan.FromHours(settings.EveryHours) - time.GetUtcNow();
        return left > FirstAfter ? left.Value : FirstAfter;
    }
}
