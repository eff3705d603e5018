using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Page;

/// <summary>A server with the pack of letters.</summary>
public abstract class PageTest : IAsyncLifetime
{
    protected RunningServer Server { get; private set; } = null!;

    protected virtual ServerSettings Settings => new() { Pack = "letters" };

    public async Task InitializeAsync() => Server = await RunningServer.StartAsync(Settings);

    public async Task DisposeAsync() => await Server.DisposeAsync();

    protected async Task<IReadOnlyList<Conversation>> ConversationsAsync()
    {
        var store = Server.Get<IStore>();
        var all = new List<Conversation>();
        foreach (var status in Enum.GetValues<Status>()) all.AddRange(await store.ListAsync(status, 1000));
        return all;
    }
}
