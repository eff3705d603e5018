using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>What the database or the way to it said, as a <see cref="StoreException"/>.</summary>
internal static class Failures
{
    public static bool IsOfTheDatabase(Exception failed) => failed is NpgsqlException or TimeoutException or IOException;

    /// <summary>Never more than the database's own sentence: what it calls details may hold words of people.</summary>
    public static StoreException Told(Exception failed) => new(failed switch
    {
        PostgresException said => $"The database answered: {said.MessageText} ({said.SqlState}).",
        _ => $"The database cannot be reached: {failed.Message}",
    }, failed);
}
