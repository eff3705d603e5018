using AdviceBot.Storage;

// What the tests of this folder must see: each is what somebody might write in the wrong room.
namespace AdviceBot.Bot.Tests.Architecture.Breach;

internal sealed class Field
{
    internal IStore? Store { get; set; }
}

internal static class Argument
{
    internal static bool Read(IStore? store) => store is null;
}

internal static class Inside
{
    internal static async Task<int> CountAsync(IServiceProvider services)
    {
        await Task.Yield();
        return await ((IStore)services.GetService(typeof(IStore))!).CountAbandonedAsync(DateTimeOffset.UnixEpoch);
    }
}

internal static class Writer
{
    internal static Task<bool> WriteAsync(IStore store, Append append) => store.AppendAsync(append);
}

internal static class Gossip
{
    internal static async Task<string> TellAsync(IStore store) => (await store.ReadNotesAsync("c", after: 0))[0].Text;
}

internal static class Database
{
    internal static object Open() => typeof(AdviceBot.Storage.Sqlite.SqliteStore);
}

internal static class Clock
{
    internal static DateTimeOffset Read() => DateTimeOffset.UtcNow;

    internal static Task Wait() => Task.Delay(1);
}
