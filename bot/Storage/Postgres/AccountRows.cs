using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>Accounts of staff as rows.</summary>
internal static class AccountRows
{
    private const string Columns =
        "id, sign_in_name, display_name, password_hash, role, is_disabled, failed_sign_ins, locked_until, security_stamp, created_at, revision, second_factor, issuer, subject";

    private const string Insert = $"INSERT INTO accounts ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 + 1, $12, $13, $14) ON CONFLICT DO NOTHING";

    private const string Update =
        $"UPDATE accounts SET ({Columns}) = ROW ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 + 1, $12, $13, $14) WHERE id = $1 AND revision = $11";

    public static Task<Account?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellation) =>
        connection.FirstAsync($"SELECT {Columns} FROM accounts WHERE id = $1", of => of.With(id), Read, cancellation);

    public static Task<Account?> FindByNameAsync(NpgsqlConnection connection, string signInName, CancellationToken cancellation) =>
        connection.FirstAsync($"SELECT {Columns} FROM accounts WHERE sign_in_name = $1", of => of.With(signInName), Read, cancellation);

    public static Task<Account?> FindByIdentityAsync(NpgsqlConnection connection, ProviderIdentity identity, CancellationToken cancellation) =>
        connection.FirstAsync($"SELECT {Columns} FROM accounts WHERE issuer = $1 AND subject = $2", of => of.With(identity.Issuer).With(identity.Subject), Read, cancellation);

    public static Task<IReadOnlyList<Account>> ListAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.AllAsync($"SELECT {Columns} FROM accounts ORDER BY sign_in_name", bind: null, Read, cancellation);

    /// <summary>False when the revision is another, or the sign-in name or the identity is somebody else's.</summary>
    public static async Task<bool> SaveAsync(NpgsqlConnection connection, Account account, long expectedRevision)
    {
        try
        {
            return await connection.RunAsync(expectedRevision == 0 ? Insert : Update, of => of
                .With(account.Id).With(account.SignInName).With(account.DisplayName).With(account.PasswordHash).With(account.Role).With(account.IsDisabled)
                .With(account.FailedSignIns).With(account.LockedUntil).With(account.SecurityStamp).With(account.CreatedAt).With(expectedRevision)
                .WithJson(account.SecondFactor, Stored.SecondFactor).With(account.Identity?.Issuer).With(account.Identity?.Subject)) > 0;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    private static Account Read(NpgsqlDataReader row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.GetBoolean(5),
        row.GetInt32(6), row.TimeOrNull(7), row.Text(8), row.Time(9), row.Number(10))
    {
        SecondFactor = row.JsonOrNull(11, Stored.SecondFactor),
        Identity = row.TextOrNull(13) is { } subject ? new ProviderIdentity(row.Text(12), subject) : null,
    };
}
