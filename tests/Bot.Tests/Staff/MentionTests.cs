using System.Net;
using System.Text.Json;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Whoever is named in a note is told when they are there again, and may look.</summary>
public sealed class MentionTests : StaffTest
{
    private const string Words = "the school knows already";

    [Fact]
    public async Task A_colleague_who_is_away_is_told_when_they_come_back_and_until_they_have_seen_it()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await alex.ActAsync(id, "finish", new { leaseToken = lease, outcome = "done" });
        Assert.Equal(HttpStatusCode.OK, (await NoteAsync(alex, id, "1", bo.Id)).Status);
        await Server.RestartAsync();
        var mention = Assert.Single((await bo.ReadAsync("mentions")).EnumerateArray());
        Assert.Equal((id, 1, "Alex"), (mention.GetProperty("conversation").GetString(), mention.GetProperty("note").GetInt32(), mention.GetProperty("by").GetString()));
        Assert.DoesNotContain(Words, mention.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await bo.ActAsync(id, "mentions-seen", new { number = 1 })).Status);
        Assert.Empty((await bo.ReadAsync("mentions")).EnumerateArray());
        Assert.Equal(Words, (await bo.ReadAsync($"conversations/{id}/notes"))[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Whoever_is_named_may_read_and_note_and_nothing_else_and_the_audit_says_who_let_them()
    {
        var (alex, id, _) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        Assert.Equal("not-yours", Code((await bo.GetJsonAsync($"/staff/api/conversations/{id}")).Json));
        await NoteAsync(alex, id, "1", bo.Id);
        var talk = await bo.ReadAsync($"conversations/{id}");
        Assert.Equal(("mentioned", true, false), (talk.GetProperty("relation").GetString(), talk.GetProperty("mayRead").GetBoolean(), talk.GetProperty("canAct").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, talk.GetProperty("leaseToken").ValueKind);
        Assert.Equal(HttpStatusCode.OK, (await NoteAsync(bo, id, "2")).Status);
        Assert.Equal("lease-lost", Code((await bo.ActAsync(id, "reply", new { leaseToken = "guessed", lastSeen = 999, clientId = "1", text = "words" })).Json));
        using var record = await bo.Http.GetAsync($"/staff/api/history/{id}/record");
        Assert.Equal(HttpStatusCode.Forbidden, record.StatusCode);
        var audited = (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Action: AuditActions.Mentioned))).Single();
        Assert.Equal((alex.Id, id), (audited.AccountId, audited.Target));
    }

    [Fact]
    public async Task An_open_console_hears_at_once_that_there_is_something_to_see_and_not_what()
    {
        var (alex, id, _) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await using var console = await LiveConsole.OpenAsync(bo);
        await NoteAsync(alex, id, "1", bo.Id);
        await console.MentionedAsync();
        await bo.ActAsync(id, "mentions-seen", new { number = 1 });
        await console.MentionedAsync();
    }

    [Fact]
    public async Task Nobody_is_named_who_is_not_there_and_nobody_names_themselves()
    {
        var (alex, id, _) = await HeldAsync("alex");
        var (_, note) = await NoteAsync(alex, id, "1", alex.Id, "nobody");
        Assert.Empty(note.GetProperty("mentions").EnumerateArray());
        Assert.Empty((await alex.ReadAsync("mentions")).EnumerateArray());
        Assert.Empty(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Action: AuditActions.Mentioned)));
    }

    [Fact]
    public async Task Who_was_named_reads_no_longer_when_the_visitor_is_with_the_bot_alone()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await NoteAsync(alex, id, "1", bo.Id);
        Assert.Equal("mentioned", (await bo.ReadAsync($"conversations/{id}")).GetProperty("relation").GetString());
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "hand-back", new { leaseToken = lease })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bo.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
    }

    [Fact]
    public async Task Everybody_who_may_sign_in_can_be_named_whether_they_are_there_or_not()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await TestStaff.CreateAsync(Server, "bo", "Bo", Roles.Operator);
        await TestStaff.CreateAsync(Server, "cy", "Cy", Roles.Operator);
        var store = Server.Get<IStore>();
        var account = (await store.FindAccountByNameAsync("cy"))!;
        await store.SaveAccountAsync(account with { IsDisabled = true }, account.Revision);
        Assert.Equal(["Alex", "Bo"], (await alex.ReadAsync("colleagues")).EnumerateArray().Select(one => one.GetProperty("name").GetString()));
    }

    private static Task<(HttpStatusCode Status, JsonElement Json)> NoteAsync(StaffClient client, string id, string clientId, params string[] mentions) =>
        client.ActAsync(id, "notes", new { clientId, text = Words, mentions });
}
