using System.Text.Json;

namespace AdviceBot.Storage.Sqlite;

/// <summary>Accounts of staff as rows.</summary>
internal static class AccountRows
{
    private const string Columns =
        "id, sign_in_name, display_name, password_hash, role, is_disabled, failed_sign_ins, locked_until, security_stamp, created_at, revision, second_factor, issuer, subject";

    public static Account? Find(Connection connection, string id) =>
        connection.Prepare($"SELECT {Columns} FROM accounts WHERE id = ?1").With(id).First(Read);

    public static Account? FindByName(Connection connection, string signInName) =>
        connection.Prepare($"SELECT {Columns} FROM accounts WHERE sign_in_name = ?1").With(signInName).First(Read);

    public static Account? FindByIdentity(Connection connection, ProviderIdentity identity) =>
        connection.Prepare($"SELECT {Columns} FROM accounts WHERE issuer = ?1 AND subject = ?2").With(identity.Issuer).With(identity.Subject).First(Read);

    public static List<Account> List(Connection connection) =>
        connection.Prepare($"SELECT {Columns} FROM accounts ORDER BY sign_in_name").All(Read);

    /// <summary>False when the revision is another, or the sign-in name or the identity is somebody else's.</summary>
    public static bool Save(Connection connection, Account account, long expectedRevision)
    {
        if (FindByName(connection, account.SignInName) is { } named && named.Id != account.Id) return false;
        if (account.Identity is { } identity && FindByIdentity(connection, identity) is { } linked && linked.Id != account.Id) return false;
        if ((Find(connection, account.Id)?.Revision ?? 0) != expectedRevision) return false;
        connection.Prepare($"INSERT OR REPLACE INTO accounts ({Columns}) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)")
            .With(account.Id).With(account.SignInName).With(account.DisplayName).With(account.PasswordHash).With(account.Role).With(account.IsDisabled)
            .With(account.FailedSignIns).With(account.LockedUntil).With(account.SecurityStamp).With(account.CreatedAt).With(expectedRevision + 1)
            .With(account.SecondFactor is { } factor ? JsonSerializer.Serialize(factor, Stored.SecondFactor) : null)
            .With(account.Identity?.Issuer).With(account.Identity?.Subject).Run();
        return true;
    }

    private static Account Read(Statement row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Flag(5),
        (int)row.Number(6), row.TimeOrNull(7), row.Text(8), row.Time(9), row.Number(10))
    {
        SecondFactor = row.Bytes(11) is { IsEmpty: false } json ? JsonSerializer.Deserialize(json, Stored.SecondFactor) : null,
        Identity = row.TextOrNull(13) is { } subject ? new ProviderIdentity(row.Text(12), subject) : null,
    };
}
