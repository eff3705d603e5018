namespace AdviceBot.Storage.Sqlite;

/// <summary>All of these writes or none.</summary>
internal static class Transaction
{
    /// <summary>Throws <see cref="WriteFailedException"/> when one of the writes failed, <see cref="StoreException"/> when the commit did.</summary>
    public static void Run(Connection connection, List<Write> writes)
    {
        connection.Prepare("BEGIN IMMEDIATE").Run();
        try
        {
            Apply(connection, writes);
            connection.Prepare("COMMIT").Run();
        }
        catch
        {
            // Some errors, such as a full disk, have rolled back already.
            if (!connection.IsAutoCommit) connection.Prepare("ROLLBACK").Run();
            throw;
        }
    }

    private static void Apply(Connection connection, List<Write> writes)
    {
        try
        {
            foreach (var write in writes) write.Apply(connection);
        }
        catch (Exception failed)
        {
            throw new WriteFailedException("A write failed.", failed);
        }
    }
}

/// <summary>A write failed, and the transaction was rolled back.</summary>
internal sealed class WriteFailedException(string message, Exception cause) : Exception(message, cause);
