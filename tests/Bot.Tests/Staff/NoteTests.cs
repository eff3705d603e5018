using System.Net;
using System.Text.Json;
using AdviceBot.Bot.Tests.DirectLine;
using AdviceBot.Bot.Tests.Page;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>What staff note beside a conversation is for staff who may read it, and never for its visitor.</summary>
public sealed class NoteTests : StaffTest
{
    private const string Secret = "the uncle may be the one";

    [Fact]
    public async Task Notes_are_numbered_and_read_from_a_number_on()
    {
        var (alex, id, _) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        var (status, first) = await NoteAsync(alex, id, "1", " one ", bo.Id, "nobody");
        Assert.Equal((HttpStatusCode.OK, 1, "one", "Alex"), (status, first.GetProperty("number").GetInt32(), first.GetProperty("text").GetString(), first.GetProperty("by").GetProperty("name").GetString()));
        await NoteAsync(alex, id, "2", "two");
        Assert.Equal(["one", "two"], await TextsAsync(alex, id, after: 0));
        Assert.Equal(["two"], await TextsAsync(alex, id, after: 1));
        Assert.Equal([bo.Id], first.GetProperty("mentions").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task A_note_that_is_sent_twice_is_kept_once_and_two_people_may_use_the_same_client_id()
    {
        var id = await WaitingVisitorAsync();
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        foreach (var client in new[] { alex, alex, bo }) await NoteAsync(client, id, "same", "words");
        Assert.Equal([(1L, "Alex"), (2L, "Bo")], (await Server.Get<IStore>().ReadNotesAsync(id, 0)).Select(note => (note.Number, note.AuthorName)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData(null)]
    public async Task An_empty_note_is_refused(string? text)
    {
        var (alex, id, _) = await HeldAsync("alex");
        Assert.Equal(HttpStatusCode.BadRequest, (await NoteAsync(alex, id, "1", text)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await NoteAsync(alex, id, "1", new string('x', 4001))).Status);
        Assert.Equal(HttpStatusCode.OK, (await NoteAsync(alex, id, "1", new string('x', 4000))).Status);
    }

    [Fact]
    public async Task Whoever_may_not_read_a_conversation_neither_reads_nor_writes_its_notes()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await NoteAsync(alex, id, "1", Secret);
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        Assert.Equal("not-yours", Code((await bo.GetJsonAsync($"/staff/api/conversations/{id}/notes")).Json));
        Assert.Equal("not-yours", Code((await NoteAsync(bo, id, "1", "me too")).Json));
        Assert.Equal("not-yours", Code((await NoteAsync(bo, "nowhere", "1", "me too")).Json));
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        Assert.Equal(HttpStatusCode.OK, (await NoteAsync(sam, id, "1", "whispered to Alex")).Status);
        await alex.ActAsync(id, "hand-back", new { leaseToken = lease });
        Assert.Equal("not-yours", Code((await NoteAsync(alex, id, "2", "after it")).Json));
        Assert.Equal(2, (await Server.Get<IStore>().ReadNotesAsync(id, 0)).Count);
    }

    [Fact]
    public async Task No_note_is_ever_on_the_visitors_page_or_in_the_log_of_the_conversation_or_the_server()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("letters came");
        await visitor.PressAsync("fire", "person");
        var id = (await Server.Get<IStore>().ListAsync(Status.Waiting, 1))[0].Id;
        await NoteEverythingAsync(id);
        await visitor.SayAsync("hello?");
        await visitor.LookAsync();
        Assert.DoesNotContain(Secret, visitor.Page, StringComparison.OrdinalIgnoreCase);
        var log = JsonSerializer.Serialize(await Server.Get<IStore>().ReadAsync(id, 0));
        Assert.DoesNotContain(Secret, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(await HeadAsync(id)), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Server.Logs.Lines, line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_note_is_ever_an_activity_of_direct_line()
    {
        await using var channel = await DirectLineServer.StartAsync();
        var started = await channel.BeginAsync();
        using var stream = await OpenStream.OpenAsync(started.StreamUrl);
        await channel.SayAsync(started, "human");
        await NoteEverythingAsync(started.Id, channel.Server);
        await channel.SayAsync(started, "the last words");
        var pushed = await stream.UntilAsync(activity => (string?)activity["text"] == "the last words");
        var read = (await channel.ReadAsync(started)).Activities;
        Assert.All(pushed.Concat(read), activity => Assert.DoesNotContain(Secret, activity.ToJsonString(), StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(await channel.Server.Get<IStore>().ReadNotesAsync(started.Id, 0));
    }

    /// <summary>Every way in which a note comes about.</summary>
    private async Task NoteEverythingAsync(string id, RunningServer? server = null)
    {
        server ??= Server;
        using var alex = await StaffClient.SignedInAsync(server, "alex");
        using var bo = await StaffClient.SignedInAsync(server, "bo");
        using var sam = await StaffClient.SignedInAsync(server, "sam", Roles.Supervisor);
        await bo.PostJsonAsync("/staff/api/shift", new { state = "available" });
        await NoteAsync(alex, id, "1", Secret);
        var lease = await alex.TakeAsync(id);
        await NoteAsync(alex, id, "2", Secret);
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "transfer", new { leaseToken = lease, to = bo.Id, note = Secret })).Status);
        Assert.Equal(HttpStatusCode.OK, (await sam.ActAsync(id, "take-over", new { reason = Secret })).Status);
        Assert.Equal(HttpStatusCode.OK, (await sam.ActAsync(id, "release", new { reason = Secret })).Status);
        Assert.Equal(5, (await server.Get<IStore>().ReadNotesAsync(id, 0)).Count);
    }

    private static Task<(HttpStatusCode Status, JsonElement Json)> NoteAsync(StaffClient client, string id, string clientId, string? text, params string[] mentions) =>
        client.ActAsync(id, "notes", new { clientId, text, mentions });

    private static async Task<IEnumerable<string?>> TextsAsync(StaffClient client, string id, long after) =>
        (await client.ReadAsync($"conversations/{id}/notes?after={after}")).EnumerateArray().Select(note => note.GetProperty("text").GetString());
}
