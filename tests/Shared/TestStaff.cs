using AdviceBot.Staff.Accounts;

namespace AdviceBot.Tests;

/// <summary>Accounts for tests, made the way an administrator makes them.</summary>
public static class TestStaff
{
    public const string Password = "tulip brick otter";

    /// <summary>An account that can sign in with <see cref="Password"/>; its id.</summary>
    public static async Task<string> CreateAsync(RunningServer server, string signInName, string displayName, string role = Roles.Operator)
    {
        ArgumentNullException.ThrowIfNull(server);
        var accounts = server.Get<StaffAccounts>();
        var saved = (Saved)await accounts.CreateAsync("test", signInName, displayName, role);
        var link = await server.Get<PasswordLinks>().RenewAsync(saved.Account.Id);
        var used = await accounts.UsePasswordLinkAsync(saved.Account.Id, link[(link.LastIndexOf('/') + 1)..], Password);
        return used is Saved ? saved.Account.Id : throw new InvalidOperationException($"The account could not be made: {used}");
    }
}
