using System.Net;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>A test on the second factor: what it looks up about somebody.</summary>
public abstract class SecondFactorTest : StaffTest
{
    protected DateTimeOffset Now => Time.GetUtcNow();

    protected async Task<Account> AccountAsync(string name) => (await Server.Get<IStore>().FindAccountByNameAsync(name))!;

    protected async Task<List<string>> ActsAsync(string accountId) => [.. (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(accountId))).Select(entry => entry.Action)];

    /// <summary>A browser of somebody who is asked for the password alone.</summary>
    private protected async Task<StaffClient> AlsoSignedInAsync(string name)
    {
        var browser = StaffClient.Of(Server);
        using var signedIn = await browser.SignInAsync(name, TestStaff.Password);
        Assert.Equal("/staff", signedIn.Headers.Location?.ToString());
        return browser;
    }

    /// <summary>Whether they are in: OK or not.</summary>
    private protected static async Task<HttpStatusCode> QueueAsync(StaffClient client) => (await client.GetJsonAsync("/staff/api/queue")).Status;
}
