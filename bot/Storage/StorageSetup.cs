using AdviceBot.Hosting;
using AdviceBot.Storage.Sqlite;

namespace AdviceBot.Storage;

public static class StorageSetup
{
    /// <summary>The database is advicebot.db in the data folder.</summary>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IStore>(services =>
            Open(Path.Combine(services.GetRequiredService<Folders>().Data, "advicebot.db"), services.GetRequiredService<ILogger<SqliteStore>>()));
    }

    private static SqliteStore Open(string path, ILogger<SqliteStore> log)
    {
        try
        {
            return SqliteStore.Open(path, log);
        }
        catch (Exception refused) when (refused is StoreException or IOException or UnauthorizedAccessException)
        {
            throw new StartFailedException($"Setting Data: the database {path} cannot be opened: {refused.Message}", refused);
        }
    }
}
