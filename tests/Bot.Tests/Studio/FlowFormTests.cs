using System.Net;
using System.Text.Json;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>The flow is read as a graph and written by forms, from state to state, beside whoever else edits it.</summary>
public sealed class FlowFormTests : StudioTest
{
    private const string Script = "letters/script.yaml";

    [Fact]
    public async Task The_flow_is_a_graph_in_words_with_the_lines_where_everything_stands()
    {
        var draft = await BeginAsync(Ed);
        var flow = await ReadAsync(Ed, $"drafts/{draft}/flow");
        var text = Text(await FileAsync(Ed, draft, Script), "text")!.Split('\n');
        var letter = flow.GetProperty("nodes").EnumerateArray().Single(node => Text(node, "id") == "letter");
        Assert.Equal(("question", "Which letter is it?"), (Text(letter, "kind"), Text(letter, "words")));
        Assert.Equal("  letter:", text[letter.GetProperty("line").GetInt32() - 1]);
        var edge = flow.GetProperty("edges").EnumerateArray().First(one => Text(one, "from") == "letter");
        Assert.Equal(("age", "letter is a"), (Text(edge, "to"), Text(edge, "when")));
        Assert.NotEqual("letter is a", Text(edge, "words"));
        Assert.Contains("when: letter is a, go: age", text[edge.GetProperty("line").GetInt32() - 1], StringComparison.Ordinal);
        Assert.Equal(flow.ToString(), (await ReadAsync(Ed, "versions/1/flow")).ToString());
        Assert.Equal("no-such-state", Code((await Ed.GetJsonAsync($"/staff/api/studio/drafts/{draft}/state?state=nowhere")).Json));
    }

    [Fact]
    public async Task A_flow_with_mistakes_is_drawn_so_that_they_can_be_mended_there()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft, "go: sum", "go: nowhere", Script);
        var flow = await ReadAsync(Ed, $"drafts/{draft}/flow");
        Assert.Equal("missing", Text(flow.GetProperty("nodes").EnumerateArray().Single(node => Text(node, "id") == "nowhere"), "kind"));
        var ways = (await ReadAsync(Ed, $"drafts/{draft}/state?state=letter")).GetProperty("next").EnumerateArray().Select(way => new { when = Text(way.GetProperty("when"), "text"), go = Text(way, "go") == "nowhere" ? "sum" : Text(way, "go"), because = Text(way, "because") });
        var mended = await SaveAsync(Ed, draft, "letter", new { next = ways });
        Assert.Equal("checked", StateOf(mended));
        Assert.Empty(mended.GetProperty("changed").EnumerateArray());
        await ChangeAsync(Ed, draft, "states:", "states: [", Script);
        Assert.Equal("no-flow", Code((await Ed.GetJsonAsync($"/staff/api/studio/drafts/{draft}/flow")).Json));
    }

    [Fact]
    public async Task A_form_changes_question_answer_way_and_phrases_in_one_save()
    {
        var draft = await BeginAsync(Ed);
        var saved = await SaveAsync(Ed, draft, "letter", new { next = new[] { new { when = "letter is a or letter is c", go = "age", because = (string?)"reason.a" }, new { when = "", go = "close", because = (string?)null } }, answers = new[] { "c", "a", "b", "d" } }, new
        {
            values = new[] { "d" },
            messages = new[] { new { id = "ask-letter", language = "en-GB", text = "Which letter, please?", from = "Which letter is it?" } },
            labels = new[] { new { id = "letter.d", language = "en-GB", text = "The letter D" } },
            phrases = new[] { new { slot = "letter", value = "d", phrases = new[] { "dee", "=d" }, from = Array.Empty<string>() } },
        });
        Assert.Equal("", string.Join("\n", saved.GetProperty("problems").EnumerateArray()));
        var state = await ReadAsync(Ed, $"drafts/{draft}/state?state=letter");
        Assert.Equal(["c", "a", "b", "d"], state.GetProperty("answers").EnumerateArray().Select(answer => Text(answer, "value")));
        var added = state.GetProperty("answers")[3];
        Assert.Equal(("The letter D", "dee"), (Text(added.GetProperty("labels"), "en-GB"), added.GetProperty("phrases")[0].GetString()));
        var line = state.GetProperty("next")[0].GetProperty("when").GetProperty("lines")[0];
        Assert.Equal(("letter", "is", 2), (Text(line, "slot"), Text(line, "how"), line.GetProperty("values").GetArrayLength()));
        Assert.Equal("Which letter, please?", Text(state.GetProperty("messages").EnumerateArray().Single(one => Text(one, "id") == "ask-letter").GetProperty("texts"), "en-GB"));
        Assert.StartsWith("# A small pack", Text(await FileAsync(Ed, draft, Script), "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_changed_in_other_states_meanwhile_is_kept_and_this_state_is_never_written_over_unseen()
    {
        var draft = await BeginAsync(Ed);
        var seen = Text(await ReadAsync(Jo, $"drafts/{draft}/state?state=letter"), "text")!;
        await ChangeAsync(Ed, draft, "- { when: letter is b, go: sum }", "- { when: letter is b, go: age }", Script);
        var mine = new { state = "letter", from = seen, form = new { answers = new[] { "b", "a", "c" } } };
        var refused = await RefusedAsync("edit-conflict", Jo, $"drafts/{draft}/state", mine);
        Assert.Contains("answers: [b, a, c]", Text(refused, "yours"), StringComparison.Ordinal);
        Assert.Contains("go: sum", Text(refused, "yours"), StringComparison.Ordinal);
        Assert.Contains("when: letter is b, go: age", Text(refused, "theirs"), StringComparison.Ordinal);
        Assert.Equal(Script, Text(refused, "path"));

        await DoAsync(Jo, $"drafts/{draft}/state", mine with { from = Text(refused, "theirs")! });
        var both = Text(await FileAsync(Ed, draft, Script), "text")!;
        Assert.Contains("answers: [b, a, c]", both, StringComparison.Ordinal);
        Assert.Contains("when: letter is b, go: age", both, StringComparison.Ordinal);

        var before = Text(await ReadAsync(Jo, $"drafts/{draft}/state?state=letter"), "text")!;
        await ChangeAsync(Ed, draft, "  sum:\n    ask: ask-sum", "  sum:\n    why: ask-sum\n    ask: ask-sum", Script);
        await DoAsync(Jo, $"drafts/{draft}/state", new { state = "letter", from = before, form = new { answers = new[] { "a", "b", "c" } } });
        Assert.Contains("why: ask-sum", Text(await FileAsync(Ed, draft, Script), "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_somebody_else_wrote_meanwhile_are_shown_and_nothing_of_the_save_is_kept()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        var text = Text(await ReadAsync(Jo, $"drafts/{draft}/state?state=letter"), "text");
        var refused = await RefusedAsync("edit-conflict", Jo, $"drafts/{draft}/state", new
        {
            state = "letter", from = text, form = new { answers = new[] { "b", "a", "c" } }, messages = new[] { new { id = "ask-letter", language = "en-GB", text = "What letter?", from = "Which letter is it?" } },
        });
        Assert.Equal(("What letter?", "Which letter, please?"), (Text(refused, "yours"), Text(refused, "theirs")));
        Assert.DoesNotContain("answers: [b, a, c]", Text(await FileAsync(Ed, draft, Script), "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_is_added_with_its_question_and_what_it_finds_out_and_taken_away_again()
    {
        var draft = await BeginAsync(Ed);
        var begun = new { id = "school", below = "age", words = "Do you go to school?", sources = new[] { "T1" }, slot = "school", answers = new[] { "yes", "no" }, go = "close" };
        await DoAsync(Ed, $"drafts/{draft}/states", begun);
        var state = await ReadAsync(Ed, $"drafts/{draft}/state?state=school");
        Assert.Equal(("school", "Do you go to school?"), (Text(state, "fills"), Text(state.GetProperty("messages")[0].GetProperty("texts"), "en-GB")));
        Assert.Contains("sources: [T1]", Text(await FileAsync(Ed, draft, "letters/messages/en-GB/ask-school.md"), "text"), StringComparison.Ordinal);
        await RefusedAsync("name-taken", Ed, $"drafts/{draft}/states", begun);
        await RefusedAsync("bad-name", Ed, $"drafts/{draft}/states", begun with { id = "a b" });
        await RefusedAsync("malformed", Ed, $"drafts/{draft}/states", begun with { words = " " });
        await DoAsync(Ed, $"drafts/{draft}/state", new { state = "school", from = Text(state, "text"), remove = true });
        Assert.Equal("no-such-state", Code((await Ed.GetJsonAsync($"/staff/api/studio/drafts/{draft}/state?state=school")).Json));
    }

    [Theory]
    [InlineData("bad-condition", "letter is", "close")]
    [InlineData("bad-name", "letter is a", "close }, { go: age")]
    [InlineData("bad-name", "letter is a", "")]
    public async Task What_is_no_condition_and_no_name_is_not_written(string code, string when, string go)
    {
        var draft = await BeginAsync(Ed);
        var text = Text(await ReadAsync(Ed, $"drafts/{draft}/state?state=letter"), "text");
        await RefusedAsync(code, Ed, $"drafts/{draft}/state", new { state = "letter", from = text, form = new { next = new[] { new { when, go } } } });
        await RefusedAsync("malformed", Ed, $"drafts/{draft}/state", new { state = "letter", from = text, form = new { answers = new string?[] { null } } });
        await RefusedAsync("cannot-write", Ed, $"drafts/{draft}/state", new { state = "nowhere", from = "nothing", labels = Array.Empty<object>() });
    }

    private static async Task<JsonElement> SaveAsync(Staff.StaffClient by, string draft, string state, object form, object? more = null)
    {
        var body = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        (body["state"], body["from"], body["form"]) = (state, Text(await ReadAsync(by, $"drafts/{draft}/state?state={state}"), "text"), JsonSerializer.SerializeToNode(form));
        var saved = await DoAsync(by, $"drafts/{draft}/state", body);
        // A save is answered before it was checked; whoever looks again waits for that.
        return saved.TryGetProperty("draft", out _) ? await ReadAsync(by, $"drafts/{draft}") : saved;
    }
}
