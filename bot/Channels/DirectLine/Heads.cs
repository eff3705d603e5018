using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Channels.DirectLine;

/// <summary>The conversations that this channel shows.</summary>
public static class Heads
{
    public const string Channel = "directline";

    /// <summary>Also that of a conversation which was left quickly: it is not unknown, and must not be started again.</summary>
    public static async Task<Conversation?> HeadAsync(this ConversationService conversations, string id) =>
        (await conversations.ReadForStaffAsync(id, long.MaxValue))?.Head;

    /// <summary>Not those of the page, not even to the holder of a secret; and none that its visitor has left quickly.</summary>
    public static bool IsOpen(this Conversation? head) => head is { Channel: Channel, LeftQuickly: false };
}
