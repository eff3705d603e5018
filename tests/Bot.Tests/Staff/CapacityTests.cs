using System.Net;
using System.Text.Json;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Nobody holds more conversations than they have room for.</summary>
public sealed class CapacityTests : StaffTest
{
    [Fact]
    public async Task Four_is_the_usual_number_and_the_fifth_is_refused_with_what_to_do()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var ids = await WaitAsync(5);
        for (var taken = 0; taken < 4; taken++) Assert.Equal(HttpStatusCode.OK, (await alex.PostJsonAsync("/staff/api/next")).Status);
        foreach (var path in new[] { "/staff/api/next", $"/staff/api/conversations/{ids[4]}/take" })
        {
            var (status, refused) = await alex.PostJsonAsync(path);
            Assert.Equal((HttpStatusCode.Conflict, "no-room", 4, 4), (status, Code(refused), Number(refused, "held"), Number(refused, "capacity")));
            Assert.Contains("ask a supervisor", refused.GetProperty("title").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(Status.Waiting, (await HeadAsync(ids[4])).Status);
        var lease = (await HeadAsync(ids[0])).LeaseToken;
        await alex.ActAsync(ids[0], "hand-back", new { leaseToken = lease });
        Assert.Equal(HttpStatusCode.OK, (await alex.PostJsonAsync("/staff/api/next")).Status);
    }

    [Fact]
    public async Task Of_many_claims_at_the_same_moment_as_many_win_as_there_is_room()
    {
        var ids = await WaitAsync(20);
        var claims = Server.Get<Claims>();
        var results = await Task.WhenAll(ids.Select(id => Task.Run(() => claims.TakeAsync(id, new Operator("1", "Alex")))));
        Assert.Equal((4, 16), (results.OfType<Done>().Count(), results.OfType<AtCapacity>().Count()));
        Assert.Equal(4, await Server.Get<IStore>().CountHeldAsync("1"));
    }

    [Fact]
    public async Task A_colleague_without_room_gets_nothing_and_those_who_have_room_are_named()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await AvailableAsync("bo", capacity: 1);
        using var cy = await AvailableAsync("cy");
        await WaitAsync(1);
        Assert.Equal(HttpStatusCode.OK, (await bo.PostJsonAsync("/staff/api/next")).Status);
        await BoardAsync(board => board.HeldBy(bo.Id).Count == 1);
        var (status, refused) = await alex.ActAsync(id, "transfer", new { leaseToken = lease, to = bo.Id, note = "never kept" });
        Assert.Equal((HttpStatusCode.Conflict, "no-room-there"), (status, Code(refused)));
        Assert.Equal(["Cy"], refused.GetProperty("others").EnumerateArray().Select(person => person.GetProperty("name").GetString()));
        Assert.Equal((alex.Id, lease), ((await HeadAsync(id)).OwnerId, (await HeadAsync(id)).LeaseToken));
        Assert.Empty(await Server.Get<IStore>().ReadNotesAsync(id, 0));
    }

    [Fact]
    public async Task A_supervisor_without_room_does_not_take_over()
    {
        var (_, id, _) = await HeldAsync("alex");
        using var sam = await AvailableAsync("sam", Roles.Supervisor, capacity: 1);
        await WaitAsync(1);
        await sam.PostJsonAsync("/staff/api/next");
        var (status, refused) = await sam.ActAsync(id, "take-over", new { reason = "because" });
        Assert.Equal((HttpStatusCode.Conflict, "no-room"), (status, Code(refused)));
        Assert.Empty(await Server.Get<IStore>().ReadNotesAsync(id, 0));
    }

    [Theory]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.Administrator)]
    public async Task A_supervisor_gives_an_operator_a_number_of_their_own_which_is_kept_and_in_the_audit(string role)
    {
        using var alex = await AvailableAsync("alex");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", role);
        await sam.GetAsync("/staff/accounts");
        using var saved = await sam.PostFormAsync($"/staff/accounts/{alex.Id}/capacity", ("capacity", " 2 "));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal((sam.Id, AuditActions.CapacitySet), Assert.Single(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Target: alex.Id, Limit: 1))) is var entry ? (entry.AccountId, entry.Action) : default);
        await Server.RestartAsync();
        Assert.Equal(2, Server.Get<WorkProfiles>().CapacityOf(alex.Id));
        await sam.MeAsync();
        await sam.GetAsync("/staff/accounts");
        using var usual = await sam.PostFormAsync($"/staff/accounts/{alex.Id}/capacity", ("capacity", ""));
        Assert.Equal(4, Server.Get<WorkProfiles>().CapacityOf(alex.Id));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("51")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("many")]
    public async Task What_is_no_number_of_conversations_changes_nothing(string typed)
    {
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        await sam.GetAsync("/staff/accounts");
        using var refused = await sam.PostFormAsync($"/staff/accounts/{sam.Id}/capacity", ("capacity", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("a whole number from 1 to 50", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\" aria-describedby=\"capacity-{sam.Id}-hint capacity-{sam.Id}-error\" aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"capacity-{sam.Id}-error\"", page, StringComparison.Ordinal);
        Assert.Empty(await Server.Get<IStore>().ListWorkProfilesAsync());
    }

    [Fact]
    public async Task A_supervisor_finds_no_other_act_on_the_accounts_page()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var page = await sam.GetAsync("/staff/accounts");
        Assert.Contains($"/staff/accounts/{alex.Id}/capacity", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/reset", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/disable", page, StringComparison.Ordinal);
        Assert.DoesNotContain("New account", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_holds_beyond_a_smaller_number_stays_with_them()
    {
        using var alex = await AvailableAsync("alex");
        await WaitAsync(3);
        for (var taken = 0; taken < 3; taken++) await alex.PostJsonAsync("/staff/api/next");
        await Server.Get<WorkProfiles>().ChangeAsync(alex.Id, profile => profile with { Capacity = 1 });
        await BoardAsync(board => board.HeldBy(alex.Id).Count == 3);
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var person = Assert.Single((await sam.ReadAsync("board")).GetProperty("people").EnumerateArray());
        Assert.Equal((3, 1, false), (Number(person, "open"), Number(person, "capacity"), person.GetProperty("hasRoom").GetBoolean()));
    }

    private async Task<StaffClient> AvailableAsync(string name, string role = Roles.Operator, int? capacity = null)
    {
        var client = await StaffClient.SignedInAsync(Server, name, role);
        await client.PostJsonAsync("/staff/api/shift", new { state = "available" });
        await Server.Get<WorkProfiles>().ChangeAsync(client.Id, profile => profile with { Capacity = capacity });
        return client;
    }

    /// <summary>Visitors who wait, in the order in which they came.</summary>
    private async Task<IReadOnlyList<string>> WaitAsync(int count)
    {
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            ids.Add(await WaitingVisitorAsync());
            Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        return ids;
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
