using System.Net;
using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>How a visitor may be reached, and what came of a conversation.</summary>
public sealed class FinishTests : StaffTest
{
    [Fact]
    public async Task The_console_learns_which_outcomes_and_tags_the_pack_has()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var me = await alex.MeAsync();
        Assert.Equal(
            [("done", "Done", false), ("recorded", "Recorded", true)],
            me.GetProperty("outcomes").EnumerateArray().Select(one => (one.GetProperty("id").GetString(), one.GetProperty("label").GetString(), one.GetProperty("needsReference").GetBoolean())));
        Assert.Equal("odd", Assert.Single(me.GetProperty("tags").EnumerateArray()).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(null, null, "needs-outcome")]
    [InlineData("", null, "needs-outcome")]
    [InlineData("made-up", null, "needs-outcome")]
    [InlineData("recorded", null, "needs-reference")]
    [InlineData("recorded", " ", "needs-reference")]
    public async Task Nothing_is_finished_without_an_outcome_and_the_reference_that_it_needs(string? outcome, string? reference, string code)
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var (status, refused) = await alex.ActAsync(id, "finish", new { leaseToken = lease, outcome, reference });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (status, Code(refused)));
        Assert.Equal(Status.Held, (await HeadAsync(id)).Status);
    }

    [Fact]
    public async Task A_finished_conversation_leaves_the_lists_and_is_audited()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await BoardAsync(board => board.Held.Count == 1);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "finish", new { leaseToken = lease, outcome = "recorded", reference = "CR/7", tags = new[] { "odd" } })).Status);
        await BoardAsync(board => board.All.IsEmpty);
        Assert.Equal(AuditActions.Finished, (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Target: id, Limit: 1)))[0].Action);
        Assert.Equal("lease-lost", Code((await alex.ActAsync(id, "finish", new { leaseToken = lease, outcome = "done" })).Json));
    }

    [Fact]
    public async Task What_a_visitor_left_is_finished_by_its_operator_and_leaves_the_list_then()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await BoardAsync(board => board.Held.Count == 1);
        await Conversations.LeaveQuicklyAsync(id);
        await BoardAsync(board => board.HeldBy(alex.Id) is [{ Head.Status: Status.Ended }]);
        var talk = await alex.ReadAsync($"conversations/{id}");
        Assert.Equal(("ended", lease), (talk.GetProperty("relation").GetString(), talk.GetProperty("leaseToken").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "finish", new { leaseToken = lease, outcome = "done" })).Status);
        await BoardAsync(board => board.All.IsEmpty);
        Assert.Equal("Ended", (await StoryAsync(id))[^2]);
    }

    [Fact]
    public async Task Safe_contact_is_set_by_the_holder_shown_to_everybody_and_audited_without_its_words()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var (status, _) = await alex.ActAsync(id, "contact", new { leaseToken = lease, watched = true, noCallBack = true, safeHours = " after 8 <pm> " });
        Assert.Equal(HttpStatusCode.OK, status);
        var talk = await alex.ReadAsync($"conversations/{id}");
        var contact = talk.GetProperty("entry").GetProperty("contact");
        Assert.Equal((true, true, "after 8 <pm>"), (contact.GetProperty("watched").GetBoolean(), contact.GetProperty("noCallBack").GetBoolean(), contact.GetProperty("safeHours").GetString()));
        var told = talk.GetProperty("events").EnumerateArray().Last();
        Assert.Equal(("staff", "contact", "Alex"), (told.GetProperty("from").GetString(), told.GetProperty("kind").GetString(), told.GetProperty("name").GetString()));
        Assert.Equal("after 8 <pm>", told.GetProperty("contact").GetProperty("safeHours").GetString());
        await BoardAsync(board => board.Held is [{ Head.Handling.Contact.IsWatched: true }]);
        var audited = (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Target: id, Limit: 1)))[0];
        Assert.Equal((alex.Id, AuditActions.ContactSet), (audited.AccountId, audited.Action));
    }

    [Fact]
    public async Task Outside_safe_hours_the_console_knows_before_a_word_is_written_and_sending_is_refused_with_when()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        // It is Saturday noon at the site.
        await alex.ActAsync(id, "contact", new { leaseToken = lease, watched = false, noCallBack = false, days = new[] { "monday", "tuesday" }, notBefore = "09:00", notAfter = "15:00" });
        var talk = await alex.ReadAsync($"conversations/{id}");
        var times = talk.GetProperty("entry").GetProperty("contact").GetProperty("times");
        Assert.Equal(("09:00", "15:00", 2), (times.GetProperty("from").GetString(), times.GetProperty("to").GetString(), times.GetProperty("days").GetArrayLength()));
        var reach = talk.GetProperty("reach");
        var monday = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal((false, monday, JsonValueKind.Null), (reach.GetProperty("isSafe").GetBoolean(), reach.GetProperty("changesAt").GetDateTimeOffset(), reach.GetProperty("thereUntil").ValueKind));
        var (status, problem) = await alex.ActAsync(id, "reply", new { leaseToken = lease, lastSeen = 999, clientId = "1", text = "hello" });
        Assert.Equal((HttpStatusCode.Conflict, "not-safe-now", monday), (status, Code(problem), problem.GetProperty("safeAt").GetDateTimeOffset()));
        await using var visit = await Conversations.ArriveAsync(id, "tab", isLookedAt: true, 0);
        await WriteAsync(id, "are you there?");
        Assert.NotEqual(JsonValueKind.Null, (await alex.ReadAsync($"conversations/{id}")).GetProperty("reach").GetProperty("thereUntil").ValueKind);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "reply", new { leaseToken = lease, lastSeen = 999, clientId = "2", text = "hello" })).Status);
        Assert.Equal("malformed", Code((await alex.ActAsync(id, "contact", new { leaseToken = lease, watched = true, noCallBack = true, notBefore = "soon" })).Json));
    }

    [Fact]
    public async Task Only_the_holder_sets_how_a_visitor_may_be_reached()
    {
        var (_, id, lease) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        Assert.Equal("lease-lost", Code((await bo.ActAsync(id, "contact", new { leaseToken = lease, watched = true, noCallBack = true })).Json));
        Assert.Null((await HeadAsync(id)).Handling?.Contact);
    }

    [Fact]
    public async Task Ready_replies_are_those_that_hold_for_what_is_known_of_this_visitor()
    {
        var (alex, id, _) = await HeldAsync("alex");
        Assert.Equal(["always"], await ShortcutsAsync(alex, id));
        var other = (await Conversations.StartAsync(new NewConversation("page"))).Head.Id;
        await WriteAsync(other, "letters came");
        await Conversations.PostAsync(other, new Activity { Type = ActivityTypes.Event, Name = EventNames.Choose, Value = JsonSerializer.SerializeToElement(new { slot = "letter", value = "a" }) });
        await FireAsync(other, "person");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        Assert.Equal(["a", "always"], await ShortcutsAsync(bo, other));
        var replies = await bo.ReadAsync($"conversations/{other}/replies");
        Assert.Equal(("About a", "plan-a"), (replies[0].GetProperty("title").GetString(), replies[0].GetProperty("id").GetString()));
        Assert.Equal("not-yours", Code((await bo.GetJsonAsync($"/staff/api/conversations/{id}/replies")).Json));
    }

    private static async Task<IEnumerable<string?>> ShortcutsAsync(StaffClient client, string id) =>
        (await client.ReadAsync($"conversations/{id}/replies")).EnumerateArray().Select(reply => reply.GetProperty("shortcut").GetString());
}
