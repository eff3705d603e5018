using AdviceBot.Hosting;
using AdviceBot.Storage.Postgres;
using AdviceBot.Storage.Sqlite;

namespace AdviceBot.Storage;

public static class StorageSetup
{
    /// <summary>The database is the one that Storage:Postgres names; without it, advicebot.db in the data folder.</summary>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var settings = builder.AddSettings<StorageSettings>();
        builder.Services.AddSingleton<IStore>(services => string.IsNullOrWhiteSpace(settings.Postgres)
            ? Open(Path.Combine(services.GetRequiredService<Folders>().Data, "advicebot.db"), services.GetRequiredService<ILogger<SqliteStore>>())
            : Open(settings.Postgres, services.GetRequiredService<ILogger<PostgresStore>>()));
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

    /// <summary>The connection string is never shown: it may hold a password.</summary>
    private static PostgresStore Open(string connectionString, ILogger<PostgresStore> log)
    {
        try
        {
            return PostgresStore.Open(connectionString, log);
        }
        catch (Exception refused) when (refused is StoreException)
        {
            throw new StartFailedException($"Setting Storage:Postgres: {refused.Message}", refused);
        }
    }
}
