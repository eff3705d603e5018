using System.Text.Json;
using AdviceBot.Bot.Tests.Staff;
using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;
using AdviceBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Bot.Tests.Studio;

public sealed class PublishingTests : StudioTest
{
    [Fact]
    public async Task What_is_published_is_what_new_visitors_read_at_once_and_after_a_restart()
    {
        await PublishedAsync();
        Assert.Equal("Which letter, please?", await AskedAsync());
        await Server.RestartAsync();
        Assert.Equal("Which letter, please?", await AskedAsync());
        Assert.Equal(Server.Get<Scripts>().Current.Version, Text((await ReadAsync(Ed, "versions"))[0], "version"));
    }

    [Fact]
    public async Task Nothing_is_published_that_nobody_else_has_signed()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        await RefusedAsync("not-in-review", Pat, $"drafts/{draft}/publish", await PublicationAsync(Pat, draft));
        await SendAsync(Ed, draft, Jo);
        await RefusedAsync("not-signed", Pat, $"drafts/{draft}/publish", await PublicationAsync(Pat, draft));
        await SignAsync(Jo, draft);
        await RefusedAsync("wrong-role", Ed, $"drafts/{draft}/publish", await PublicationAsync(Ed, draft));
        Assert.Equal("Which letter is it?", await AskedAsync());
        Assert.Equal("current", Text(await PublishAsync(Pat, draft), "state"));
        await RefusedAsync("draft-closed", Pat, $"drafts/{draft}/publish", await PublicationAsync(Pat, draft));
    }

    [Fact]
    public async Task A_publisher_publishes_their_own_change_only_when_another_has_signed_it_and_so_does_an_administrator()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        foreach (var (by, from, to) in new[] { (Pat, "Which letter is it?", "Which?"), (robin, "Which?", "Which one?") })
        {
            var draft = await BeginAsync(by);
            await ChangeAsync(by, draft, from, to);
            await RefusedAsync("own-change", by, $"drafts/{draft}/review", new { version = await VersionAsync(by, draft), reviewers = new[] { by.Id } });
            await SendAsync(by, draft, Jo);
            await SignAsync(Jo, draft);
            await PublishAsync(by, draft);
            Assert.Equal(to, await AskedAsync());
        }
    }

    [Fact]
    public async Task Who_publishes_has_seen_what_was_published_last()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        await SendAsync(Ed, draft, Jo);
        await SignAsync(Jo, draft);
        var version = await VersionAsync(Pat, draft);
        await RefusedAsync("published-meanwhile", Pat, $"drafts/{draft}/publish", new { version, after = 0, reason = "Because." });
        await RefusedAsync("draft-changed", Pat, $"drafts/{draft}/publish", new { version = "another", after = 1, reason = "Because." });
        await RefusedAsync("malformed", Pat, $"drafts/{draft}/publish", new { version, after = 1, reason = " " });
        Assert.Equal("signed", StateOf(await ReadAsync(Pat, $"drafts/{draft}")));
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => ActAsync(Pat, $"drafts/{draft}/publish", new { version, after = 1, reason = "Because." }))));
        Assert.Single(both, one => one.Status == System.Net.HttpStatusCode.OK);
        Assert.Equal(2, await LastAsync(Pat));
    }

    [Fact]
    public async Task One_click_brings_an_earlier_version_back_and_says_why()
    {
        await PublishedAsync();
        var rolled = await DoAsync(Pat, "versions/1/roll-back", new { after = 2, reason = "It confused people." });
        Assert.Equal((3, "rolled-back", "current"), (rolled.GetProperty("number").GetInt32(), Text(rolled, "how"), Text(rolled, "state")));
        Assert.Equal("Which letter is it?", await AskedAsync());
        await Server.RestartAsync();
        Assert.Equal("Which letter is it?", await AskedAsync());
        Assert.Equal(["current", "rolled-back", "superseded"], (await ReadAsync(Ed, "versions")).EnumerateArray().Select(one => Text(one, "state")));
        await RefusedAsync("nothing-changed", Pat, "versions/1/roll-back", new { after = 3, reason = "Again." });
        await RefusedAsync("published-meanwhile", Pat, "versions/2/roll-back", new { after = 2, reason = "Again." });
        await RefusedAsync("no-such-version", Pat, "versions/9/roll-back", new { after = 3, reason = "Again." });
        await RefusedAsync("wrong-role", Ed, "versions/2/roll-back", new { after = 3, reason = "Again." });
    }

    [Fact]
    public async Task The_history_says_who_when_why_and_which_files()
    {
        var draft = await PublishedAsync();
        var version = await ReadAsync(Ed, "versions/2");
        var said = version.GetProperty("version");
        Assert.Equal(("Pat", "The words were unclear.", draft, Time.GetUtcNow()), (Text(said, "by"), Text(said, "reason"), Text(said, "draft"), said.GetProperty("at").GetDateTimeOffset()));
        Assert.Equal((Question, "changed"), Assert.Single(version.GetProperty("changed").EnumerateArray()) is var changed ? (Text(changed, "path"), Text(changed, "how")) : default);
        Assert.Equal(["Ed"], Names(version.GetProperty("draft"), "editors"));
        Assert.Equal(["Jo"], Names(version.GetProperty("draft"), "reviews"));
        Assert.Contains("Which letter is it?", Text(await ReadAsync(Ed, $"versions/1/file?path={Uri.EscapeDataString(Question)}"), "text"), StringComparison.Ordinal);
        Assert.Contains("Which letter, please?", Text(await ReadAsync(Ed, $"versions/2/file?path={Uri.EscapeDataString(Question)}"), "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_act_is_in_the_audit_log_by_the_draft_or_the_number_of_the_version()
    {
        var draft = await PublishedAsync();
        await DoAsync(Pat, "versions/1/roll-back", new { after = 2, reason = "It confused people." });
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var lines = (await sam.ReadAsync("audit")).EnumerateArray().Where(line => AuditActions.OfStudio.Contains(Text(line, "action")!)).Select(line => (Text(line, "by"), Text(line, "action"), Text(line, "target"), Text(line, "conversation"))).ToList();
        (string?, string?, string?, string?)[] expected =
        [
            ("Pat", "rolled-back", "3", null), ("Pat", "published", "2", null), ("Jo", "draft-signed", draft, null),
            ("Ed", "draft-sent", draft, null), ("Ed", "draft-written", draft, null), ("Ed", "draft-begun", draft, null),
        ];
        Assert.Equal(expected, lines);
    }

    [Fact]
    public async Task Before_publishing_it_is_told_what_becomes_of_whom_and_then_it_does()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft, "{ when: letter is b, go: sum }", "{ when: letter is b, go: age }", "letters/script.yaml");
        var (asked, atB) = (await BeganAsync(), await BeganAsync("The letter B"));
        var held = await WaitingVisitorAsync();
        var live = await ReadAsync(Ed, $"drafts/{draft}/live");
        Assert.Equal([("bot", "letter", "moves", 1), ("bot", "sum", "stays", 1), ("waiting", "story", "stays", 1)], Groups(live));
        Assert.Equal((1, 2), (live.GetProperty("moves").GetInt32(), live.GetProperty("stays").GetInt32()));

        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var heads = Conversations.WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        var moved = heads.MoveNextAsync();
        await SendAsync(Ed, draft, Jo);
        await SignAsync(Jo, draft);
        await PublishAsync(Pat, draft);
        Assert.True(await moved);
        Assert.Equal(asked, heads.Current.Id);
        Assert.Equal([("bot", "letter", "is-there", 1), ("bot", "sum", "stays", 1), ("waiting", "story", "stays", 1)], Groups(await ReadAsync(Ed, "versions/2/live")));
        Assert.Equal([1, 2], (await ReadAsync(Ed, "versions")).EnumerateArray().Select(one => one.GetProperty("live").GetInt32()));
        Assert.Equal(["1", "2", "1"], await Task.WhenAll(new[] { atB, asked, held }.Select(async id => (await HeadAsync(id)).ScriptVersion == Server.Get<Scripts>().Current.Version ? "2" : "1")));
    }

    [Fact]
    public async Task Whom_the_server_did_not_come_to_before_it_stopped_it_moves_after_its_start()
    {
        var conversation = await BeganAsync();
        var files = Server.Get<Scripts>().Folder.With("letters/messages/en-GB/bye.md", "\n---\n", "\n---\nNew. ");
        await Server.StopAsync();
        await using (var store = SqliteStore.Open(Path.Combine(Server.DataFolder, "advicebot.db"), NullLogger<SqliteStore>.Instance))
        {
            await store.SaveScriptAsync(files.Version, files.Pack, PackArchive.Of(files));
            await store.PublishAsync(new Publication(2, Time.GetUtcNow(), files.Version, PublicationHow.Published));
        }

        await Server.StartAgainAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var update in Conversations.SubscribeAsync(conversation, long.MaxValue, stop.Token))
            if (update.Head.ScriptVersion == files.Version) break;
        Assert.Equal(files.Version, (await HeadAsync(conversation)).ScriptVersion);
    }

    [Fact]
    public async Task A_draft_with_errors_cannot_be_foretold()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft, "go: sum", "go: nowhere", "letters/script.yaml");
        var (_, refused) = await Ed.GetJsonAsync($"/staff/api/studio/drafts/{draft}/live");
        Assert.Equal("version-unreadable", Code(refused));
    }

    private async Task<string> BeganAsync(string? letter = null)
    {
        var id = (await Conversations.StartAsync(new NewConversation("page"))).Head.Id;
        await WriteAsync(id, "a story");
        if (letter is not null) await WriteAsync(id, letter);
        return id;
    }

    private static IEnumerable<(string?, string?, string?, int)> Groups(JsonElement live) =>
        live.GetProperty("groups").EnumerateArray().Select(group => (Text(group, "status"), Text(group, "state"), Text(group, "fate"), group.GetProperty("count").GetInt32()));

    private static IEnumerable<string?> Names(JsonElement draft, string list) => [.. draft.GetProperty(list).EnumerateArray().Select(one => Text(one, "name"))];
}
