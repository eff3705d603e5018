using System.Net;
using System.Text.Json;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Colleagues and supervisors are asked into a conversation by its holder, through the API.</summary>
public sealed class CompanyTests : CompanyTest
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
}
