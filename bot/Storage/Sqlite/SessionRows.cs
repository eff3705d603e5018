using System.Text.Json;

namespace AdviceBot.Storage.Sqlite;

/// <summary>Sessions of staff as rows. A session that has ended has no row.</summary>
internal static class SessionRows
{
    private const string Columns = "id, account_id, began_at, seen_at, browser, system, by_provider";

    public static bool Add(Connection connection, Session session)
    {
        connection.Prepare($"INSERT INTO sessions ({Columns}) VALUES (?1,?2,?3,?4,?5,?6,?7)")
            .With(session.Id).With(session.AccountId).With(session.BeganAt).With(session.SeenAt).With(session.Browser).With(session.System)
            .With(session.ByProvider is { } said ? JsonSerializer.Serialize(said, Stored.ProviderSignIn) : null).Run();
        return true;
    }

    public static Session? Find(Connection connection, string id) =>
        connection.Prepare($"SELECT {Columns} FROM sessions WHERE id = ?1").With(id).First(Read);

    public static List<Session> List(Connection connection, string accountId) =>
        connection.Prepare($"SELECT {Columns} FROM sessions WHERE account_id = ?1 ORDER BY seen_at DESC, began_at DESC").With(accountId).All(Read);

    public static bool See(Connection connection, string id, DateTimeOffset at)
    {
        connection.Prepare("UPDATE sessions SET seen_at = ?2 WHERE id = ?1").With(id).With(at).Run();
        return connection.Changes > 0;
    }

    public static bool End(Connection connection, string accountId, string id)
    {
        connection.Prepare("DELETE FROM sessions WHERE id = ?1 AND account_id = ?2").With(id).With(accountId).Run();
        return connection.Changes > 0;
    }

    public static int EndAll(Connection connection, string accountId, string? keep)
    {
        connection.Prepare("DELETE FROM sessions WHERE account_id = ?1 AND (?2 IS NULL OR id <> ?2)").With(accountId).With(keep).Run();
        return connection.Changes;
    }

    public static int Forget(Connection connection, DateTimeOffset before)
    {
        connection.Prepare("DELETE FROM sessions WHERE seen_at < ?1").With(before).Run();
        return connection.Changes;
    }

    private static Session Read(Statement row) => new(row.Text(0), row.Text(1), row.Time(2), row.Time(3), row.TextOrNull(4), row.TextOrNull(5))
    {
        ByProvider = row.Bytes(6) is { IsEmpty: false } json ? JsonSerializer.Deserialize(json, Stored.ProviderSignIn) : null,
    };
}
