using System.Text.Json.Nodes;

namespace AdviceBot.Bot.Tests.DirectLine;

/// <summary>What is read from a watermark on.</summary>
public sealed class WatermarkTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly DirectLineServer _server = shared.Server;

    [Fact]
    public async Task Times_grow_with_every_activity()
    {
        var at = await _server.BeginAsync();
        for (var turn = 0; turn < 5; turn++) await _server.SayAsync(at, $"turn {turn}");
        var times = (await _server.ReadAsync(at)).Activities.Select(activity => DateTimeOffset.Parse((string)activity["timestamp"]!)).ToArray();

        Assert.Equal(times.Order().Distinct(), times);
        Assert.All(times, time => Assert.Equal(TimeSpan.Zero, time.Offset));
    }

    /// <summary>DirectLineJS 338: everything or nothing came after a reconnect.</summary>
    [Fact]
    public async Task A_watermark_gives_exactly_what_came_after_it()
    {
        var at = await _server.BeginAsync();
        for (var turn = 0; turn < 4; turn++) await _server.SayAsync(at, $"turn {turn}");
        var all = await _server.ReadAsync(at);
        for (var known = 0; known < all.Activities.Count; known++)
        {
            var watermark = ((string)all.Activities[known]["id"]!).Split('|')[1].TrimStart('0');
            var rest = await _server.ReadAsync(at, watermark);
            Assert.Equal(all.Activities.Skip(known + 1).Select(Id), rest.Activities.Select(Id));
        }

        var idle = await _server.ReadAsync(at, all.Watermark);
        Assert.Equal((0, all.Watermark), (idle.Activities.Count, idle.Watermark));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-5")]
    [InlineData("null")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_was_never_given_gets_everything(string watermark)
    {
        var at = await _server.BeginAsync();

        Assert.Equal((await _server.ReadAsync(at, "0")).Activities.Count, (await _server.ReadAsync(at, watermark)).Activities.Count);
    }

    [Fact]
    public async Task A_watermark_beyond_the_end_does_not_deafen_the_client()
    {
        var at = await _server.BeginAsync();
        var back = (await _server.ReadAsync(at, "5000")).Watermark;
        await _server.SayAsync(at, "hello");

        Assert.NotEmpty((await _server.ReadAsync(at, back)).Activities);
    }

    private static string Id(JsonNode activity) => (string)activity["id"]!;
}
