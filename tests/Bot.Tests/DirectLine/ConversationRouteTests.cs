using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.DirectLine;

/// <summary>A conversation is started, found again by its own token alone, and ended.</summary>
public sealed class ConversationRouteTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly DirectLineServer _server = shared.Server;

    [Fact]
    public async Task A_start_is_201_and_the_same_start_again_is_200_with_the_same_conversation()
    {
        var token = await _server.NewTokenAsync();
        var first = await _server.PostAsync("/conversations", token, new { user = new { } });
        var again = await _server.PostAsync("/conversations", token);

        Assert.Equal((201, 200), (first.Status, again.Status));
        Assert.Equal((string)first.Body!["conversationId"]!, (string)again.Body!["conversationId"]!);
        Assert.Equal(1800, (int)first.Body["expires_in"]!);
    }

    [Fact]
    public async Task The_opening_and_the_first_question_are_there_at_once()
    {
        var at = await _server.BeginAsync();
        var read = await _server.ReadAsync(at);

        Assert.Equal(["bot", "bot"], read.Activities.Select(activity => (string)activity["from"]!["id"]!));
        Assert.Equal("message", (string)read.Activities[0]["type"]!);
        Assert.Contains("Skip this", read.Activities[^1]["suggestedActions"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_starts_a_conversation_too_and_sees_those_of_this_channel_only()
    {
        var started = await _server.PostAsync("/conversations", DirectLineServer.Secret, new { user = new { id = "dl_1" } });
        var onThePage = await _server.Server.Get<ConversationService>().StartAsync(new("page"));

        Assert.Equal(201, started.Status);
        Assert.Equal(200, (await _server.GetAsync($"/conversations/{started.Body!["conversationId"]}/activities", DirectLineServer.Secret)).Status);
        Assert.Equal(404, (await _server.GetAsync($"/conversations/{onThePage.Head.Id}/activities", DirectLineServer.Secret)).Status);
        Assert.Equal(404, (await _server.PostAsync(
            $"/conversations/{onThePage.Head.Id}/activities", DirectLineServer.Secret, new { type = "message", text = "hi" })).Status);
    }

    [Fact]
    public async Task Reconnecting_carries_a_token_and_the_address_of_the_stream()
    {
        var at = await _server.BeginAsync();
        var answer = await _server.GetAsync($"/conversations/{at.Id}?watermark=1", at.Token);

        Assert.Equal((200, at.Id), (answer.Status, (string)answer.Body!["conversationId"]!));
        Assert.Equal(200, (await _server.GetAsync($"/conversations/{at.Id}/activities", (string)answer.Body["token"]!)).Status);
        Assert.StartsWith($"ws://{_server.Domain.Authority}/v3/directline/conversations/{at.Id}/stream?watermark=1&t=", (string)answer.Body["streamUrl"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_the_stream_is_where_the_client_reached_the_server()
    {
        await using var server = await DirectLineServer.StartAsync(more: new() { ["ForwardedHeaders:KnownProxies:0"] = "127.0.0.1" });
        server.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        server.Http.DefaultRequestHeaders.Host = "chat.example";
        var at = await server.BeginAsync();

        Assert.StartsWith($"wss://chat.example/v3/directline/conversations/{at.Id}/stream?", at.StreamUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_may_come_percent_encoded()
    {
        var at = await _server.BeginAsync();
        var encoded = string.Concat(at.Id.Select(letter => $"%{(int)letter:X2}"));

        Assert.Equal(200, (await _server.GetAsync($"/conversations/{encoded}/activities", at.Token)).Status);
    }

    [Fact]
    public async Task Another_conversations_token_opens_nothing()
    {
        var (mine, other) = (await _server.BeginAsync(), await _server.BeginAsync());
        Answer[] answers =
        [
            await _server.GetAsync($"/conversations/{other.Id}", mine.Token),
            await _server.GetAsync($"/conversations/{other.Id}/activities", mine.Token),
            await _server.PostAsync($"/conversations/{other.Id}/activities", mine.Token, new { type = "message", text = "hi" }),
            await _server.PostAsync($"/conversations/{other.Id}/upload", mine.Token),
        ];

        Assert.All(answers, answer => Assert.Equal((403, "NotAllowed"), (answer.Status, answer.Code)));
    }

    [Fact]
    public async Task An_expired_token_is_403_on_every_route_so_that_a_client_knows_why()
    {
        var at = await _server.BeginAsync();
        _server.Time.Advance(TimeSpan.FromSeconds(1801));
        Answer[] answers =
        [
            await _server.PostAsync("/conversations", at.Token), await _server.GetAsync($"/conversations/{at.Id}", at.Token), await _server.ReadAsync(at),
            await _server.SayAsync(at, "hi"), await _server.PostAsync($"/conversations/{at.Id}/upload", at.Token),
        ];

        Assert.All(answers, answer => Assert.Equal((403, "TokenExpired"), (answer.Status, answer.Code)));
    }

    [Fact]
    public async Task Leaving_quickly_ends_it_for_every_client()
    {
        var at = await _server.BeginAsync();
        var left = await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, new { type = "event", name = "advicebot/leave-quickly" });
        Answer[] answers =
        [
            await _server.PostAsync("/conversations", at.Token), await _server.GetAsync($"/conversations/{at.Id}", at.Token), await _server.ReadAsync(at),
            await _server.SayAsync(at, "hi"), await _server.PostAsync("/tokens/refresh", at.Token), await _server.PostAsync($"/conversations/{at.Id}/upload", at.Token),
        ];

        Assert.Equal(200, left.Status);
        Assert.All(answers, answer => Assert.Equal((404, "ConversationNotFound"), (answer.Status, answer.Code)));
        Assert.True((await _server.Server.Get<IStore>().FindAsync(at.Id))!.LeftQuickly);
    }

    [Fact]
    public async Task A_client_that_ends_the_conversation_is_told_so_and_can_still_read_it()
    {
        var at = await _server.BeginAsync();
        var ended = await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, new { type = "endOfConversation", code = "userCancelled" });
        var read = await _server.ReadAsync(at);

        Assert.Equal(200, ended.Status);
        Assert.Equal(["endOfConversation", "endOfConversation"], read.Activities.Select(one => (string)one["type"]!).Where(type => type != "message"));
        Assert.Equal("userCancelled", (string)read.Activities.Last(one => (string)one["from"]!["id"]! == "bot")["code"]!);
    }
}
