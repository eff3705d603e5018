using System.Globalization;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>What visits came to, as rows.</summary>
internal static class CountRows
{
    /// <summary>
    /// Goes on from a head that was written, in its statement, with six parameters from this number on (see <see cref="With"/>). Two servers that lock the same numbers in
    /// another order are told so by the database, and each turn is sent once more alone.
    /// </summary>
    public static string Adding(int firstParameter)
    {
        var at = Enumerable.Range(firstParameter, 6).Select(number => $"${number}").ToArray();
        return $"""
            , opened AS (
              INSERT INTO counts_open (version, kind, state, goes_to, label, number, day)
              SELECT {at[0]}, one.kind::int, one.state, one.goes_to, one.label, 1, {at[1]} FROM head, unnest({at[2]}, {at[3]}, {at[4]}, {at[5]}) AS one (kind, state, goes_to, label)
              ON CONFLICT (version, kind, state, goes_to, label) DO UPDATE SET number = (counts_open.number + 1) % {VisitCounts.Group}, day = excluded.day
              RETURNING kind, state, goes_to, label, number
            ), full_group AS (
              INSERT INTO counts (version, kind, state, goes_to, label, number, day)
              SELECT {at[0]}, kind, state, goes_to, label, {VisitCounts.Group}, {at[1]} FROM opened WHERE number = 0
              ON CONFLICT (day, version, kind, state, goes_to, label) DO UPDATE SET number = counts.number + excluded.number
            )

            """;
    }

    public static void With(NpgsqlParameterCollection of, VisitCounts visit) =>
        of.With(visit.Version).With(Text(visit.Day))
            .With([.. visit.Counts.Select(count => (long)count.Kind)])
            .With(Each(visit, count => count.State)).With(Each(visit, count => count.To)).With(Each(visit, count => count.Label));

    public static Task<IReadOnlyList<CountSum>> SumAsync(NpgsqlConnection connection, string? version, DateOnly first, DateOnly last, CancellationToken cancellation) => connection.AllAsync(
        """
        SELECT kind, state, goes_to, label, SUM(number)::int FROM counts WHERE day BETWEEN $1 AND $2 AND ($3::text IS NULL OR version = $3)
        GROUP BY kind, state, goes_to, label ORDER BY kind, state, goes_to, label
        """,
        of => of.With(Text(first)).With(Text(last)).With(version),
        row => new CountSum(new Count((CountKind)row.GetInt32(0), row.Text(1), row.Text(2), row.Text(3)), row.GetInt32(4)), cancellation);

    public static async Task<int> ForgetAsync(NpgsqlConnection connection, DateOnly before) =>
        await connection.RunAsync("DELETE FROM counts WHERE day < $1", of => of.With(Text(before)))
        + await connection.RunAsync("DELETE FROM counts_open WHERE day < $1", of => of.With(Text(before)));

    private static string?[] Each(VisitCounts visit, Func<Count, string> of) => [.. visit.Counts.Select(of)];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
