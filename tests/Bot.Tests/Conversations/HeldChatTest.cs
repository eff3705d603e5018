using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>A visitor talks with Sam.</summary>
public abstract class HeldChatTest : IAsyncLifetime
{
    protected static readonly Operator Sam = new("1", "Sam");
    protected static readonly Operator Kim = new("2", "Kim");

    private protected World World { get; private set; } = null!;

    private protected Chat Chat { get; private set; } = null!;

    /// <summary>As it was when it was last taken.</summary>
    protected Conversation Held { get; set; } = null!;

    protected ConversationService Conversations => World.Conversations;

    protected string Lease => Held.LeaseToken!;

    public async Task InitializeAsync()
    {
        World = await World.CreateAsync();
        Chat = await World.StartAsync();
        Held = await Chat.BeTakenAsync(Sam);
    }

    public async Task DisposeAsync() => await World.DisposeAsync();
}
