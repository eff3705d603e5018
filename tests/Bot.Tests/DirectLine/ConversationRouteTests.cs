using System.Text.Json.Nodes;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.DirectLine;

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
    public async Task The_echo_comes_before_the_reply_and_the_reply_names_it()
    {
        var at = await _server.BeginAsync();
        var before = (await _server.ReadAsync(at)).Watermark;
        var posted = await _server.SayAsync(at, "They have my letters", "client-1");
        var after = await _server.ReadAsync(at, before);

        Assert.Equal(200, posted.Status);
        var (echo, reply) = (after.Activities[0], after.Activities[1]);
        Assert.Equal(((string)posted.Body!["id"]!, "client-1"), ((string)echo["id"]!, (string)echo["channelData"]!["clientActivityID"]!));
        Assert.Equal((string)echo["id"]!, (string)reply["replyToId"]!);
        Assert.Equal($"{at.Id}|{int.Parse(before) + 1:D7}", (string)echo["id"]!);
    }

    [Fact]
    public async Task Channel_data_and_members_that_nobody_here_knows_come_back_as_they_were()
    {
        var at = await _server.BeginAsync();
        var activity = JsonNode.Parse("""
            {"Type":"message","Text":"hi","locale":"cy","localTimezone":"Europe/London","entities":[{"type":"ClientCapabilities","supportsTts":true}],
             "channelData":{"clientActivityID":"x","attachmentSizes":[],"deep":{"a":[1,2.50,null,"ü<>&'"]}},"attachments":[]}
            """)!;
        await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, activity);
        var echo = (await _server.ReadAsync(at)).Activities.Single(one => (string?)one["text"] == "hi");

        Assert.Equal(activity["channelData"]!.ToJsonString(), echo["channelData"]!.ToJsonString());
        Assert.Equal(("cy", "Europe/London"), ((string)echo["locale"]!, (string)echo["localTimezone"]!));
        Assert.True(JsonNode.DeepEquals(activity["entities"], echo["entities"]));
    }

    [Fact]
    public async Task Nobody_can_write_in_anothers_name()
    {
        var withId = await _server.BeginAsync(new { user = new { id = "dl_anna" } });
        var without = await _server.BeginAsync();
        foreach (var claimed in new[] { "someone", "bot", "operator-1", "dl_bob" })
        {
            var from = new { id = claimed, name = "Anna", role = "bot" };
            await _server.PostAsync($"/conversations/{withId.Id}/activities", withId.Token, new { type = "message", text = claimed, from });
            await _server.PostAsync($"/conversations/{without.Id}/activities", without.Token, new { type = "message", text = claimed, from });
        }

        Assert.Equal(["dl_anna", "dl_anna", "dl_anna", "dl_anna"], (await Authors(withId)).Select(author => (string)author["id"]!));
        Assert.Equal(["someone", "visitor", "visitor", "visitor"], (await Authors(without)).Select(author => (string)author["id"]!));
        Assert.All(await Authors(without), author => Assert.Equal("user", (string)author["role"]!));
    }

    [Fact]
    public async Task A_retry_of_the_same_client_id_is_answered_with_the_first_result_and_doubles_nothing()
    {
        var at = await _server.BeginAsync();
        var first = await _server.SayAsync(at, "once", "client-1");
        var count = (await _server.ReadAsync(at)).Activities.Count;
        var again = await _server.SayAsync(at, "once", "client-1");

        Assert.Equal((200, (string)first.Body!["id"]!), (again.Status, (string)again.Body!["id"]!));
        Assert.Equal(count, (await _server.ReadAsync(at)).Activities.Count);
    }

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

    [Fact]
    public async Task A_button_may_be_pressed_by_an_event()
    {
        var at = await _server.BeginAsync();
        await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, new { type = "event", name = "advicebot/fire", value = new { trigger = "skip" } });
        var chosen = new { type = "event", name = "advicebot/choose", text = "The letter A", value = new { slot = "letter", value = "a" } };
        await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, chosen);

        Assert.Contains("Under 18", (await _server.ReadAsync(at)).Activities[^1]["suggestedActions"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggested_action_posted_back_is_understood()
    {
        var at = await _server.BeginAsync();
        await _server.SayAsync(at, "Skip this");
        await _server.SayAsync(at, "The letter B");

        Assert.Contains("How much", (string)(await _server.ReadAsync(at)).Activities[^1]["text"]!, StringComparison.Ordinal);
    }

    private static string Id(JsonNode activity) => (string)activity["id"]!;

    private async Task<IReadOnlyList<JsonNode>> Authors(Started at) =>
        [.. (await _server.ReadAsync(at)).Activities.Select(activity => activity["from"]!).Where(author => (string?)author["name"] == "Anna")];
}
