namespace AdviceBot.Storage.Sqlite;

/// <summary>How members of staff work, as rows.</summary>
internal static class WorkProfileRows
{
    public static List<WorkProfile> List(Connection connection) =>
        connection.Prepare("SELECT account_id, capacity FROM work_profiles ORDER BY account_id").All(Read);

    /// <summary>True always: the last word counts.</summary>
    public static bool Save(Connection connection, WorkProfile profile)
    {
        var statement = connection.Prepare("INSERT OR REPLACE INTO work_profiles (account_id, capacity) VALUES (?1,?2)").With(profile.AccountId);
        (profile.Capacity is { } capacity ? statement.With(capacity) : statement.WithNull()).Run();
        return true;
    }

    private static WorkProfile Read(Statement row) => new(row.Text(0), row.NumberOrNull(1));
}
