using System.Net;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Asking who a visitor is, with a second person.</summary>
public sealed class IdentityApiTests : CompanyTest
{
    [Fact]
    public async Task The_question_who_somebody_is_is_audited_once_however_often_it_is_pressed()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await alex.ActAsync(id, "identity", new { leaseToken = lease, reason = "tablets", emergency = true });
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "identity/question", new { leaseToken = lease, lastSeen = 999 })).Status);
        Assert.Equal([AuditActions.IdentityQuestion, AuditActions.IdentityEmergency, AuditActions.Took], await AuditAsync(id));
        Assert.Single(await StoryAsync(id), "ask-identity");
    }

    [Fact]
    public async Task Whoever_judges_an_emergency_may_read_it_after_it_went_back_to_the_bot_and_until_then()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await alex.ActAsync(id, "identity", new { leaseToken = lease, reason = "tablets", emergency = true });
        using var bo = await OnShiftAsync("bo");
        using var sam = await OnShiftAsync("sam", Roles.Supervisor);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "hand-back", new { leaseToken = lease })).Status);
        Assert.Equal("watching", (await sam.ReadAsync($"conversations/{id}")).GetProperty("relation").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, (await bo.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await alex.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
        var request = (await sam.ReadAsync("board")).GetProperty("identity")[0].GetProperty("request").GetProperty("request").GetInt64();
        Assert.Equal(HttpStatusCode.OK, (await sam.ActAsync(id, "identity/decide", new { request, approved = true })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
    }

    [Fact]
    public async Task An_emergency_of_before_and_a_new_request_are_both_on_the_board()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await alex.ActAsync(id, "identity", new { leaseToken = lease, reason = "tablets", emergency = true });
        await alex.ActAsync(id, "hand-back", new { leaseToken = lease });
        await FireAsync(id, Triggers.Person);
        lease = await alex.TakeAsync(id);
        using var sam = await OnShiftAsync("sam", Roles.Supervisor);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "identity", new { leaseToken = lease, reason = "a bridge" })).Status);
        var requests = (await sam.ReadAsync("board")).GetProperty("identity").EnumerateArray().Select(one => one.GetProperty("request")).ToList();
        Assert.Equal(["tablets", "a bridge"], requests.Select(request => request.GetProperty("reason").GetString()));
        Assert.Equal("a bridge", (await alex.ReadAsync($"conversations/{id}")).GetProperty("identity").GetProperty("reason").GetString());
        foreach (var request in requests)
            Assert.Equal(HttpStatusCode.OK, (await sam.ActAsync(id, "identity/decide", new { request = request.GetProperty("request").GetInt64(), approved = true })).Status);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "identity/question", new { leaseToken = lease, lastSeen = 999 })).Status);
    }

    [Fact]
    public async Task An_identity_is_approved_by_a_supervisor_who_sees_it_on_the_board_and_not_by_an_operator()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await OnShiftAsync("bo");
        using var sam = await OnShiftAsync("sam", Roles.Supervisor);
        Assert.Equal(HttpStatusCode.BadRequest, (await alex.ActAsync(id, "identity", new { leaseToken = lease, reason = " " })).Status);
        Assert.Equal("approver-is-there", Code((await alex.ActAsync(id, "identity", new { leaseToken = lease, reason = "tablets", emergency = true })).Json));
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "identity", new { leaseToken = lease, reason = "tablets" })).Status);
        var request = (await sam.ReadAsync("board")).GetProperty("identity")[0].GetProperty("request");
        Assert.Equal(("tablets", "Alex", "asked"), (request.GetProperty("reason").GetString(), request.GetProperty("by").GetProperty("name").GetString(), request.GetProperty("state").GetString()));
        var number = request.GetProperty("request").GetInt64();
        Assert.Equal("wrong-role", Code((await bo.ActAsync(id, "identity/decide", new { request = number, approved = true })).Json));
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.ActAsync(id, "identity/decide", new { request = number, approved = false })).Status);
        Assert.Equal("not-approved", Code((await alex.ActAsync(id, "identity/question", new { leaseToken = lease, lastSeen = 999 })).Json));
        Assert.Equal(HttpStatusCode.OK, (await sam.ActAsync(id, "identity/decide", new { request = number, approved = true })).Status);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "identity/question", new { leaseToken = lease, lastSeen = 999 })).Status);
        Assert.Equal("needs-disclosure", Code((await alex.ActAsync(id, "finish", new { leaseToken = lease, outcome = "done" })).Json));
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "identity/told", new { leaseToken = lease, what = "a name" })).Status);
        Assert.Equal([AuditActions.IdentityTold, AuditActions.IdentityQuestion, AuditActions.IdentityApproved, AuditActions.IdentityAsked, AuditActions.Took], await AuditAsync(id));
    }

    [Fact]
    public async Task A_supervisor_who_asks_is_no_second_person_for_themselves()
    {
        var (sam, id, lease) = await HeldAsync("sam", Roles.Supervisor);
        await sam.PostJsonAsync("/staff/api/shift", new { state = "available" });
        Assert.Equal("nobody-to-approve", Code((await sam.ActAsync(id, "identity", new { leaseToken = lease, reason = "tablets" })).Json));
        Assert.Equal(HttpStatusCode.OK, (await sam.ActAsync(id, "identity", new { leaseToken = lease, reason = "tablets", emergency = true })).Status);
        var request = (await HeadAsync(id)).Handling!.Identity!.Number;
        Assert.Equal((HttpStatusCode.Forbidden, "own-request"), await DecidedAsync(sam, id, request));
        Assert.Equal([AuditActions.IdentityEmergency, AuditActions.Took], await AuditAsync(id));
    }

    private static async Task<(HttpStatusCode, string?)> DecidedAsync(StaffClient by, string id, long request)
    {
        var (status, problem) = await by.ActAsync(id, "identity/decide", new { request, approved = true });
        return (status, Code(problem));
    }
}
