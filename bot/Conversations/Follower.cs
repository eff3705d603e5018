using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Follows what the other servers on the same store tell. Without others it has nothing to do.</summary>
internal sealed class Follower(IReplicas replicas, ConversationService conversations, OthersNotes notes, TimeProvider time, ILogger<Follower> log) : BackgroundService
{
    public static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var heard in replicas.ListenAsync(stoppingToken))
        {
            var isDone = await FollowAsync(heard, stoppingToken);
            while (!isDone)
            {
                await Task.Delay(AfterFailure, time, stoppingToken);
                isDone = await FollowAsync(heard: null, stoppingToken);
            }
        }
    }

    /// <summary>False when it failed, and everything has to be looked at again.</summary>
    private async Task<bool> FollowAsync(IReadOnlyList<Hearsay>? heard, CancellationToken cancellation)
    {
        try
        {
            if (heard is null)
                await conversations.CatchUpAsync(cancellation);
            foreach (var one in heard ?? [])
                await conversations.HearAsync(one, cancellation);
            if (heard is null || heard.Any(one => one.News.HasFlag(News.Notes)))
                notes.Added.Beat();
            return true;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError("What other servers wrote could not be read ({Failure})", failed.GetType().Name);
            return false;
        }
    }
}

/// <summary>Somebody noted something on another server.</summary>
public sealed class OthersNotes
{
    public Pulse Added { get; } = new();
}
