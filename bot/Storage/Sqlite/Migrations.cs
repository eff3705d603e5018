using System.Reflection;

namespace AdviceBot.Storage.Sqlite;

/// <summary>
/// Brings a database to the form this program knows: Migrations/NNNN-name.sql, each once, in order, forward only.
/// PRAGMA user_version holds the number of the last.
/// </summary>
internal static class Migrations
{
    public static void Run(Connection connection)
    {
        var known = Read();
        var done = (int)connection.Prepare("PRAGMA user_version").First(row => row.Number(0));
        if (done > known.Count)
        {
            throw new StoreException($"The database was written by a newer version of this program (form {done}, this program knows {known.Count}).");
        }

        foreach (var (number, sql) in known.Skip(done)) connection.Run($"BEGIN IMMEDIATE; {sql}; PRAGMA user_version = {number}; COMMIT");
    }

    private static List<(int Number, string Sql)> Read()
    {
        var assembly = typeof(Migrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("sqlite/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select((name, index) => (index + 1, Text(assembly, name)))];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
