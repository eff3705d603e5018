using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.DirectLine;

public sealed class StreamTests : IAsyncLifetime
{
    private DirectLineServer _server = null!;

    public async Task InitializeAsync() => _server = await DirectLineServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    /// <summary>BotFramework-Services 283: what was said right after the start was lost.</summary>
    [Fact]
    public async Task Everything_since_the_start_is_replayed_and_then_what_is_new()
    {
        var at = await _server.BeginAsync();
        await _server.SayAsync(at, "before the stream");
        using var stream = await OpenStream.OpenAsync(at.StreamUrl);
        var replayed = await stream.TakeAsync((await _server.ReadAsync(at)).Activities.Count);
        await _server.SayAsync(at, "after");
        var all = await _server.ReadAsync(at);
        var live = await stream.TakeAsync(all.Activities.Count - replayed.Count);

        Assert.Equal(all.Activities.Select(Id), replayed.Concat(live).Select(Id));
    }

    /// <summary>DirectLineJS mixes the activities of two sets that come close together.</summary>
    [Fact]
    public async Task Each_activity_comes_in_a_set_of_its_own_with_its_own_watermark()
    {
        var at = await _server.BeginAsync();
        using var stream = await OpenStream.OpenAsync(at.StreamUrl);
        Answer[] sets = [await stream.SetAsync(), await stream.SetAsync()];

        Assert.All(sets, set => Assert.EndsWith($"|{int.Parse(set.Watermark):D7}", Id(Assert.Single(set.Activities)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reconnecting_with_a_watermark_loses_nothing_and_doubles_nothing()
    {
        var at = await _server.BeginAsync();
        using var first = await OpenStream.OpenAsync(at.StreamUrl);
        var seen = await first.SetAsync();
        first.Abort();
        for (var turn = 0; turn < 3; turn++) await _server.SayAsync(at, $"turn {turn}");
        using var second = await OpenStream.OpenAsync(await _server.ReconnectAsync(at, seen.Watermark));
        var missed = (await _server.ReadAsync(at, seen.Watermark)).Activities;

        Assert.Equal(missed.Select(Id), (await second.TakeAsync(missed.Count)).Select(Id));
    }

    /// <summary>WebChat 4002: a reload showed an empty chat that worked.</summary>
    [Fact]
    public async Task A_page_that_is_reloaded_fifty_times_shows_its_history_every_time()
    {
        var at = await _server.BeginAsync();
        await _server.SayAsync(at, "hello");
        var all = await _server.ReadAsync(at);
        for (var reload = 0; reload < 50; reload++)
        {
            using var stream = await OpenStream.OpenAsync(await _server.ReconnectAsync(at, watermark: ""));
            Assert.Equal(all.Activities.Select(Id), (await stream.TakeAsync(all.Activities.Count)).Select(Id));
        }
    }

    /// <summary>DirectLineJS 242: after a quiet quarter of an hour the stream went silent.</summary>
    [Fact]
    public async Task After_twenty_idle_minutes_the_stream_still_speaks()
    {
        var at = await _server.BeginAsync();
        using var stream = await OpenStream.OpenAsync(at.StreamUrl);
        await stream.SetAsync();
        for (var minute = 0; minute < 20; minute++) _server.Time.Advance(TimeSpan.FromMinutes(1));
        await _server.SayAsync(at, "still here");
        var heard = await stream.UntilAsync(activity => (string?)activity["text"] == "still here");

        Assert.Equal(heard.Select(Id).Distinct(StringComparer.Ordinal), heard.Select(Id));
    }

    [Fact]
    public async Task A_quiet_stream_gets_empty_frames_and_may_send_them()
    {
        var at = await _server.BeginAsync();
        using var stream = await OpenStream.OpenAsync(at.StreamUrl);
        await stream.TakeAsync(2);
        await stream.SendAsync("");
        await stream.SendAsync("""{"anything":"else"}""");
        _server.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("", await stream.FrameAsync());
    }

    [Fact]
    public async Task The_visitors_typing_comes_back_each_time_with_an_id_of_its_own()
    {
        var at = await _server.BeginAsync();
        using var stream = await OpenStream.OpenAsync(at.StreamUrl);
        await stream.SetAsync();
        var opening = await stream.SetAsync();
        var ids = new List<string>();
        for (var time = 0; time < 3; time++)
        {
            await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, new { type = "typing", channelData = new { clientActivityID = $"t{time}" } });
            var set = await stream.SetAsync();
            Assert.Equal($"t{time}", (string)Assert.Single(set.Activities)["channelData"]!["clientActivityID"]!);
            Assert.Equal(opening.Watermark, set.Watermark);
            ids.Add(Id(set.Activities[0]));
        }

        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task An_operator_is_seen_typing_and_heard_but_never_what_is_for_staff()
    {
        var at = await _server.BeginAsync();
        using var stream = await OpenStream.OpenAsync(at.StreamUrl);
        await _server.SayAsync(at, "talk to a person");
        await stream.TakeAsync((await _server.ReadAsync(at)).Activities.Count);
        var (conversations, sam) = (_server.Server.Get<ConversationService>(), new Operator("account-1", "Sam"));
        var held = Assert.IsType<Done>(await conversations.TakeAsync(at.Id, sam)).Conversation;
        var joined = await stream.SetAsync();
        await conversations.TypingAsync(at.Id, Typist.Operator);
        var typing = await stream.SetAsync();
        await conversations.ReplyAsync(at.Id, sam, held.LeaseToken!, held.Number, "c1", "I am here");
        var said = await stream.SetAsync();

        Assert.Equal(["bot"], joined.Activities.Select(activity => (string)activity["from"]!["id"]!));
        Assert.Equal(("typing", "Sam"), ((string)typing.Activities[0]["type"]!, (string)typing.Activities[0]["from"]!["name"]!));
        Assert.Equal(("I am here", "plain"), ((string)said.Activities[0]["text"]!, (string)said.Activities[0]["textFormat"]!));
        Assert.DoesNotContain("account-1", string.Join('\n', (await _server.ReadAsync(at)).Activities.Select(one => one.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_join_event_posted_before_the_stream_comes_back_on_it()
    {
        var at = await _server.BeginAsync();
        await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, new { type = "event", name = "webchat/join" });
        using var stream = await OpenStream.OpenAsync(at.StreamUrl);

        Assert.Single(await stream.TakeAsync(3), activity => (string?)activity["name"] == "webchat/join");
    }

    private static string Id(System.Text.Json.Nodes.JsonNode activity) => (string)activity["id"]!;
}
