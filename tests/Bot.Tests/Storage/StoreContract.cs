using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Storage;

/// <summary>What every store must do. A store is held to it by a class that opens one.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected IStore Store { get; private set; } = null!;

    /// <summary>Opens the store; the second time on the data that the first one left.</summary>
    protected abstract IStore Open();

    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = Open();
    }

    public virtual Task InitializeAsync()
    {
        Store = Open();
        return Task.CompletedTask;
    }

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();
}
