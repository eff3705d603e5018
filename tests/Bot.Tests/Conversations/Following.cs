using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>Waits for what a subscriber is told: a signal, never a sleep.</summary>
internal sealed class Following(World world, Chat chat)
{
    /// <summary>Does <paramref name="act"/> after every update until the head has this status; the head.</summary>
    public Task<Conversation> UntilAsync(Status status, Action act) => UntilAsync(update => update.Head.Status == status, act);

    public async Task<Conversation> UntilAsync(Func<Update, bool> isReached, Action act)
    {
        await foreach (var update in world.Conversations.SubscribeForStaffAsync(chat.Id, 0, Patience.Token))
        {
            if (isReached(update))
                return update.Head;
            act();
        }

        throw new InvalidOperationException("The conversation cannot be followed any more");
    }
}
