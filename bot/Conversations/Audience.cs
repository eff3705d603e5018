using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Everybody who has to hear when a conversation has changed.</summary>
internal sealed class Audience(Watchers watchers, Alarm alarm, ConversationMetrics metrics, IReplicas replicas, ILogger logger)
{
    public void Tell(LiveConversation live, Conversation before, Conversation after)
    {
        // New events were told when they came to be known.
        if (after.Number == before.Number)
            live.Hints.Give(Hint.News);
        watchers.Tell(after);
        replicas.Tell(new Hearsay(after.Id, after.Number, IsOfTheQueue(before) || IsOfTheQueue(after) ? News.Queue : News.None));
        if (after.TimerDue is { } due)
            alarm.Set(due);
        if (before.Number == 0)
            metrics.Started();
        Note(before, after);
    }

    private static bool IsOfTheQueue(Conversation head) => head.Status is Status.Waiting or Status.Held;

    /// <summary>Whose it is now, when that changed; every turn at level Debug. Never what was said.</summary>
    private void Note(Conversation before, Conversation after)
    {
        var level = before.Number == 0 || before.Status != after.Status ? LogLevel.Information : LogLevel.Debug;
        if (logger.IsEnabled(level))
            logger.Log(level, "Conversation {ConversationId} is {Status} at {Number}", after.Id, after.Status, after.Number);
    }
}
