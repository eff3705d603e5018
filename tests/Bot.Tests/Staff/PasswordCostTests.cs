using System.Buffers.Binary;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>The other tests hash cheaply; here stands what the product does.</summary>
public sealed class PasswordCostTests
{
    // ASP.NET Core Identity's third format: a mark, then function, iterations and length of the salt as 32-bit numbers.
    private const int PlaceOfIterations = 5;

    [Fact]
    public void A_password_costs_whoever_guesses_it_at_least_what_owasp_names()
    {
        var hash = Convert.FromBase64String(new Passwords().Hash("tulip brick otter"));
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(PlaceOfIterations)), 210_000, int.MaxValue);
    }

    [Fact]
    public void What_was_hashed_at_another_cost_still_fits() =>
        Assert.True(new Passwords(1000).Fits(SomeAccount(new Passwords().Hash("tulip brick otter")), "tulip brick otter"));

    private static Account SomeAccount(string hash) => new("1", "alex", "Alex", hash, Roles.Operator, false, 0, null, "stamp", DateTimeOffset.UnixEpoch, 0);
}
