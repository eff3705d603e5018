using System.Text.Json;
using AdviceBot.Studio;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>The registry of services, entry by entry.</summary>
public sealed class ServiceTests : StudioTest
{
    private const string File = """
        # Once.

        first:
          name: First line
          phone: "111"            # rings everywhere
          ages: [child, adult]
          checked: 2026-11-21

        # The second of them.
        second:
          name: Second line
          link: https://www.example.org
          checked: 2026-01-02
        """;

    [Fact]
    public void Only_the_fields_that_change_are_written_and_comments_stay()
    {
        var changed = ServiceText.Change(File, "second", new Dictionary<string, string?> { ["checked"] = "2026-11-22", ["phone"] = "0300 123", ["link"] = null });
        Assert.Equal(File.Replace("  link: https://www.example.org\n  checked: 2026-01-02", "  phone: 0300 123\n  checked: 2026-11-22", StringComparison.Ordinal) + "\n", changed);
    }

    [Theory]
    [InlineData("999", "\"999\"")]
    [InlineData("0800 1111", "0800 1111")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("Mon: \"late\" # off", "\"Mon: \\\"late\\\" # off\"")]
    [InlineData("https://www.example.org/a?b=c", "https://www.example.org/a?b=c")]
    public void A_value_is_quoted_where_it_would_be_read_as_something_else(string value, string written) =>
        Assert.Contains($"  hours: {written}\n", ServiceText.Change(File, "first", new Dictionary<string, string?> { ["hours"] = value }), StringComparison.Ordinal);

    [Fact]
    public void An_entry_that_is_new_comes_last_and_one_that_goes_takes_its_lines_with_it()
    {
        var more = ServiceText.Change(File, "third", new Dictionary<string, string?> { ["name"] = "Third line", ["ages"] = "adult" });
        Assert.EndsWith("  checked: 2026-01-02\n\nthird:\n  name: Third line\n  ages: [adult]\n", more, StringComparison.Ordinal);
        Assert.Equal(File + "\n", ServiceText.Remove(more, "third"));
        Assert.StartsWith("# Once.\n\n# The second of them.\nsecond:", ServiceText.Remove(File, "first"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_writes_that_a_service_was_checked_today()
    {
        var draft = await BeginAsync(Ed);
        var before = await EntryAsync(draft, "grown-ups");
        await DoAsync(Ed, $"drafts/{draft}/services", new { id = "grown-ups", from = Text(before, "hash"), fields = new { @checked = "2026-11-22", phone = "0300 111 1111" } });
        var after = await EntryAsync(draft, "grown-ups");
        Assert.Equal(("2026-11-22", "0300 111 1111", "Grown-up line"), (Text(after, "checked"), Text(after, "phone"), Text(after, "name")));
        Assert.Equal("https://www.example.org/grown-ups", Text(after, "link"));
        Assert.Equal("checked", StateOf(await ReadAsync(Ed, $"drafts/{draft}")));
        Assert.Equal("2026-11-21", Text(await ServedAsync("grown-ups"), "checked"));
    }

    [Fact]
    public async Task Two_who_change_two_entries_of_the_one_file_are_not_in_each_others_way()
    {
        var draft = await BeginAsync(Ed);
        var (one, other) = (await EntryAsync(draft, "grown-ups"), await EntryAsync(draft, "emergency"));
        await DoAsync(Ed, $"drafts/{draft}/services", new { id = "grown-ups", from = Text(one, "hash"), fields = new { name = "Another line" } });
        await DoAsync(Jo, $"drafts/{draft}/services", new { id = "emergency", from = Text(other, "hash"), fields = new { name = "The police" } });
        Assert.Equal(("Another line", "The police"), (Text(await EntryAsync(draft, "grown-ups"), "name"), Text(await EntryAsync(draft, "emergency"), "name")));
    }

    [Fact]
    public async Task Of_two_who_change_one_entry_the_second_sees_both()
    {
        var draft = await BeginAsync(Ed);
        var seen = Text(await EntryAsync(draft, "grown-ups"), "hash");
        await DoAsync(Ed, $"drafts/{draft}/services", new { id = "grown-ups", from = seen, fields = new { name = "Ed's line" } });
        var refused = await RefusedAsync("edit-conflict", Jo, $"drafts/{draft}/services", new { id = "grown-ups", from = seen, fields = new { name = "Jo's line" } });
        Assert.Contains("Ed's line", Text(refused, "theirs"), StringComparison.Ordinal);
        Assert.Contains("Jo's line", Text(refused, "yours"), StringComparison.Ordinal);
        await DoAsync(Jo, $"drafts/{draft}/services", new { id = "grown-ups", from = Text(refused, "hash"), fields = new { name = "Jo's line" } });
        Assert.Equal("Jo's line", Text(await EntryAsync(draft, "grown-ups"), "name"));
    }

    [Fact]
    public async Task A_service_comes_and_goes()
    {
        var draft = await BeginAsync(Ed);
        var fields = new { name = "New line", phone = "0300 222 2222", ages = "adult", areas = "england, wales", source = "S1", @checked = "2026-11-22" };
        await DoAsync(Ed, $"drafts/{draft}/services", new { id = "new-line", fields });
        var there = await EntryAsync(draft, "new-line");
        Assert.Equal(["england", "wales"], there.GetProperty("areas").EnumerateArray().Select(area => area.GetString()!));
        await DoAsync(Ed, $"drafts/{draft}/services", new { id = "new-line", from = Text(there, "hash"), remove = true });
        Assert.DoesNotContain(await ServicesAsync($"drafts/{draft}/services"), one => Text(one, "id") == "new-line");
        await RefusedAsync("no-such-service", Ed, $"drafts/{draft}/services", new { id = "new-line", from = "gone", fields });
        await RefusedAsync("no-such-service", Ed, $"drafts/{draft}/services", new { id = "New: line", fields });
    }

    [Fact]
    public async Task An_entry_says_where_it_is_offered_and_to_whom()
    {
        var offered = (await ServedAsync("grown-ups")).GetProperty("offered").EnumerateArray().ToList();
        Assert.NotEmpty(offered);
        var use = offered.SelectMany(one => one.GetProperty("uses").EnumerateArray()).First(one => one.GetProperty("who").ValueKind != JsonValueKind.Null);
        Assert.True(use.GetProperty("line").GetInt32() > 1);
    }

    private async Task<JsonElement> EntryAsync(string draft, string id) => (await ServicesAsync($"drafts/{draft}/services")).Single(one => Text(one, "id") == id);

    private async Task<JsonElement> ServedAsync(string id) => (await ServicesAsync("services")).Single(one => Text(one, "id") == id);

    private async Task<List<JsonElement>> ServicesAsync(string path) => [.. (await ReadAsync(Ed, path)).GetProperty("services").EnumerateArray()];
}
