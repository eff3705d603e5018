using System.Text.Json;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Hosting.Content.Sync;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>advicebot content pull and push: a folder and the server in step, and nothing written over on either side.</summary>
public sealed class SyncTests : SyncTest
{
    private const string Sure = "letters/messages/en-GB/ask-sure.md";
    private const string Age = "letters/messages/en-GB/ask-age.md";

    [Fact]
    public async Task The_first_pull_writes_what_is_served_and_the_next_has_nothing_to_do()
    {
        await FirstPullAsync();
        Assert.Equal(Server.Get<Scripts>().Current.Version, PackFiles.FromFolder(Folder).Version);
        Assert.Contains("Nothing is new", await SyncAsync("pull"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_added_and_taken_away_in_a_folder_becomes_a_draft_of_whoever_pushed()
    {
        await FirstPullAsync();
        Replace(Question, "Which letter is it?", "Which letter, please?");
        Write("letters/messages/en-GB/new.md", "Words.\n");
        Remove(Sure);
        var told = await SyncAsync("push", "--title", "From a folder");
        var draft = await TheDraftAsync();
        Assert.Contains($"/staff/studio/drafts/{Text(draft.GetProperty("draft"), "id")}", told, StringComparison.Ordinal);
        Assert.Equal(("From a folder", "Ed"), (Text(draft.GetProperty("draft"), "title"), Text(draft.GetProperty("draft"), "by")));
        Assert.Equal([(Question, "changed"), (Sure, "removed"), ("letters/messages/en-GB/new.md", "added")], draft.GetProperty("changed").EnumerateArray().Select(one => (Text(one, "path")!, Text(one, "how")!)));
        Assert.Equal("Which letter is it?", await AskedAsync());
        Assert.Contains((await Server.Get<IStore>().ReadAuditAsync(new AuditQuery())), entry => (entry.Action, entry.AccountId, entry.Target) == ("draft-pushed", Ed.Id, Text(draft.GetProperty("draft"), "id")));
        Assert.Equal("Ed", Text(Assert.Single(draft.GetProperty("draft").GetProperty("editors").EnumerateArray()), "name"));
    }

    [Fact]
    public async Task A_push_after_a_push_goes_into_the_same_draft_and_says_so_when_it_has_it_all()
    {
        await FirstPullAsync();
        Assert.Contains("Nothing was changed", await SyncAsync("push"), StringComparison.Ordinal);
        Replace(Question, "Which letter is it?", "Which letter, please?");
        await SyncAsync("push");
        Assert.Contains("has it all already", await SyncAsync("push"), StringComparison.Ordinal);
        Replace(Question, "Which letter, please?", "Which letter do you mean?");
        Replace(Age, "How old", "How very old");
        await SyncAsync("push");
        Assert.Equal(2, (await TheDraftAsync()).GetProperty("changed").GetArrayLength());
        Replace(Age, "How very old", "How old");
        await SyncAsync("push");
        Assert.Equal(Question, Text(Assert.Single((await TheDraftAsync()).GetProperty("changed").EnumerateArray()), "path"));
    }

    [Fact]
    public async Task What_was_pushed_and_published_is_pulled_without_a_word_and_the_next_push_begins_a_new_draft()
    {
        await FirstPullAsync();
        Replace(Question, "Which letter is it?", "Which letter, please?");
        await SyncAsync("push");
        await PublishAsync(await DraftIdAsync());
        Replace(Age, "How old", "How very old");
        Assert.Contains("published or thrown away", await RefusedAsync("push"), StringComparison.Ordinal);
        Assert.Contains(Age, await SyncAsync("pull"), StringComparison.Ordinal);
        Assert.Contains("Which letter, please?", Read(Question), StringComparison.Ordinal);
        Assert.Contains("How very old", Read(Age), StringComparison.Ordinal);
        await SyncAsync("push", "--new");
        Assert.Equal(Age, Text(Assert.Single((await TheDraftAsync()).GetProperty("changed").EnumerateArray()), "path"));
    }

    [Fact]
    public async Task What_others_published_is_written_beside_what_was_changed_here()
    {
        await FirstPullAsync();
        Replace(Age, "How old", "How very old");
        await PublishedAsync();
        Assert.Contains("1 file written", await SyncAsync("pull"), StringComparison.Ordinal);
        Assert.Contains("Which letter, please?", Read(Question), StringComparison.Ordinal);
        Assert.Contains("How very old", Read(Age), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_both_changed_is_named_and_nothing_at_all_is_pulled_until_it_is_put_aside()
    {
        await FirstPullAsync();
        var before = Read(Question);
        await PublishedAsync("How old", "How very old", Age);
        await PublishedAsync();
        Replace(Question, "Which letter is it?", "Which one?");
        var told = await RefusedAsync("pull");
        Assert.Contains(Question, told, StringComparison.Ordinal);
        Assert.Contains("git stash", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Age, told, StringComparison.Ordinal);
        Assert.Contains("Which one?", Read(Question), StringComparison.Ordinal);
        Assert.DoesNotContain("very", Read(Age), StringComparison.Ordinal);

        Write(Question, before);
        await SyncAsync("pull");
        Assert.Contains("How very old", Read(Age), StringComparison.Ordinal);
        Replace(Question, "Which letter, please?", "Which one, please?");
        await SyncAsync("push");
    }

    [Fact]
    public async Task A_push_over_what_was_published_meanwhile_is_refused_whole_and_the_server_is_as_before()
    {
        await FirstPullAsync();
        await PublishedAsync();
        var drafts = (await ReadAsync(Ed, "drafts")).GetArrayLength();
        Replace(Question, "Which letter is it?", "Which one?");
        Replace(Age, "How old", "How very old");
        var told = await RefusedAsync("push");
        Assert.Contains(Question, told, StringComparison.Ordinal);
        Assert.DoesNotContain(Age, told, StringComparison.Ordinal);
        Assert.Equal(drafts, (await ReadAsync(Ed, "drafts")).GetArrayLength());
        Assert.Contains("Which one?", Read(Question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_over_what_somebody_wrote_into_the_draft_is_refused_and_theirs_is_kept()
    {
        await FirstPullAsync();
        Replace(Question, "Which letter is it?", "Which one?");
        await SyncAsync("push");
        var draft = await DraftIdAsync();
        await ChangeAsync(Jo, draft, "Which one?", "Which of them?");
        Replace(Question, "Which one?", "Which letter?");
        Replace(Age, "How old", "How very old");
        var told = await RefusedAsync("push");
        Assert.Contains(Question, told, StringComparison.Ordinal);
        Assert.Contains($"pull --draft {draft}", told, StringComparison.Ordinal);
        Assert.Contains("Which of them?", Text(await FileAsync(Ed, draft), "text"), StringComparison.Ordinal);
        Assert.DoesNotContain("very", Text(await FileAsync(Ed, draft, Age), "text"), StringComparison.Ordinal);
        Assert.Contains(Question, await RefusedAsync("pull", "--draft", draft), StringComparison.Ordinal);

        Replace(Question, "Which letter?", "Which one?");
        await SyncAsync("pull", "--draft", draft);
        Assert.Contains("Which of them?", Read(Question), StringComparison.Ordinal);
        await SyncAsync("push");
        Assert.Equal(2, (await TheDraftAsync()).GetProperty("changed").GetArrayLength());
    }

    [Fact]
    public async Task A_draft_is_pulled_and_gone_on_with()
    {
        var draft = await BeginAsync(Jo);
        await ChangeAsync(Jo, draft);
        await SyncAsync("pull", "--server", Server.Address.ToString(), "--draft", draft);
        Assert.Contains("Which letter, please?", Read(Question), StringComparison.Ordinal);
        Replace(Age, "How old", "How very old");
        await SyncAsync("push");
        Assert.Equal(2, (await ReadAsync(Ed, $"drafts/{draft}")).GetProperty("changed").GetArrayLength());
    }

    [Fact]
    public async Task A_folder_that_was_never_pulled_is_neither_written_over_nor_pushed()
    {
        Write(Question, "Mine.\n");
        Assert.Contains("not pulled yet", await RefusedAsync("push"), StringComparison.Ordinal);
        Assert.Contains(Question, await RefusedAsync("pull", "--server", Server.Address.ToString()), StringComparison.Ordinal);
        Assert.Equal("Mine.\n", Read(Question));
        Assert.False(File.Exists(Path.Combine(Folder, "script.yaml")));
        Assert.Contains("--server", await RefusedAsync("pull"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_no_pack_has_is_named_and_not_pushed()
    {
        await FirstPullAsync();
        Write("letters/messages/en-GB/a b.md", "Words.\n");
        Assert.Contains("a b.md", await RefusedAsync("push"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_belongs_to_one_server_and_to_one_pack()
    {
        Assert.Contains("the pack letters", (await AdviceBot.Bot.Tests.Hosting.CommandLine.RunAsync(["content", "pull", Path.Combine(Path.GetDirectoryName(Folder)!, "other"), "--server", Server.Address.ToString(), "--key-file", KeyFile])).Errors, StringComparison.Ordinal);
        await FirstPullAsync();
        Assert.Contains("another folder", await RefusedAsync("pull", "--server", "https://other.example"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "a", "b", "writes")]
    [InlineData("a", "b", "a", "kept")]
    [InlineData("a", "b", "b", "")]
    [InlineData("a", "b", "c", "conflicts")]
    [InlineData("a", null, "b", "conflicts")]
    [InlineData("a", "b", null, "conflicts")]
    [InlineData("a", null, "a", "kept")]
    [InlineData("a", "a", null, "writes")]
    [InlineData("a", null, null, "")]
    [InlineData(null, "b", "c", "conflicts")]
    [InlineData(null, null, "b", "writes")]
    [InlineData(null, "b", null, "kept")]
    [InlineData(null, "b", "b", "")]
    public void Of_what_was_pulled_what_is_here_and_what_is_there_follows_what_a_pull_does(string? was, string? here, string? there, string what)
    {
        var plan = PullPlan.Of(Files(here), Files(there), was is null ? [] : ["f"], _ => AdviceBot.Studio.FileText.HashOf(was));
        Assert.Equal(what, plan.Writes.IsEmpty ? plan.Kept.IsEmpty ? plan.Conflicts.IsEmpty ? "" : "conflicts" : "kept" : "writes");

        static Dictionary<string, string> Files(string? text) => text is null ? [] : new() { ["f"] = text };
    }

    [Theory]
    [InlineData("letters/script.yaml", true)]
    [InlineData("site.yaml", true)]
    [InlineData("../../.ssh/config.md", false)]
    [InlineData("/etc/x.md", false)]
    [InlineData("letters/../../x.md", false)]
    [InlineData("letters/.git/hooks.md", false)]
    [InlineData("letters/run.sh", false)]
    public void A_server_writes_into_the_content_folder_and_nowhere_else(string path, bool isPlace) => Assert.Equal(isPlace, Checkout.IsPlace(path));

    private async Task<string> DraftIdAsync() => Text((await ReadAsync(Ed, "drafts"))[0], "id")!;

    private async Task<JsonElement> TheDraftAsync() => await ReadAsync(Ed, $"drafts/{await DraftIdAsync()}");

    private async Task PublishAsync(string draft)
    {
        await SendAsync(Ed, draft, Jo);
        await SignAsync(Jo, draft);
        await PublishAsync(Pat, draft);
    }
}
