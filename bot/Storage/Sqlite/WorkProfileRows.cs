using System.Text.Json;

namespace AdviceBot.Storage.Sqlite;

/// <summary>How members of staff work, as rows.</summary>
internal static class WorkProfileRows
{
    public static List<WorkProfile> List(Connection connection) =>
        connection.Prepare("SELECT account_id, capacity, team, skills FROM work_profiles ORDER BY account_id").All(Read);

    /// <summary>True always: the last word counts.</summary>
    public static bool Save(Connection connection, WorkProfile profile)
    {
        var statement = connection.Prepare("INSERT OR REPLACE INTO work_profiles (account_id, capacity, team, skills) VALUES (?1,?2,?3,?4)").With(profile.AccountId);
        statement = profile.Capacity is { } capacity ? statement.With(capacity) : statement.WithNull();
        statement.With(profile.Team).With(profile.Skills.IsEmpty ? null : JsonSerializer.Serialize<IReadOnlyList<string>>(profile.Skills, Stored.Names)).Run();
        return true;
    }

    private static WorkProfile Read(Statement row) => new(row.Text(0), row.NumberOrNull(1), row.TextOrNull(2))
    {
        Skills = row.Bytes(3) is { IsEmpty: false } json ? [.. JsonSerializer.Deserialize(json, Stored.Names)!] : [],
    };
}
