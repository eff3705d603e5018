using AdviceBot.Hosting;
using AdviceBot.Storage.Postgres;
using AdviceBot.Storage.Sqlite;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

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
            : Open(settings.Postgres, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IReplicas>(services => services.GetRequiredService<IStore>() is PostgresStore shared ? shared.Replicas : new OnlyServer());
        builder.Services.AddSingleton<ISecretPlace, StoredSecrets>();
        builder.Services.AddDataProtection().SetApplicationName("AdviceBot");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new StoredKeys(services.GetRequiredService<IStore>(), services.GetRequiredService<Folders>())));
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
    private static PostgresStore Open(string connectionString, TimeProvider time)
    {
        try
        {
            return PostgresStore.Open(connectionString, time);
        }
        catch (Exception refused) when (refused is StoreException)
        {
            throw new StartFailedException($"Setting Storage:Postgres: {refused.Message}", refused);
        }
    }
}
