using System.Net.WebSockets;
using AdviceBot.Activities;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.DirectLine;

/// <summary>Who may open a stream, how many there are, and what ends one.</summary>
public sealed class StreamEndTests : IAsyncLifetime
{
    private DirectLineServer _server = null!;

    public async Task InitializeAsync() => _server = await DirectLineServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Two_tabs_both_hear_and_neither_closes_the_other()
    {
        var at = await _server.BeginAsync();
        using var one = await OpenStream.OpenAsync(at.StreamUrl);
        using var two = await OpenStream.OpenAsync(await _server.ReconnectAsync(at, ""));
        await _server.SayAsync(at, "to both");
        var count = (await _server.ReadAsync(at)).Activities.Count;

        Assert.Equal((await one.TakeAsync(count)).Select(Id), (await two.TakeAsync(count)).Select(Id));
    }

    [Fact]
    public async Task The_same_address_opened_again_replaces_the_stream_that_was_lost()
    {
        var at = await _server.BeginAsync();
        using var lost = await OpenStream.OpenAsync(at.StreamUrl);
        await lost.TakeAsync(2);
        using var again = await OpenStream.OpenAsync(at.StreamUrl);
        await again.SetAsync();

        Assert.Null(await lost.FrameAsync());
        Assert.Equal((WebSocketCloseStatus.NormalClosure, "collision"), (lost.Closed, lost.Why));
        await _server.SayAsync(at, "hello");
        Assert.NotEmpty((await again.SetAsync()).Activities);
    }

    [Fact]
    public async Task Leaving_quickly_closes_every_stream()
    {
        var at = await _server.BeginAsync();
        using var stream = await OpenStream.OpenAsync(at.StreamUrl);
        await stream.TakeAsync(2);
        await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, new { type = "event", name = EventNames.LeaveQuickly });

        Assert.Null(await stream.FrameAsync());
        Assert.Equal((WebSocketCloseStatus.NormalClosure, "conversation ended"), (stream.Closed, stream.Why));
        Assert.Equal(404, (await _server.GetAsync($"/conversations/{at.Id}?watermark=1", at.Token)).Status);
    }

    [Fact]
    public async Task A_server_that_stops_says_goodbye()
    {
        var at = await _server.BeginAsync();
        using var stream = await OpenStream.OpenAsync(at.StreamUrl);
        await stream.TakeAsync(2);
        var closing = stream.FrameAsync();
        await Task.WhenAll(_server.Server.StopAsync(), AnswerAsync());

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Closed);
        await _server.Server.StartAgainAsync();

        async Task AnswerAsync()
        {
            Assert.Null(await closing);
            await stream.CloseAsync();
        }
    }

    [Fact]
    public async Task A_stream_is_opened_by_its_own_token_within_a_minute_and_by_no_other()
    {
        var (at, other) = (await _server.BeginAsync(), await _server.BeginAsync());
        var bare = at.StreamUrl[..at.StreamUrl.IndexOf("&t=", StringComparison.Ordinal)];

        await RefusedAsync(bare);
        await RefusedAsync($"{bare}&t={at.Token}");
        await RefusedAsync(at.StreamUrl.Replace(at.Id, other.Id, StringComparison.Ordinal));
        _server.Time.Advance(TimeSpan.FromSeconds(61));
        await RefusedAsync(at.StreamUrl);
        var streamToken = at.StreamUrl[(at.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];
        Assert.Equal(403, (await _server.GetAsync($"/conversations/{at.Id}", streamToken)).Status);
    }

    [Fact]
    public async Task A_stream_is_for_pages_of_the_tokens_origins()
    {
        var token = await _server.NewTokenAsync(new { trustedOrigins = new[] { "https://a.example" } });
        var started = await _server.CallAsync(HttpMethod.Post, "/conversations", token, origin: "https://a.example");
        var address = (string)started.Body!["streamUrl"]!;

        await RefusedAsync(address, "https://b.example");
        using var stream = await OpenStream.OpenAsync(address, "https://a.example");
        Assert.NotEmpty((await stream.SetAsync()).Activities);
    }

    [Fact]
    public async Task Seventeen_streams_of_one_conversation_are_one_too_many()
    {
        var at = await _server.BeginAsync();
        var streams = new List<OpenStream>();
        for (var tab = 0; tab < 16; tab++)
        {
            streams.Add(await OpenStream.OpenAsync(await _server.ReconnectAsync(at, "")));
            await streams[^1].SetAsync();
        }

        await RefusedAsync(await _server.ReconnectAsync(at, ""));
        streams.ForEach(stream => stream.Dispose());
    }

    private static async Task RefusedAsync(string address, string? origin = null) =>
        await Assert.ThrowsAsync<WebSocketException>(async () => await OpenStream.OpenAsync(address, origin));

    private static string Id(System.Text.Json.Nodes.JsonNode activity) => (string)activity["id"]!;
}
