using AdviceBot.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AdviceBot.Staff.Accounts;

/// <summary>Hashes and checks passwords with ASP.NET Core Identity's hasher (PBKDF2, HMAC-SHA512, salted).</summary>
public sealed class Passwords
{
    /// <summary>The cost that OWASP names for PBKDF2 with HMAC-SHA512; the hasher's own default is half of it.</summary>
    public const int Iterations = 210_000;

    private readonly PasswordHasher<Account> hasher;
    private readonly string nobodys;

    public Passwords() : this(Iterations)
    {
    }

    /// <summary>A smaller cost is for tests, which sign in a thousand times and guard nothing.</summary>
    public Passwords(int iterations)
    {
        hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        nobodys = Hash("no account has this one");
    }

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Takes as long for a name that nobody has, and for an account without a password yet, as for any other.</summary>
    public bool Fits(Account? account, string password)
    {
        var hash = account is { PasswordHash.Length: > 0 } ? account.PasswordHash : nobodys;
        var fits = hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;
        return fits && hash != nobodys;
    }
}
