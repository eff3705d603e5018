using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Everybody who has to hear when a conversation has changed.</summary>
internal sealed class Audience(Watchers watchers, Alarm alarm, ConversationMetrics metrics, ILogger logger)
{
    public void Tell(LiveConversation live, Changes changes)
    {
        live.Hints.Give(Hint.News);
        watchers.Tell(changes.Head);
        if (changes.Head.TimerDue is { } due)
            alarm.Set(due);
        if (changes.Before.Number == 0)
            metrics.Started();
        Note(changes.Before, changes.Head);
    }

    /// <summary>Whose it is now, when that changed; every turn at level Debug. Never what was said.</summary>
    private void Note(Conversation before, Conversation after)
    {
        var level = before.Number == 0 || before.Status != after.Status ? LogLevel.Information : LogLevel.Debug;
        if (logger.IsEnabled(level))
            logger.Log(level, "Conversation {ConversationId} is {Status} at {Number}", after.Id, after.Status, after.Number);
    }
}
