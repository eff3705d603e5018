using System.Net;
using System.Text.Json;
using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Several of the staff in one conversation.</summary>
public abstract class CompanyTest : StaffTest
{
    private protected static Task<(HttpStatusCode Status, JsonElement Json)> ReplyAsync(StaffClient by, string id, string token) =>
        by.ActAsync(id, "reply", new { leaseToken = token, lastSeen = 999, clientId = Guid.NewGuid().ToString("N"), text = "hello" });

    private protected async Task<StaffClient> SignedInAgainAsync(string name)
    {
        var client = StaffClient.Of(Server);
        await client.SignInAsync(name, TestStaff.Password);
        await client.MeAsync();
        return client;
    }

    private protected async Task<StaffClient> OnShiftAsync(string name, string role = Roles.Operator, string state = "available")
    {
        var client = await StaffClient.SignedInAsync(Server, name, role);
        await client.PostJsonAsync("/staff/api/shift", new { state });
        return client;
    }

    protected async Task<IEnumerable<string>> AuditAsync(string target) =>
        (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Target: target, Limit: 10))).Select(entry => entry.Action);
}
