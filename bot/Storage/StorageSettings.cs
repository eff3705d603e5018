using AdviceBot.Hosting;

namespace AdviceBot.Storage;

/// <summary>Where everything is kept.</summary>
public sealed class StorageSettings : ISettings
{
    public static string Section => "Storage";

    /// <summary>The connection string of a PostgreSQL database. Without it everything is in the file advicebot.db of the data folder.</summary>
    public string? Postgres { get; init; }

    public IEnumerable<(string Property, string Problem)> Problems() => [];
}
