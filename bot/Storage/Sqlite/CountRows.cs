using System.Globalization;

namespace AdviceBot.Storage.Sqlite;

/// <summary>What visits came to, as rows.</summary>
internal static class CountRows
{
    public static void Add(Connection connection, VisitCounts visit)
    {
        foreach (var count in visit.Counts)
        {
            if (AddOpen(connection, visit, count) == 0)
                AddGroup(connection, visit, count);
        }
    }

    public static List<CountSum> Sum(Connection connection, string? version, DateOnly first, DateOnly last) =>
        connection.Prepare(
            """
            SELECT kind, state, goes_to, label, SUM(number) FROM counts WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR version = ?3)
            GROUP BY kind, state, goes_to, label ORDER BY kind, state, goes_to, label
            """).With(Text(first)).With(Text(last)).With(version)
            .All(row => new CountSum(new Count((CountKind)row.Number(0), row.Text(1), row.Text(2), row.Text(3)), (int)row.Number(4)));

    public static bool Forget(Connection connection, DateOnly before)
    {
        connection.Prepare("DELETE FROM counts WHERE day < ?1").With(Text(before)).Run();
        connection.Prepare("DELETE FROM counts_open WHERE day < ?1").With(Text(before)).Run();
        return true;
    }

    /// <summary>How many there are now of the next group; 0 when it is full.</summary>
    private static long AddOpen(Connection connection, VisitCounts visit, Count count) =>
        connection.Prepare(
            $"""
            INSERT INTO counts_open (version, kind, state, goes_to, label, number, day) VALUES (?1,?2,?3,?4,?5,1,?6)
            ON CONFLICT DO UPDATE SET number = (number + 1) % {VisitCounts.Group}, day = excluded.day RETURNING number
            """).With(visit.Version).With((int)count.Kind).With(count.State).With(count.To).With(count.Label).With(Text(visit.Day)).First(row => row.Number(0));

    private static void AddGroup(Connection connection, VisitCounts visit, Count count) =>
        connection.Prepare(
            $"""
            INSERT INTO counts (version, kind, state, goes_to, label, number, day) VALUES (?1,?2,?3,?4,?5,{VisitCounts.Group},?6)
            ON CONFLICT DO UPDATE SET number = number + excluded.number
            """).With(visit.Version).With((int)count.Kind).With(count.State).With(count.To).With(count.Label).With(Text(visit.Day)).Run();

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
