using System.Net;
using System.Text.Json;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Colleagues and supervisors are asked into a conversation by its holder, through the API.</summary>
public sealed class CompanyTests : StaffTest
{
    [Fact]
    public async Task A_consulted_colleague_reads_and_notes_and_can_neither_write_nor_move_it()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await OnShiftAsync("bo");
        Assert.Equal(HttpStatusCode.Forbidden, (await bo.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "consult", new { leaseToken = lease, to = bo.Id, note = "a crime in Wales?" })).Status);
        var talk = await bo.ReadAsync($"conversations/{id}");
        Assert.Equal(("consulted", JsonValueKind.Null, false), (talk.GetProperty("relation").GetString(), talk.GetProperty("leaseToken").ValueKind, talk.GetProperty("hasWord").GetBoolean()));
        Assert.Equal(HttpStatusCode.OK, (await bo.ActAsync(id, "notes", new { clientId = "1", text = "yes" })).Status);
        Assert.Equal(["a crime in Wales?", "yes"], (await Server.Get<IStore>().ReadNotesAsync(id, 0)).Select(note => note.Text));
        foreach (var act in new[] { "reply", "transfer", "hand-back", "finish", "contact", "typing", "seen", "guest/join" })
        {
            var body = new { leaseToken = lease, lastSeen = 999, clientId = "1", text = "words", to = (string?)null, team = "x", outcome = "done", watched = true, noCallBack = true, number = 1 };
            Assert.Contains((await bo.ActAsync(id, act, body)).Status, new[] { HttpStatusCode.Conflict, HttpStatusCode.Forbidden });
        }

        Assert.Equal(HttpStatusCode.OK, (await bo.ActAsync(id, "consult/end", new { })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bo.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
        Assert.Equal([AuditActions.ConsultationEnded, AuditActions.Consulted, AuditActions.Took], await AuditAsync(id));
    }

    [Fact]
    public async Task The_lists_say_who_is_asked_and_no_word_of_why()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await OnShiftAsync("bo");
        await alex.ActAsync(id, "consult", new { leaseToken = lease, to = bo.Id, note = "the school knows" });
        await BoardAsync(board => board.Held.Any(entry => entry.Head.Handling?.Consultation is not null));
        var head = (await bo.ReadAsync($"conversations/{id}")).GetProperty("entry");
        Assert.Equal((bo.Id, "Alex"), (head.GetProperty("consulted").GetProperty("id").GetString(), head.GetProperty("consulted").GetProperty("by").GetString()));
        Assert.DoesNotContain("the school", head.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("break")]
    [InlineData("offline")]
    public async Task Who_is_not_on_shift_is_not_asked_and_who_is_busy_may_be(string state)
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await OnShiftAsync("bo");
        using var cy = await OnShiftAsync("cy", state: "busy");
        await bo.PostJsonAsync("/staff/api/shift", new { state });
        var (status, refused) = await alex.ActAsync(id, "consult", new { leaseToken = lease, to = bo.Id });
        Assert.Equal((HttpStatusCode.Conflict, "not-there"), (status, Code(refused)));
        Assert.Equal("Cy", Assert.Single(refused.GetProperty("others").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "consult", new { leaseToken = lease, to = cy.Id })).Status);
    }

    [Theory]
    [InlineData("team")]
    [InlineData("skill")]
    public async Task Of_a_team_or_a_skill_who_is_available_is_asked_before_who_is_busy(string by)
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await OnShiftAsync("bo", state: "busy");
        using var cy = await OnShiftAsync("cy");
        using var di = await OnShiftAsync("di");
        foreach (var one in new[] { bo, cy })
            await Server.Get<WorkProfiles>().ChangeAsync(one.Id, profile => profile with { Team = "Night", Skills = ["welsh"] });
        object asking = by == "team" ? new { leaseToken = lease, team = "Night" } : new { leaseToken = lease, skill = "welsh" };
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "consult", asking)).Status);
        Assert.Equal(cy.Id, (await HeadAsync(id)).Handling?.Consultation?.Id);
    }

    [Fact]
    public async Task Only_who_supervises_is_asked_in()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await OnShiftAsync("bo");
        Assert.Equal("not-supervisor", Code((await alex.ActAsync(id, "guest", new { leaseToken = lease, to = bo.Id })).Json));
        Assert.Null((await HeadAsync(id)).Handling?.Guest);
    }

    [Fact]
    public async Task A_guest_gets_a_token_of_their_own_and_the_word_is_passed()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var sam = await OnShiftAsync("sam", Roles.Supervisor);
        await alex.ActAsync(id, "guest", new { leaseToken = lease, to = sam.Id });
        Assert.Equal("invited", (await sam.ReadAsync($"conversations/{id}")).GetProperty("relation").GetString());
        var token = (await sam.ActAsync(id, "guest/join")).Json.GetProperty("leaseToken").GetString()!;
        Assert.NotEqual(lease, token);
        Assert.Equal("not-your-word", Code((await ReplyAsync(sam, id, token)).Json));
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "word", new { leaseToken = lease, toGuest = true })).Status);
        Assert.Equal("not-your-word", Code((await ReplyAsync(alex, id, lease)).Json));
        Assert.Equal(HttpStatusCode.OK, (await ReplyAsync(sam, id, token)).Status);
        Assert.True((await sam.ReadAsync($"conversations/{id}")).GetProperty("hasWord").GetBoolean());
        Assert.Equal(HttpStatusCode.NoContent, (await sam.ActAsync(id, "seen", new { number = 3 })).Status);
        Assert.Equal(3, (await Conversations.ReadAsync(id, 0))!.Head.SeenByStaff);
        Assert.False((await alex.ReadAsync($"conversations/{id}")).GetProperty("hasWord").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, (await sam.ActAsync(id, "guest/end", new { })).Status);
        Assert.Equal("lease-lost", Code((await ReplyAsync(sam, id, token)).Json));
        Assert.Equal([AuditActions.GuestLeft, AuditActions.WordPassed, AuditActions.GuestJoined, AuditActions.GuestInvited, AuditActions.Took], await AuditAsync(id));
    }

    [Fact]
    public async Task What_was_so_already_is_answered_and_neither_noted_nor_audited_again()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await OnShiftAsync("bo");
        using var sam = await OnShiftAsync("sam", Roles.Supervisor);
        await TwiceAsync(alex, "consult", new { leaseToken = lease, to = bo.Id, note = "a crime in Wales?" });
        await TwiceAsync(alex, "guest", new { leaseToken = lease, to = sam.Id, note = "please join" });
        Assert.Equal(["a crime in Wales?", "please join"], (await Server.Get<IStore>().ReadNotesAsync(id, 0)).Select(note => note.Text));
        await TwiceAsync(sam, "guest/join", new { });
        await TwiceAsync(alex, "word", new { leaseToken = lease, toGuest = true });
        await TwiceAsync(alex, "guest/end", new { leaseToken = lease });
        await TwiceAsync(alex, "consult/end", new { leaseToken = lease });
        Assert.Equal(
            [AuditActions.ConsultationEnded, AuditActions.GuestLeft, AuditActions.WordPassed, AuditActions.GuestJoined, AuditActions.GuestInvited, AuditActions.Consulted, AuditActions.Took], await AuditAsync(id));

        async Task TwiceAsync(StaffClient by, string act, object body)
        {
            var (status, first) = await by.ActAsync(id, act, body);
            Assert.Equal(HttpStatusCode.OK, status);
            var (again, second) = await by.ActAsync(id, act, body);
            Assert.Equal((HttpStatusCode.OK, first.ToString()), (again, second.ToString()));
        }
    }

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
    public async Task A_guest_whose_role_is_taken_away_is_a_guest_no_longer()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var sam = await OnShiftAsync("sam", Roles.Supervisor);
        await alex.ActAsync(id, "guest", new { leaseToken = lease, to = sam.Id });
        var token = (await sam.ActAsync(id, "guest/join")).Json.GetProperty("leaseToken").GetString()!;
        await alex.ActAsync(id, "word", new { leaseToken = lease, toGuest = true });
        await Server.Get<AccountChanges>().ChangeAsync(sam.Id, account => account with { Role = Roles.Operator, SecurityStamp = AccountChanges.NewStamp() });
        Assert.Null((await HeadAsync(id)).Handling?.Guest);
        Assert.Equal(["GuestLeft", "guest-left"], (await StoryAsync(id)).TakeLast(2));
        Assert.Equal(HttpStatusCode.OK, (await ReplyAsync(alex, id, lease)).Status);
        using var again = await SignedInAgainAsync("sam");
        Assert.Equal("lease-lost", Code((await ReplyAsync(again, id, token)).Json));
    }

    [Fact]
    public async Task Who_does_not_supervise_any_more_neither_joins_nor_reads_nor_writes_as_a_guest()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await OnShiftAsync("bo");
        var whom = new Operator(bo.Id, "Bo");
        Assert.IsType<Done>(await Conversations.InviteAsync(id, new Operator(alex.Id, "Alex"), lease, whom));
        Assert.Equal(HttpStatusCode.Forbidden, (await bo.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
        Assert.Equal("wrong-role", Code((await bo.ActAsync(id, "guest/join")).Json));
        var token = Assert.IsType<Done>(await Conversations.JoinAsync(id, whom)).Conversation.Handling!.Guest!.Token!;
        await Conversations.PassWordAsync(id, new Operator(alex.Id, "Alex"), lease, toGuest: true);
        Assert.Equal(HttpStatusCode.Forbidden, (await bo.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
        Assert.Equal("wrong-role", Code((await ReplyAsync(bo, id, token)).Json));
        Assert.DoesNotContain("OperatorSaid", await StoryAsync(id));
    }

    [Fact]
    public async Task A_guest_whose_console_falls_silent_goes_and_the_holder_has_the_word()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var sam = await OnShiftAsync("sam", Roles.Supervisor);
        await using var console = await LiveConsole.OpenAsync(alex);
        await alex.ActAsync(id, "guest", new { leaseToken = lease, to = sam.Id });
        await sam.ActAsync(id, "guest/join");
        await alex.ActAsync(id, "word", new { leaseToken = lease, toGuest = true });
        await BoardAsync(board => board.Held.Any(entry => entry.Head.Handling?.Guest is { HasWord: true }));
        for (var seconds = 0; seconds < 60; seconds += 10)
        {
            Time.Advance(TimeSpan.FromSeconds(10));
            await console.InvokeAsync("Alive");
        }

        Time.Advance(LeaseKeeper.Every);
        await BoardAsync(board => board.Held.Any(entry => entry.Head.Handling?.Guest is null));
        Assert.Equal(["GuestLeft", "guest-left"], (await StoryAsync(id)).TakeLast(2));
        Assert.Equal(HttpStatusCode.OK, (await ReplyAsync(alex, id, lease)).Status);
    }

    [Fact]
    public async Task Points_to_hand_back_to_are_offered_with_what_the_visitor_will_see_and_no_other_is_taken()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var points = (await alex.ReadAsync($"conversations/{id}/returns")).EnumerateArray().ToList();
        Assert.Equal([null, "letter", "close"], points.Select(point => point.GetProperty("state").GetString()));
        Assert.Contains("letter", points[1].GetProperty("html").EnumerateArray().Last().GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(points[1].GetProperty("choices").EnumerateArray());
        Assert.Equal("no-such-point", Code((await alex.ActAsync(id, "hand-back", new { leaseToken = lease, to = "sum" })).Json));
        Assert.Equal(Status.Held, (await HeadAsync(id)).Status);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "hand-back", new { leaseToken = lease, to = "letter" })).Status);
        Assert.Equal(["Occurred", "returned", "ask-letter"], (await StoryAsync(id)).TakeLast(3));
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

    private static Task<(HttpStatusCode Status, JsonElement Json)> ReplyAsync(StaffClient by, string id, string token) =>
        by.ActAsync(id, "reply", new { leaseToken = token, lastSeen = 999, clientId = Guid.NewGuid().ToString("N"), text = "hello" });

    private async Task<StaffClient> SignedInAgainAsync(string name)
    {
        var client = StaffClient.Of(Server);
        await client.SignInAsync(name, TestStaff.Password);
        await client.MeAsync();
        return client;
    }

    private async Task<StaffClient> OnShiftAsync(string name, string role = Roles.Operator, string state = "available")
    {
        var client = await StaffClient.SignedInAsync(Server, name, role);
        await client.PostJsonAsync("/staff/api/shift", new { state });
        return client;
    }

    private async Task<IEnumerable<string>> AuditAsync(string target) =>
        (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Target: target, Limit: 10))).Select(entry => entry.Action);
}
