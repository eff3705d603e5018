using System.Net;
using System.Text.Json;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>A conversation goes to a colleague, to a supervisor, or back into the queue.</summary>
public sealed class MovingOnTests : StaffTest
{
    [Fact]
    public async Task A_transfer_goes_to_somebody_who_is_there_with_a_note_that_the_visitor_never_sees()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await AvailableAsync("bo");
        var last = (await HeadAsync(id)).Number;
        var (status, moved) = await alex.ActAsync(id, "transfer", new { leaseToken = lease, to = bo.Id, note = "please speak Welsh" });
        Assert.Equal((HttpStatusCode.OK, "held"), (status, moved.GetProperty("status").GetString()));
        Assert.Equal(["OperatorLeft", "OperatorJoined", "changed"], await StoryAsync(id, last));
        Assert.Equal("please speak Welsh", Assert.Single(await Server.Get<IStore>().ReadNotesAsync(id, 0)).Text);

        var talk = await bo.ReadAsync($"conversations/{id}");
        Assert.Equal("mine", talk.GetProperty("relation").GetString());
        var back = talk.GetProperty("entry").GetProperty("cameBack");
        Assert.Equal(("Alex", "transferred"), (back.GetProperty("from").GetString(), back.GetProperty("why").GetString()));
        var reply = new { leaseToken = talk.GetProperty("leaseToken").GetString(), lastSeen = talk.GetProperty("number").GetInt64(), clientId = "1", text = "Helo" };
        Assert.Equal(HttpStatusCode.OK, (await bo.ActAsync(id, "reply", reply)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await alex.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
        Assert.Equal([AuditActions.Transferred, AuditActions.Took], await AuditAsync(id));
    }

    [Fact]
    public async Task The_new_lease_is_told_to_the_new_holder_alone()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await AvailableAsync("bo");
        var (_, moved) = await alex.ActAsync(id, "transfer", new { leaseToken = lease, to = bo.Id });
        Assert.Equal(JsonValueKind.Null, moved.GetProperty("leaseToken").ValueKind);
        Assert.NotEqual(lease, (await HeadAsync(id)).LeaseToken);
    }

    [Theory]
    [InlineData("break")]
    [InlineData("busy")]
    [InlineData("silent")]
    [InlineData("oneself")]
    [InlineData("nobody")]
    public async Task A_transfer_to_somebody_who_cannot_take_it_is_refused_with_those_who_can(string who)
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await alex.PostJsonAsync("/staff/api/shift", new { state = "available" });
        using var bo = await AvailableAsync("bo");
        if (who is "break" or "busy") await bo.PostJsonAsync("/staff/api/shift", new { state = who });
        if (who == "silent") Time.Advance(TimeSpan.FromSeconds(31));
        using var cy = await AvailableAsync("cy");
        var to = who switch { "oneself" => alex.Id, "nobody" => "x", _ => bo.Id };
        var before = await HeadAsync(id);
        var (status, refused) = await alex.ActAsync(id, "transfer", new { leaseToken = lease, to, note = "never kept" });
        Assert.Equal((HttpStatusCode.Conflict, "not-staffed"), (status, Code(refused)));
        string[] there = who is "oneself" or "nobody" ? ["Bo", "Cy"] : ["Cy"];
        Assert.Equal(there, refused.GetProperty("others").EnumerateArray().Select(person => person.GetProperty("name").GetString()));
        var after = await HeadAsync(id);
        Assert.Equal((before.Number, alex.Id, lease), (after.Number, after.OwnerId, after.LeaseToken));
        Assert.Empty(await Server.Get<IStore>().ReadNotesAsync(id, 0));
    }

    [Fact]
    public async Task A_supervisor_takes_over_and_says_why_in_a_note()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var last = (await HeadAsync(id)).Number;
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.ActAsync(id, "take-over", new { reason = " " })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.ActAsync(id, "take-over", new { reason = new string('x', 4001) })).Status);
        var (status, taken) = await sam.ActAsync(id, "take-over", new { reason = "needs a child protection officer" });
        Assert.Equal((HttpStatusCode.OK, "held"), (status, taken.GetProperty("status").GetString()));
        Assert.Equal(["OperatorLeft", "OperatorJoined", "changed"], await StoryAsync(id, last));
        Assert.Equal((sam.Id, taken.GetProperty("leaseToken").GetString()), ((await HeadAsync(id)).OwnerId, (await HeadAsync(id)).LeaseToken));
        Assert.Equal("needs a child protection officer", Assert.Single(await Server.Get<IStore>().ReadNotesAsync(id, 0)).Text);
        Assert.Equal("lease-lost", Code((await alex.ActAsync(id, "reply", new { leaseToken = lease, lastSeen = 999, clientId = "1", text = "mine" })).Json));
        Assert.Equal([AuditActions.TookOver, AuditActions.Took], await AuditAsync(id));
    }

    [Fact]
    public async Task A_supervisor_sets_a_conversation_free_and_it_waits_with_the_word_of_it()
    {
        var (_, id, _) = await HeldAsync("alex");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var last = (await HeadAsync(id)).Number;
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.ActAsync(id, "release", new { })).Status);
        var (status, free) = await sam.ActAsync(id, "release", new { reason = "Alex had to leave" });
        Assert.Equal((HttpStatusCode.OK, "waiting"), (status, free.GetProperty("status").GetString()));
        Assert.Equal(["OperatorLeft", "lost"], await StoryAsync(id, last));
        Assert.Equal(("Alex", "released"), ((await HeadAsync(id)).Handling!.CameBack!.From, (await HeadAsync(id)).Handling!.CameBack!.Why));
        var (again, refused) = await sam.ActAsync(id, "release", new { reason = "once more" });
        Assert.Equal((HttpStatusCode.Conflict, "lease-lost"), (again, Code(refused)));
        Assert.Single(await Server.Get<IStore>().ReadNotesAsync(id, 0));
        Assert.Equal([AuditActions.Released, AuditActions.Took], await AuditAsync(id));
    }

    [Theory]
    [InlineData("take-over")]
    [InlineData("release")]
    public async Task An_operator_neither_takes_over_nor_sets_free(string act)
    {
        var (_, id, lease) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        var (status, refused) = await bo.ActAsync(id, act, new { reason = "because" });
        Assert.Equal((HttpStatusCode.Forbidden, "wrong-role"), (status, Code(refused)));
        Assert.Equal(lease, (await HeadAsync(id)).LeaseToken);
    }

    private async Task<StaffClient> AvailableAsync(string name)
    {
        var client = await StaffClient.SignedInAsync(Server, name);
        await client.PostJsonAsync("/staff/api/shift", new { state = "available" });
        return client;
    }

    private async Task<IEnumerable<string>> AuditAsync(string target) =>
        (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Target: target, Limit: 10))).Select(entry => entry.Action);
}
