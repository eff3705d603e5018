using System.Text.Json.Nodes;

namespace AdviceBot.Bot.Tests.DirectLine;

/// <summary>Microsoft's own client from npm against the real server. Numbers of issues are those of the clients' own trackers.</summary>
public sealed class RealClientTests
{
    private const int Online = 2;

    /// <summary>What the visitor of the whole triage answers, whichever of these is offered.</summary>
    private static readonly string[] Answers =
        ["Me. I met them online", "No, not right now", "No, safe for now", "16 or 17", "Yes, money was paid", "Gift card, like Steam, Apple or Amazon", "Snapchat"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_whole_triage_is_held(bool webSocket)
    {
        await using var server = await DirectLineServer.StartAsync("sextortion", standsStill: false);
        var token = await server.NewTokenAsync();
        await using var client = await RealClient.StartAsync(new { domain = server.Domain, token, webSocket });
        var last = await client.NextAsync(activity => activity["suggestedActions"] is not null);
        var asked = new List<string>();
        while (last["suggestedActions"] is { } offered)
        {
            asked.Add((string)last["text"]!);
            Assert.InRange(asked.Count, 1, 12);
            var posted = await client.SayAsync(AnswerTo(offered));
            last = await LastAfterAsync(server, client, token, posted);
        }

        var said = string.Join('\n', client.Seen.Select(activity => (string?)activity["text"]));
        Assert.All(["999", "Childline", "gift card"], words => Assert.Contains(words, said, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("StopNCII", said, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(asked.Count, 6, 12);
        await AssertSawEverythingOnceAsync(server, client, token);
    }

    /// <summary>BotFramework-Services 283: activities right after the start were dropped.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_burst_right_after_the_start_arrives_whole_and_in_order(bool webSocket)
    {
        await using var server = await DirectLineServer.StartAsync(standsStill: false);
        var token = await server.NewTokenAsync();
        await using var client = await RealClient.StartAsync(new { domain = server.Domain, token, webSocket });
        var posted = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => client.SayAsync($"burst {number}")));
        foreach (var id in posted) await client.SawAsync(id);
        await LastAfterAsync(server, client, token, posted.Max(StringComparer.Ordinal)!);

        await AssertSawEverythingOnceAsync(server, client, token);
    }

    /// <summary>DirectLineJS 338 and 81, Services 289 and 319: a reconnect replayed everything or nothing.</summary>
    [Fact]
    public async Task A_server_that_restarts_costs_the_client_nothing_and_doubles_nothing()
    {
        await using var server = await DirectLineServer.StartAsync(standsStill: false);
        var token = await server.NewTokenAsync();
        await using var client = await RealClient.StartAsync(new { domain = server.Domain, token, webSocket = true, timeout = 2000 });
        await client.SawAsync(await client.SayAsync("before the restart"));
        var at = server.Existing(token);

        await server.Server.RestartAsync();
        var meanwhile = (string)(await server.SayAsync(at, "while the client was away")).Body!["id"]!;
        await client.SawAsync(meanwhile);
        await LastAfterAsync(server, client, token, await client.SayAsync("after the restart"));

        await AssertSawEverythingOnceAsync(server, client, token);
    }

    /// <summary>DirectLineJS 242: after an idle quarter of an hour the watermark fell back and the stream went silent.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_twenty_idle_minutes_a_message_is_answered(bool webSocket)
    {
        await using var server = await DirectLineServer.StartAsync();
        var token = await server.NewTokenAsync();
        await using var client = await RealClient.StartAsync(new { domain = server.Domain, token, webSocket });
        await client.SawAsync(await client.SayAsync("hello"));
        for (var minute = 0; minute < 20; minute++) server.Time.Advance(TimeSpan.FromMinutes(1));

        await LastAfterAsync(server, client, token, await client.SayAsync("are you there?"));

        await AssertSawEverythingOnceAsync(server, client, token);
    }

    /// <summary>WebChat 465, botframework-sdk 3965: "couldn't send, retry" of what had arrived doubled it.</summary>
    [Fact]
    public async Task A_retry_of_what_had_arrived_doubles_nothing()
    {
        await using var server = await DirectLineServer.StartAsync();
        var token = await server.NewTokenAsync();
        await using var client = await RealClient.StartAsync(new { domain = server.Domain, token, webSocket = true });
        var message = new { type = "message", from = new { id = "visitor-1" }, text = "only once", channelData = new { clientActivityID = "c1" } };

        Assert.Equal(await client.PostAsync(message), await client.PostAsync(message));

        await LastAfterAsync(server, client, token, await client.SayAsync("next"));
        Assert.Single(client.Seen, activity => (string?)activity["text"] == "only once");
    }

    [Fact]
    public async Task A_conversation_that_was_left_ends_for_a_polling_client()
    {
        await using var server = await DirectLineServer.StartAsync();
        await using var client = await RealClient.StartAsync(new { domain = server.Domain, token = await server.NewTokenAsync(), webSocket = false });
        await client.UntilStatusAsync(Online);

        await client.PostAsync(new { type = "event", name = "advicebot/leave-quickly", from = new { id = "visitor-1" } });

        await client.UntilStatusAsync(status: 5);
    }

    private static string AnswerTo(JsonNode offered)
    {
        var titles = offered["actions"]!.AsArray().Select(action => (string)action!["title"]!).ToArray();
        return Answers.FirstOrDefault(titles.Contains) ?? (titles.Contains("Skip this") ? "They have my picture and want money" : "I don't know");
    }

    /// <summary>The last activity of the turn that a post set off, once the client has seen it.</summary>
    private static async Task<JsonNode> LastAfterAsync(DirectLineServer server, RealClient client, string token, string posted)
    {
        await client.SawAsync(posted);
        var last = (await server.ReadAsync(server.Existing(token))).Activities[^1];
        return await client.SawAsync((string)last["id"]!);
    }

    private static async Task AssertSawEverythingOnceAsync(DirectLineServer server, RealClient client, string token)
    {
        var log = (await server.ReadAsync(server.Existing(token))).Activities.Select(activity => (string)activity["id"]!);
        Assert.Equal(log, client.Seen.Select(activity => (string)activity["id"]!));
    }
}
