using System.Text;
using AdviceBot.Channels.DirectLine;
using AdviceBot.Conversations;
using AdviceBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.DirectLine;

public sealed class RefusalTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly DirectLineServer _server = shared.Server;

    [Fact]
    public async Task A_picture_is_refused_with_the_reason_and_the_route_for_the_age()
    {
        var at = await _server.BeginAsync();
        var unknown = await UploadAsync(at);
        foreach (var said in new[] { "skip", "The letter A", "18 or over" }) await _server.SayAsync(at, said);
        var adult = await UploadAsync(at);

        Assert.Equal((415, "AttachmentsNotAccepted"), (unknown.Status, unknown.Code));
        Assert.NotEqual(Words(unknown), Words(adult));
        Assert.DoesNotContain("picture bytes", await WholeLogAsync(at), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attachment_in_an_activity_is_refused_too_and_nothing_of_it_is_kept()
    {
        var at = await _server.BeginAsync();
        var attachment = new { contentType = "image/png", contentUrl = "data:image/png;base64,AAAA" };
        var answer = await _server.PostAsync(
            $"/conversations/{at.Id}/activities", at.Token, new { type = "message", text = "look", attachments = new[] { attachment } });

        Assert.Equal((415, "AttachmentsNotAccepted"), (answer.Status, answer.Code));
        Assert.DoesNotContain("AAAA", await WholeLogAsync(at), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"hi"}""", 400, "MissingProperty")]
    [InlineData("""{"type":"","text":"hi"}""", 400, "MissingProperty")]
    [InlineData("""{"type":"message"}""", 400, "MissingProperty")]
    [InlineData("""{"type":"message","text":"  \u0000 "}""", 400, "MissingProperty")]
    [InlineData("""{"type":"message","text":{"a":1}}""", 400, "BadSyntax")]
    [InlineData("""{"type":"event","name":"advicebot/fire","value":{"trigger":"explode"}}""", 400, "BadSyntax")]
    [InlineData("", 400, "BadSyntax")]
    [InlineData("null", 400, "BadSyntax")]
    [InlineData("\"text\"", 400, "BadSyntax")]
    public async Task What_is_no_activity_is_told_why(string json, int status, string code)
    {
        var at = await _server.BeginAsync();
        var answer = await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, new StringContent(json));

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_told_in_the_packs_words_and_not_cut()
    {
        var at = await _server.BeginAsync();
        var answer = await _server.SayAsync(at, new string('x', 2001));

        Assert.Equal((400, "MessageSizeTooBig"), (answer.Status, answer.Code));
        Assert.Equal(200, (await _server.SayAsync(at, new string('x', 2000))).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_more_than_256_K_is_refused_in_the_shape_of_the_protocol(bool chunked)
    {
        var at = await _server.BeginAsync();
        var json = $$$"""{"type":"message","text":"hi","channelData":{"filler":"{{{new string('x', 300 * 1024)}}}"}}""";
        HttpContent body = chunked ? new StreamContent(new Chunks(Encoding.UTF8.GetBytes(json))) : new StringContent(json);
        var answer = await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, body);

        Assert.Equal((413, "MessageSizeTooBig"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("messageReaction")]
    [InlineData("somethingNew")]
    public async Task What_means_nothing_here_is_accepted_and_not_shown(string type)
    {
        var at = await _server.BeginAsync();
        var before = await _server.ReadAsync(at);
        var answer = await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, new { type });

        Assert.Equal(200, answer.Status);
        Assert.StartsWith(at.Id + "|", (string)answer.Body!["id"]!, StringComparison.Ordinal);
        Assert.Equal(before.Activities.Count, (await _server.ReadAsync(at)).Activities.Count);
    }

    /// <summary>Web Chat shows as failed what never comes back; pages post their join event before the stream is up.</summary>
    [Fact]
    public async Task A_join_event_comes_back_to_a_polling_client_once()
    {
        var at = await _server.BeginAsync();
        var join = new { type = "event", name = "webchat/join", value = new { language = "en" }, channelData = new { clientActivityID = "j1" } };
        var posted = await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, join);
        var first = await _server.ReadAsync(at);
        var second = await _server.ReadAsync(at);

        var echo = Assert.Single(first.Activities, activity => (string?)activity["name"] == "webchat/join");
        Assert.Equal(((string)posted.Body!["id"]!, "j1"), ((string)echo["id"]!, (string)echo["channelData"]!["clientActivityID"]!));
        Assert.DoesNotContain(second.Activities, activity => (string?)activity["name"] == "webchat/join");
        Assert.Equal(first.Watermark, second.Watermark);
    }

    [Fact]
    public async Task Typing_is_never_in_a_poll()
    {
        var at = await _server.BeginAsync();
        await _server.PostAsync($"/conversations/{at.Id}/activities", at.Token, new { type = "typing" });

        Assert.DoesNotContain((await _server.ReadAsync(at)).Activities, activity => (string)activity["type"]! == "typing");
    }

    /// <summary>A polling client stops for ever, silently, at any other status.</summary>
    [Fact]
    public async Task A_store_that_fails_does_not_end_a_polling_client()
    {
        await using var server = await DirectLineServer.StartAsync(replace: services => services.AddSingleton<ScriptWords>(_ => new ScriptWords(null!)));
        var at = await server.BeginAsync();
        var answer = await server.ReadAsync(at, "1");

        Assert.Equal((200, 0, "1"), (answer.Status, answer.Activities.Count, answer.Watermark));
        Assert.Contains(server.Server.Logs.Lines, entry => entry.Contains(at.Id, StringComparison.Ordinal));
    }

    private static string Words(Answer answer) => (string)answer.Body!["error"]!["message"]!;

    private Task<Answer> UploadAsync(Started at)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("""{"type":"message","from":{"id":"visitor-1"}}""", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob" },
            { new ByteArrayContent("picture bytes"u8.ToArray()), "file", "me.png" },
        };
        return _server.PostAsync($"/conversations/{at.Id}/upload?userId=visitor-1", at.Token, form);
    }

    private async Task<string> WholeLogAsync(Started at)
    {
        var events = await _server.Server.Get<IStore>().ReadAsync(at.Id, after: 0);
        return string.Join('\n', events.Select(one => one.Entry is VisitorWrote wrote ? wrote.Activity.ToString() : one.Entry.ToString()));
    }

    /// <summary>A body whose length is not told before.</summary>
    private sealed class Chunks(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
