using System.Text.Json.Nodes;

namespace AdviceBot.Bot.Tests.DirectLine;

/// <summary>What a client posts, how it comes back, and what is answered.</summary>
public sealed class PostingRouteTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly DirectLineServer _server = shared.Server;

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

    private async Task<IReadOnlyList<JsonNode>> Authors(Started at) =>
        [.. (await _server.ReadAsync(at)).Activities.Select(activity => activity["from"]!).Where(author => (string?)author["name"] == "Anna")];
}
