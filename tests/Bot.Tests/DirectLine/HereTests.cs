using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.DirectLine;

/// <summary>What can be known of a visitor in a client of Direct Line, and what cannot.</summary>
public sealed class HereTests : IAsyncLifetime
{
    private DirectLineServer _server = null!;
    private Started _at = null!;

    private ConversationService Conversations => _server.Server.Get<ConversationService>();

    private Attention How => Conversations.PresenceOf(_at.Id).How;

    public async Task InitializeAsync()
    {
        _server = await DirectLineServer.StartAsync();
        _at = await _server.BeginAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_client_that_asks_with_a_watermark_has_what_came_before_it()
    {
        Assert.Equal(0, (await HeadAsync()).DeliveredToVisitor);
        var answer = await _server.ReadAsync(_at);
        Assert.Equal(0, (await HeadAsync()).DeliveredToVisitor);
        await _server.ReadAsync(_at, answer.Watermark);
        Assert.Equal((long.Parse(answer.Watermark), 0), ((await HeadAsync()).DeliveredToVisitor, (await HeadAsync()).SeenByVisitor));
        Assert.Equal(Attention.Open, How);
        _server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Attention.Away, How);
    }

    [Fact]
    public async Task A_stream_says_that_somebody_is_connected_and_not_that_its_frames_arrived()
    {
        using (var stream = await OpenStream.OpenAsync(_at.StreamUrl))
        {
            await stream.TakeAsync(1);
            Assert.Equal((Attention.Open, 0), (How, (await HeadAsync()).DeliveredToVisitor));
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var updates = Conversations.SubscribeForStaffAsync(_at.Id, long.MaxValue, limit.Token).GetAsyncEnumerator();
        while (How != Attention.Away) await updates.MoveNextAsync();
    }

    [Fact]
    public async Task A_client_that_says_how_far_it_has_come_is_believed_and_nothing_of_it_is_kept()
    {
        using var stream = await OpenStream.OpenAsync(_at.StreamUrl);
        var number = (await HeadAsync()).Number;
        var posted = await SayHereAsync(new { received = $"{_at.Id}|{number:D7}", seen = $"{_at.Id}|0000001", isVisible = true });
        Assert.Equal(200, posted.Status);
        var head = await HeadAsync();
        Assert.Equal((number, number, 1, Attention.Reading), (head.Number, head.DeliveredToVisitor, head.SeenByVisitor, How));
        await SayHereAsync(new { isVisible = false });
        Assert.Equal(Attention.Hidden, How);
    }

    [Fact]
    public async Task The_id_of_another_conversation_says_nothing()
    {
        await SayHereAsync(new { received = "other|0000003", seen = 3 });
        Assert.Equal((0, 0), ((await HeadAsync()).DeliveredToVisitor, (await HeadAsync()).SeenByVisitor));
    }

    [Fact]
    public async Task When_it_is_safe_to_reach_somebody_may_be_said_over_direct_line()
    {
        var posted = await EventAsync("advicebot/contact", new { noCallBack = true, to = "20:00" });
        Assert.Equal(200, posted.Status);
        Assert.Equal(new SafeContact(IsWatched: false, NoCallBack: true, null) { Times = new SafeTimes(SafeDays.All, null, TimeSpan.FromHours(20)) }, (await HeadAsync()).Handling!.Contact);
        Assert.Equal(400, (await EventAsync("advicebot/contact", new { to = "late" })).Status);
    }

    private Task<Answer> SayHereAsync(object value) => EventAsync("advicebot/here", value);

    private Task<Answer> EventAsync(string name, object value) =>
        _server.PostAsync($"/conversations/{_at.Id}/activities", _at.Token, new { type = "event", name, value, from = new { id = "dl_1" } });

    private async Task<Conversation> HeadAsync() => (await Conversations.ReadForStaffAsync(_at.Id, long.MaxValue))!.Head;
}
