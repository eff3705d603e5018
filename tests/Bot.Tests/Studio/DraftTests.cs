using System.Net;

namespace AdviceBot.Bot.Tests.Studio;

public sealed class DraftTests : StudioTest
{
    [Fact]
    public async Task A_changed_message_is_in_the_draft_and_not_yet_what_visitors_read()
    {
        var draft = await BeginAsync(Ed);
        var saved = await ChangeAsync(Ed, draft);
        Assert.Equal("checked", StateOf(saved));
        var changed = Assert.Single(saved.GetProperty("changed").EnumerateArray());
        Assert.Equal((Question, "changed", 1, 1, "Ed"), (Text(changed, "path"), Text(changed, "how"), changed.GetProperty("linesAdded").GetInt32(), changed.GetProperty("linesRemoved").GetInt32(), Text(changed, "by")));
        Assert.Contains("Which letter, please?", Text(await FileAsync(Jo, draft), "text"), StringComparison.Ordinal);
        Assert.Contains("Which letter is it?", Text(await FileAsync(Jo, draft), "published"), StringComparison.Ordinal);
        Assert.Equal("Which letter is it?", await AskedAsync());
    }

    [Fact]
    public async Task A_draft_is_opened_before_it_is_checked_by_whoever_does_not_wait()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft, "Which letter is it?", "Which letter? {{service.nobody}}");
        Assert.NotEmpty((await ReadAsync(Ed, $"drafts/{draft}")).GetProperty("problems").EnumerateArray());
        var fresh = await BeginAsync(Ed);
        Assert.Equal("draft", StateOf(await ReadAsync(Ed, $"drafts/{fresh}?isChecked=false")));
        Assert.Equal("checked", StateOf(await ReadAsync(Ed, $"drafts/{fresh}")));
        Assert.Equal("checked", StateOf(await ReadAsync(Ed, $"drafts/{fresh}?isChecked=false")));
    }

    [Fact]
    public async Task An_editor_reads_how_long_a_message_is_and_who_is_told_it()
    {
        var draft = await BeginAsync(Ed);
        var asked = await ReadAsync(Ed, $"drafts/{draft}/message?path=letters/messages/en-GB/ask-age-a.md");
        var use = Assert.Single(asked.GetProperty("uses").EnumerateArray());
        Assert.Equal(("age", "ask", "letter is a"), (Text(use, "state"), Text(use, "part"), Text(use, "when")));
        var before = (await ReadAsync(Ed, $"drafts/{draft}/message?path={Question}")).GetProperty("words").GetInt32();
        await ChangeAsync(Ed, draft, "Which letter is it?", "Which letter is it, please?");
        Assert.Equal(before + 1, (await ReadAsync(Ed, $"drafts/{draft}/message?path={Question}")).GetProperty("words").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await Ed.GetJsonAsync($"/staff/api/studio/drafts/{draft}/message?path=letters/script.yaml")).Status);
    }

    [Fact]
    public async Task Of_two_who_change_one_message_the_second_is_given_both_texts_and_loses_nothing()
    {
        var draft = await BeginAsync(Ed);
        var seen = Text(await FileAsync(Jo, draft), "hash");
        await ChangeAsync(Ed, draft);
        var refused = await RefusedAsync("edit-conflict", Jo, $"drafts/{draft}/file", new { path = Question, text = "Jo's words", from = seen });
        Assert.Equal("Jo's words", Text(refused, "yours"));
        Assert.Contains("Which letter, please?", Text(refused, "theirs"), StringComparison.Ordinal);
        Assert.Contains("Which letter, please?", Text(await FileAsync(Jo, draft), "text"), StringComparison.Ordinal);
        await DoAsync(Jo, $"drafts/{draft}/file", new { path = Question, text = "Jo's words", from = Text(refused, "hash") });
        Assert.Equal("Jo's words", Text(await FileAsync(Ed, draft), "text"));
    }

    [Fact]
    public async Task Two_who_save_different_files_at_the_same_moment_are_both_kept()
    {
        var draft = await BeginAsync(Ed);
        string[] files = ["ask-letter", "ask-age", "ask-sum", "ask-sure", "bye", "opening"];
        await Task.WhenAll(files.Select((file, at) => Task.Run(async () =>
        {
            var path = $"letters/messages/en-GB/{file}.md";
            var text = Text(await FileAsync(at % 2 == 0 ? Ed : Jo, draft, path), "text") + "\nMore.\n";
            await DoAsync(at % 2 == 0 ? Ed : Jo, $"drafts/{draft}/file", new { path, text, from = Text(await FileAsync(Ed, draft, path), "hash") });
        })));
        Assert.Equal(files.Length, (await ReadAsync(Ed, $"drafts/{draft}")).GetProperty("changed").GetArrayLength());
    }

    [Fact]
    public async Task After_every_save_it_is_told_what_is_wrong_with_the_whole_pack()
    {
        var draft = await BeginAsync(Ed);
        var broken = await ChangeAsync(Ed, draft, "go: sum", "go: nowhere", "letters/script.yaml");
        Assert.Equal("draft", StateOf(broken));
        Assert.Contains(broken.GetProperty("problems").EnumerateArray(), problem => Text(problem, "file") == "letters/script.yaml" && Text(problem, "message")!.Contains("nowhere", StringComparison.Ordinal) && problem.GetProperty("line").GetInt32() > 1);
        Assert.Equal(broken.GetProperty("problems").GetArrayLength(), broken.GetProperty("draft").GetProperty("errors").GetInt32());
        var other = await ChangeAsync(Ed, draft);
        Assert.NotEmpty(other.GetProperty("problems").EnumerateArray());
        Assert.Equal("checked", StateOf(await ChangeAsync(Jo, draft, "go: nowhere", "go: sum", "letters/script.yaml")));
    }

    [Fact]
    public async Task A_file_is_added_and_taken_away_and_what_is_as_before_is_no_change()
    {
        var draft = await BeginAsync(Ed);
        const string New = "letters/messages/en-GB/new.md";
        var before = Text((await ReadAsync(Ed, $"drafts/{draft}")).GetProperty("draft"), "version");
        var added = await DoAsync(Ed, $"drafts/{draft}/file", new { path = New, text = "Words.\r\nMore words.\r\n" });
        Assert.Equal("added", Text(added.GetProperty("changed")[0], "how"));
        var file = await FileAsync(Ed, draft, New);
        Assert.Equal(("Words.\nMore words.\n", null), (Text(file, "text"), Text(file, "published")));
        var gone = await DoAsync(Ed, $"drafts/{draft}/file", new { path = New, remove = true, from = Text(file, "hash") });
        Assert.Equal((0, before), (gone.GetProperty("changed").GetArrayLength(), Text(gone.GetProperty("draft"), "version")));
        var removed = await DoAsync(Ed, $"drafts/{draft}/file", new { path = Question, remove = true, from = Text(await FileAsync(Ed, draft), "hash") });
        Assert.Equal("removed", Text(removed.GetProperty("changed")[0], "how"));
        Assert.Contains(await FilesAsync(draft), one => Text(one, "path") == Question && Text(one, "hash") is null && Text(one, "how") == "removed");
    }

    [Theory]
    [InlineData("letters/../../etc/x.yaml")]
    [InlineData("/etc/x.md")]
    [InlineData("sextortion/script.yaml")]
    [InlineData("letters/x.exe")]
    [InlineData("letters/.hidden.md")]
    [InlineData("letters//x.md")]
    [InlineData("letters/x\n.md")]
    [InlineData("script.yaml")]
    public async Task Nothing_is_written_that_is_no_file_of_the_pack(string path)
    {
        var draft = await BeginAsync(Ed);
        await RefusedAsync("bad-path", Ed, $"drafts/{draft}/file", new { path, text = "words" });
    }

    [Fact]
    public async Task A_draft_that_does_not_say_what_it_wants_takes_nothing_away()
    {
        var draft = await BeginAsync(Ed);
        await RefusedAsync("malformed", Ed, $"drafts/{draft}/file", new { path = Question, from = Text(await FileAsync(Ed, draft), "hash") });
        await RefusedAsync("text-too-long", Ed, $"drafts/{draft}/file", new { path = Question, text = new string('a', 262_145) });
        await RefusedAsync("no-such-draft", Ed, "drafts/nothing/discard");
    }

    [Fact]
    public async Task What_was_published_meanwhile_is_not_written_over()
    {
        var late = await BeginAsync(Jo);
        await ChangeAsync(Jo, late, to: "Which letter do you mean?");
        await ChangeAsync(Jo, late, "How old", "How very old", "letters/messages/en-GB/ask-age.md");
        await PublishedAsync();
        Assert.True((await ReadAsync(Jo, $"drafts/{late}")).GetProperty("draft").GetProperty("isBehind").GetBoolean());
        await RefusedAsync("draft-behind", Jo, $"drafts/{late}/review", new { version = await VersionAsync(Jo, late), reviewers = new[] { Ed.Id } });
        var updated = await DoAsync(Jo, $"drafts/{late}/update");
        Assert.Equal([("letters/messages/en-GB/ask-age.md", false), (Question, true)], updated.GetProperty("changed").EnumerateArray().Select(one => (Text(one, "path"), one.GetProperty("inConflict").GetBoolean())));
        var refused = await RefusedAsync("in-conflict", Jo, $"drafts/{late}/review", new { version = await VersionAsync(Jo, late), reviewers = new[] { Ed.Id } });
        Assert.Equal(Question, refused.GetProperty("paths")[0].GetString());

        var file = await FileAsync(Jo, late);
        var conflict = await RefusedAsync("edit-conflict", Jo, $"drafts/{late}/file", new { path = Question, text = Text(file, "text"), from = Text(file, "hash") });
        Assert.True(conflict.GetProperty("isPublished").GetBoolean());
        Assert.Contains("Which letter, please?", Text(conflict, "theirs"), StringComparison.Ordinal);
        await DoAsync(Jo, $"drafts/{late}/file", new { path = Question, text = Text(file, "text"), from = Text(file, "hash"), over = Text(conflict, "hash") });
        Assert.Equal("review", StateOf(await SendAsync(Jo, late, Ed)));
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_is_kept_and_changes_no_more()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        Assert.Equal("discarded", StateOf(await DoAsync(Jo, $"drafts/{draft}/discard")));
        await RefusedAsync("draft-closed", Ed, $"drafts/{draft}/file", new { path = Question, text = "words", from = Text(await FileAsync(Ed, draft), "hash") });
        await RefusedAsync("draft-closed", Ed, $"drafts/{draft}/discard");
        var open = await BeginAsync(Ed, "Another");
        Assert.Equal([open, draft], (await ReadAsync(Ed, "drafts")).EnumerateArray().Select(one => Text(one, "id")));
    }

    private async Task<IReadOnlyList<System.Text.Json.JsonElement>> FilesAsync(string draft) => [.. (await ReadAsync(Ed, $"drafts/{draft}/files")).EnumerateArray()];
}
