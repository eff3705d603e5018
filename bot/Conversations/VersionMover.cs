using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>
/// Lets live conversations go over to a version that was just published, one after the other, each in a turn of its own. What it did not come to before the server stopped it
/// does after the start; what went over already is passed by.
/// </summary>
internal sealed class VersionMover(ConversationService conversations, Scripts scripts, TimeProvider time, ILogger<VersionMover> log) : BackgroundService
{
    public static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = scripts.Changed.Next;
            var isDone = !scripts.IsOfStudio || await MoveAllAsync(scripts.Current, stoppingToken);
            await (isDone ? changed.WaitAsync(stoppingToken) : Task.WhenAny(changed, Task.Delay(AfterFailure, time, stoppingToken)));
        }
    }

    /// <summary>False when it has to be done again for some. When another version is published meanwhile, that is the one to go to.</summary>
    internal async Task<bool> MoveAllAsync(Script to, CancellationToken cancellation)
    {
        var isDone = true;
        try
        {
            await foreach (var row in conversations.LiveAsync(cancellation))
            {
                if (scripts.Current != to)
                    return true;
                if (row.Status == Status.Bot && conversations.VersionOf(row) != to.Version)
                    isDone &= await MoveAsync(row.Id, to, cancellation);
            }

            await ForgetUnusedAsync(cancellation);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError("The store did not say which conversations are live ({Failure})", failed.GetType().Name);
            return false;
        }

        return isDone;
    }

    /// <summary>A version that nobody talks on need not stay in memory.</summary>
    private async Task ForgetUnusedAsync(CancellationToken cancellation)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in conversations.LiveAsync(cancellation))
            used.Add(row.ScriptVersion);
        scripts.ForgetAllBut(used);
    }

    /// <summary>False when it failed. One that cannot be moved now must not keep the others waiting.</summary>
    private async Task<bool> MoveAsync(string id, Script to, CancellationToken cancellation)
    {
        try
        {
            await conversations.MoveAsync(id, to, cancellation);
            return true;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError("Conversation {ConversationId} could not be moved to another version ({Failure})", id, failed.GetType().Name);
            return false;
        }
    }
}
