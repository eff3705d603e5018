using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>What a client may send, and what becomes of it.</summary>
public sealed class VisitorActTests
{
    [Theory]
    [InlineData("hello", "hello")]
    [InlineData("  two\r\nlines\t! ", "two\nlines\t!")]
    [InlineData("a\0b\u0007c\u001b[31m", "abc[31m")]
    [InlineData("pay \u202Eton od\u202C now\u2066\u2069\u200F", "pay ton od now")]
    [InlineData("family 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "family 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    public void What_was_typed_is_kept_without_what_could_deceive(string typed, string kept)
    {
        var act = Assert.IsType<Acts>(Message(typed));
        Assert.Equal(kept, act.Activity.Text);
        Assert.Equal(new Said(kept), act.Input);
    }

    [Fact]
    public void A_broken_surrogate_becomes_a_replacement_so_that_a_replay_sees_what_was_seen() =>
        Assert.Equal("a\uFFFDb", Assert.IsType<Acts>(Message("a\ud83db")).Activity.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\0\u0001")]
    [InlineData("\u200B\u2060\u202E\uFEFF")]
    public void Nothing_that_can_be_seen_is_refused(string? typed) => Assert.Equal(new IsRefused("empty"), Message(typed));

    [Fact]
    public void The_limit_is_that_of_a_browser()
    {
        Assert.IsType<Acts>(Message(new string('x', 2000)));
        Assert.Equal(new IsRefused("too-long"), Message(new string('x', 2001)));
        // A form posts two characters for each line's end, of which the browser counted one.
        Assert.IsType<Acts>(Message(string.Join("\r\n", Enumerable.Repeat("x", 1000))));
        Assert.Equal(new IsRefused("too-long"), Message(string.Concat(Enumerable.Repeat("🙂", 1001))));
    }

    [Fact]
    public void Files_are_refused_whatever_comes_with_them()
    {
        var file = JsonElement.Parse("""[{"contentType":"image/png","contentUrl":"data:image/png;base64,AAAA"}]""");
        Assert.Equal(new IsRefused("attachments"), VisitorAct.Of(new Activity { Type = "message", Text = "look", Attachments = file }));
        Assert.Equal(new IsRefused("attachments"), VisitorAct.Of(new Activity { Type = "event", Name = "x", Attachments = file }));
        Assert.IsType<Acts>(VisitorAct.Of(new Activity { Type = "message", Text = "look", Attachments = JsonElement.Parse("[]") }));
    }

    [Theory]
    [InlineData("advicebot/fire", """{"trigger":"person"}""")]
    [InlineData("advicebot/change", """{"slot":"age"}""")]
    [InlineData("advicebot/choose", """{"slot":"age","value":"adult"}""")]
    public void Our_own_events_are_read(string name, string value) => Assert.IsType<Acts>(Event(name, value));

    [Theory]
    [InlineData("advicebot/fire", null)]
    [InlineData("advicebot/fire", "\"person\"")]
    [InlineData("advicebot/fire", """{"trigger":"explode"}""")]
    [InlineData("advicebot/fire", """{"trigger":7}""")]
    [InlineData("advicebot/change", """{"slot":""}""")]
    [InlineData("advicebot/choose", """{"slot":"age"}""")]
    [InlineData("advicebot/choose", """{"slot":"age","value":null}""")]
    [InlineData("advicebot/choose", "[]")]
    public void Malformed_ones_are_refused(string name, string? value) => Assert.Equal(new IsRefused("malformed"), Event(name, value));

    [Theory]
    [InlineData("event", "webchat/join")]
    [InlineData("event", null)]
    [InlineData("conversationUpdate", null)]
    [InlineData("handoff", null)]
    [InlineData("", null)]
    public void What_means_nothing_here_is_no_mistake(string type, string? name) =>
        Assert.IsType<IsIgnored>(VisitorAct.Of(new Activity { Type = type, Name = name }));

    [Fact]
    public void The_end_of_a_conversation_is_leaving() =>
        Assert.Equal(new Fired(Triggers.Leave), Assert.IsType<Acts>(VisitorAct.Of(new Activity { Type = "endOfConversation" })).Input);

    [Theory]
    [InlineData("""{"clientActivityID":"x"}""", "x")]
    [InlineData("""{"clientActivityID":""}""", null)]
    [InlineData("""{"clientActivityID":7}""", null)]
    [InlineData("[]", null)]
    [InlineData(null, null)]
    public void A_client_id_is_a_short_text(string? data, string? id) =>
        Assert.Equal(id, VisitorAct.ClientId(new Activity { ChannelData = data is null ? null : JsonElement.Parse(data) }));

    private static VisitorAct Message(string? text) => VisitorAct.Of(new Activity { Type = ActivityTypes.Message, Text = text });

    private static VisitorAct Event(string name, string? value) =>
        VisitorAct.Of(new Activity { Type = ActivityTypes.Event, Name = name, Value = value is null ? null : JsonElement.Parse(value) });
}
