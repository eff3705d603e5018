using System.Net;
using System.Text.Json;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Conversations that need a skill go to whoever has it; to teams that are there.</summary>
public sealed class SkillTests : StaffTest
{
    [Fact]
    public async Task Take_next_gives_the_gravest_that_the_operator_has_the_skills_for_while_somebody_free_has_the_others()
    {
        var child = await ChildAsync();
        var other = await WaitingVisitorAsync();
        using var alex = await AvailableAsync("alex");
        using var bo = await AvailableAsync("bo", skills: "children");
        Assert.Equal(["children"], (await HeadAsync(child)).Handling!.Needs!);
        var (status, refused) = await alex.ActAsync(child, "take");
        Assert.Equal((HttpStatusCode.Forbidden, "needs-skills"), (status, Code(refused)));
        Assert.Equal(other, (await alex.PostJsonAsync("/staff/api/next")).Json.GetProperty("id").GetString());
        (status, refused) = await alex.PostJsonAsync("/staff/api/next");
        Assert.Equal((HttpStatusCode.NotFound, "nobody-waits-for-you"), (status, Code(refused)));
        Assert.Equal(child, (await bo.PostJsonAsync("/staff/api/next")).Json.GetProperty("id").GetString());
        Assert.Equal("nobody-waits", Code((await bo.PostJsonAsync("/staff/api/next")).Json));
    }

    [Theory]
    [InlineData("break")]
    [InlineData("busy")]
    [InlineData("offline")]
    [InlineData("full")]
    [InlineData("silent")]
    public async Task When_nobody_who_is_free_has_the_skill_anybody_takes_it(string how)
    {
        var child = await ChildAsync();
        using var bo = await AvailableAsync("bo", skills: "children");
        if (how == "silent") Time.Advance(TimeSpan.FromSeconds(31));
        if (how is "break" or "busy" or "offline") await bo.PostJsonAsync("/staff/api/shift", new { state = how });
        using var alex = await AvailableAsync("alex");
        if (how == "full") await FillAsync(bo);
        Assert.Equal(child, (await alex.PostJsonAsync("/staff/api/next")).Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_supervisor_picks_one_without_its_skill_and_that_is_written_down()
    {
        var child = await ChildAsync();
        using var bo = await AvailableAsync("bo", skills: "children");
        using var sam = await AvailableAsync("sam", role: Roles.Supervisor);
        await sam.TakeAsync(child);
        Assert.Equal(AuditActions.Picked, Assert.Single(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Target: child, Limit: 1))).Action);
    }

    [Fact]
    public async Task The_lists_say_what_a_conversation_needs_and_what_each_can_do()
    {
        var child = await ChildAsync();
        using var bo = await AvailableAsync("bo", skills: "children", team: "Night desk");
        var me = await bo.MeAsync();
        Assert.Equal("Plant", me.GetProperty("skills").EnumerateArray().Single(skill => skill.GetProperty("id").GetString() == "children").GetProperty("names").GetProperty("cy").GetString());
        var needs = (await bo.ReadAsync($"conversations/{child}")).GetProperty("entry").GetProperty("needs");
        Assert.Equal(["children"], needs.EnumerateArray().Select(need => need.GetString()));
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var person = Assert.Single((await sam.ReadAsync("board")).GetProperty("people").EnumerateArray());
        Assert.Equal(("Night desk", "children", true), (person.GetProperty("team").GetString(), person.GetProperty("skills")[0].GetString(), person.GetProperty("isFree").GetBoolean()));
    }

    [Fact]
    public async Task A_transfer_to_a_team_goes_to_who_has_the_skill_and_then_to_who_carries_least()
    {
        var (alex, first, lease) = await HeldAsync("alex");
        using var bo = await AvailableAsync("bo", team: "Night desk");
        using var cy = await AvailableAsync("cy", team: "Night desk");
        await WaitingVisitorAsync();
        await bo.PostJsonAsync("/staff/api/next");
        await BoardAsync(board => board.HeldBy(bo.Id).Count == 1);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(first, "transfer", new { leaseToken = lease, team = "Night desk", note = "for the night" })).Status);
        Assert.Equal(cy.Id, (await HeadAsync(first)).OwnerId);
        Assert.Equal("for the night", Assert.Single(await Server.Get<IStore>().ReadNotesAsync(first, 0)).Text);

        var child = await ChildAsync();
        var second = await alex.TakeAsync(child);
        await Server.Get<WorkProfiles>().ChangeAsync(bo.Id, profile => profile with { Skills = ["children"] });
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(child, "transfer", new { leaseToken = second, team = "Night desk" })).Status);
        Assert.Equal(bo.Id, (await HeadAsync(child)).OwnerId);
    }

    [Theory]
    [InlineData("break")]
    [InlineData("full")]
    [InlineData("no such team")]
    public async Task A_transfer_to_a_team_of_which_nobody_is_there_with_room_is_refused_with_those_who_are(string why)
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await AvailableAsync("bo", team: "Night desk");
        using var cy = await AvailableAsync("cy", team: "Day desk");
        if (why == "break") await bo.PostJsonAsync("/staff/api/shift", new { state = "break" });
        if (why == "full") await FillAsync(bo);
        var (status, refused) = await alex.ActAsync(id, "transfer", new { leaseToken = lease, team = why == "no such team" ? "Nobody" : "Night desk" });
        Assert.Equal((HttpStatusCode.Conflict, "team-not-staffed"), (status, Code(refused)));
        Assert.Contains(("Day desk", 1), Teams(refused));
        Assert.Equal(why == "no such team", Teams(refused).Contains(("Night desk", 1)));
        Assert.Contains("Cy", refused.GetProperty("others").EnumerateArray().Select(person => person.GetProperty("name").GetString()));
        Assert.Equal(alex.Id, (await HeadAsync(id)).OwnerId);
    }

    [Fact]
    public async Task A_transfer_names_a_person_or_a_team_and_not_both()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        Assert.Equal("malformed", Code((await alex.ActAsync(id, "transfer", new { leaseToken = lease })).Json));
        Assert.Equal("malformed", Code((await alex.ActAsync(id, "transfer", new { leaseToken = lease, to = "x", team = "y" })).Json));
    }

    [Fact]
    public async Task An_administrator_gives_a_team_and_skills_that_the_pack_knows_and_it_is_kept_and_in_the_audit()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        await robin.GetAsync("/staff/accounts");
        var path = $"/staff/accounts/{alex.Id}/skills";
        using var saved = await robin.PostFormAsync(path, ("team", " Desg Gymraeg "), ("skills", "welsh"), ("skills", "sums"), ("skills", "juggling"));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var refused = await robin.PostFormAsync(path, ("team", "<b>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains($"value=\"&lt;b&gt;\" autocomplete=\"off\" aria-describedby=\"team-{alex.Id}-error\" aria-invalid=\"true\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(AuditActions.SkillsSet, Assert.Single(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Target: alex.Id, Limit: 1))).Action);
        await Server.RestartAsync();
        var profile = Server.Get<WorkProfiles>().Of(alex.Id);
        Assert.Equal("Desg Gymraeg", profile.Team);
        Assert.Equal(["welsh", "sums"], profile.Skills.AsEnumerable());
    }

    private static IEnumerable<(string?, int)> Teams(JsonElement refused) =>
        refused.GetProperty("teams").EnumerateArray().Select(team => (team.GetProperty("name").GetString(), team.GetProperty("free").GetInt32()));

    /// <summary>A child who waits: the gravest of those in these tests.</summary>
    private async Task<string> ChildAsync()
    {
        var id = (await Conversations.StartAsync(new NewConversation("page"))).Head.Id;
        await WriteAsync(id, "a story");
        await WriteAsync(id, "the first letter");
        await WriteAsync(id, "14");
        await FireAsync(id, Triggers.Person);
        Assert.Equal(Status.Waiting, (await HeadAsync(id)).Status);
        return id;
    }

    private async Task<StaffClient> AvailableAsync(string name, string? skills = null, string? team = null, string role = Roles.Operator)
    {
        var client = await StaffClient.SignedInAsync(Server, name, role);
        await client.PostJsonAsync("/staff/api/shift", new { state = "available" });
        await Server.Get<WorkProfiles>().ChangeAsync(client.Id, profile => profile with { Team = team, Skills = skills is null ? [] : [skills] });
        return client;
    }

    /// <summary>Leaves no room: one conversation, and room for one.</summary>
    private async Task FillAsync(StaffClient client)
    {
        var id = await WaitingVisitorAsync(Triggers.Danger);
        await Server.Get<WorkProfiles>().ChangeAsync(client.Id, profile => profile with { Capacity = 1 });
        Assert.Equal(HttpStatusCode.OK, (await client.ActAsync(id, "take")).Status);
        await BoardAsync(board => board.HeldBy(client.Id).Count == 1);
    }
}
