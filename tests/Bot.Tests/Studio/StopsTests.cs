using System.Net;
using System.Text.Json;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Checking.Graphs;
using AdviceBot.Storage;
using AdviceBot.Studio;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>What editors are told of where visitors stop.</summary>
public sealed class StopsTests : StudioTest
{
    protected override IDictionary<string, string> MoreSettings { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["Studio:CountDays"] = "30" };

    [Fact]
    public async Task Fewer_than_five_are_told_as_null_and_so_is_nobody()
    {
        await StopAsync(4);
        await NextDayAsync();
        var counts = await ReadAsync(Ed, "counts");
        Assert.Equal((5, JsonValueKind.Null), (counts.GetProperty("group").GetInt32(), counts.GetProperty("visits").ValueKind));
        Assert.All(counts.GetProperty("states").EnumerateArray(), state => Assert.All(Numbers(state), number => Assert.Equal(JsonValueKind.Null, number.ValueKind)));
        Assert.All(counts.GetProperty("ways").EnumerateArray(), way => Assert.Equal(JsonValueKind.Null, way.GetProperty("passed").ValueKind));
    }

    [Fact]
    public async Task Each_state_has_its_numbers_in_the_order_of_the_flow_and_each_way_the_name_that_the_graph_gives_it()
    {
        await StopAsync(7);
        await NextDayAsync();
        var counts = await ReadAsync(Ed, "counts");
        var script = Server.Get<Scripts>().Current;
        Assert.Equal(script.States.Select(state => state.Id), counts.GetProperty("states").EnumerateArray().Select(state => Text(state, "state")!));
        var letter = State(counts, "letter");
        Assert.Equal((5, 5, "Which letter is it?"), (letter.GetProperty("came").GetInt32(), letter.GetProperty("stopped").GetInt32(), Text(letter, "asks")));
        Assert.Equal(5, letter.GetProperty("notUnderstood").GetInt32());
        Assert.Equal(5, State(counts, "story").GetProperty("wentOn").GetInt32());
        Assert.True(State(counts, "danger").GetProperty("rests").GetBoolean());
        Assert.Equal(
            FlowGraph.Of(script).Edges.Select(edge => (edge.From, edge.To, edge.Label)),
            counts.GetProperty("ways").EnumerateArray().Select(way => (Text(way, "from")!, Text(way, "to")!, Text(way, "label")!)));
        Assert.Equal(5, counts.GetProperty("ways").EnumerateArray().Single(way => Text(way, "from") == "story").GetProperty("passed").GetInt32());
    }

    [Fact]
    public async Task A_day_is_told_when_it_is_over_and_no_longer_than_it_is_kept()
    {
        await StopAsync(5);
        Assert.Equal(JsonValueKind.Null, (await ReadAsync(Ed, "counts")).GetProperty("visits").ValueKind);
        var day = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        Assert.Equal(JsonValueKind.Null, (await ReadAsync(Ed, $"counts?to={day:yyyy-MM-dd}")).GetProperty("visits").ValueKind);
        await NextDayAsync();
        Assert.Equal(5, (await ReadAsync(Ed, $"counts?from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}")).GetProperty("visits").GetInt32());
        Assert.Equal(JsonValueKind.Null, (await ReadAsync(Ed, $"counts?to={day.AddDays(-1):yyyy-MM-dd}")).GetProperty("visits").ValueKind);
        Time.Advance(TimeSpan.FromDays(30));
        await Server.Get<CountKeeper>().ForgetAsync();
        Assert.Empty(await Server.Get<IStore>().SumCountsAsync(null, DateOnly.MinValue, DateOnly.MaxValue));
    }

    [Fact]
    public async Task Each_version_is_told_by_itself_and_all_together_keep_what_the_flow_has_no_more()
    {
        var first = Server.Get<Scripts>().Current.Version;
        await StopAsync(5);
        await PublishedAsync("- { when: letter is b, go: sum }", "- { when: letter is b, go: age }", "letters/script.yaml");
        await StopAsync(5);
        await NextDayAsync();
        Assert.Equal(10, State(await ReadAsync(Ed, "counts"), "letter").GetProperty("stopped").GetInt32());
        var old = await ReadAsync(Ed, $"counts?version={first}");
        Assert.Equal(5, State(old, "letter").GetProperty("stopped").GetInt32());
        Assert.Contains(old.GetProperty("ways").EnumerateArray(), way => (Text(way, "from"), Text(way, "to")) == ("letter", "sum"));
        Assert.DoesNotContain((await ReadAsync(Ed, $"counts?version={Server.Get<Scripts>().Current.Version}")).GetProperty("ways").EnumerateArray(), way => (Text(way, "from"), Text(way, "to")) == ("letter", "sum"));
    }

    [Fact]
    public void What_was_counted_where_the_flow_is_another_now_stands_behind_it()
    {
        var stops = Stops.Of(Server.Get<Scripts>().Current, [new CountSum(new Count(CountKind.Came, "gone"), 10), new CountSum(new Count(CountKind.Way, "gone", "age", "x is y"), 5)]);
        Assert.Equal(new StateStops("gone", null, Rests: false, 10, null, null, null, null, null), stops.States[^1]);
        Assert.Equal(new WayPassed("gone", "age", "x is y", 5), stops.Ways[^1]);
    }

    [Theory]
    [InlineData("from=soon", HttpStatusCode.BadRequest)]
    [InlineData("to=2026-13-01", HttpStatusCode.BadRequest)]
    [InlineData("version=nothing", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_meant_is_refused(string query, HttpStatusCode status) => Assert.Equal(status, (await Ed.GetJsonAsync($"/staff/api/studio/counts?{query}")).Status);

    [Theory]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("2026-12-31", "2020-01-01")]
    public async Task Days_that_nobody_knows_of_are_brought_within_those_that_are_told(string from, string to)
    {
        var counts = await ReadAsync(Ed, $"counts?from={from}&to={to}");
        foreach (var end in new[] { "first", "last" })
            Assert.InRange(Text(counts, end)!, Text(counts, "earliest")!, Text(counts, "latest")!);
    }

    /// <summary>So many tell a story, write what nobody understands, and leave at the letter.</summary>
    private async Task StopAsync(int visitors)
    {
        for (var i = 0; i < visitors; i++)
        {
            var id = (await Conversations.StartAsync(new NewConversation("page"))).Head.Id;
            foreach (var words in new[] { "a story", "hm" })
                await WriteAsync(id, words);
            await FireAsync(id, "leave");
        }
    }

    /// <summary>Ed goes on working, so that nobody has to sign in again.</summary>
    private async Task NextDayAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            Time.Advance(TimeSpan.FromHours(8));
            await ReadAsync(Ed, "");
        }
    }

    private static JsonElement State(JsonElement counts, string id) => counts.GetProperty("states").EnumerateArray().Single(state => Text(state, "state") == id);

    private static IEnumerable<JsonElement> Numbers(JsonElement state) =>
        new[] { "came", "wentOn", "stopped", "toPerson", "finished", "notUnderstood" }.Select(name => state.GetProperty(name));
}
