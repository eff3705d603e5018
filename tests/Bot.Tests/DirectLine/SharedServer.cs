namespace AdviceBot.Bot.Tests.DirectLine;

/// <summary>One server for the tests of a class that leave it as it is: each has conversations of its own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    public DirectLineServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await DirectLineServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
