using System.Text.RegularExpressions;
using AdviceBot.Conversations;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AdviceBot.Bot.Tests.Page;

public sealed partial class StreamTests : PageTest
{
    private const int Turns = 50;

    private readonly FakeTime _time = new();

    protected override ServerSettings Settings => new()
    {
        Pack = "letters",
        Configure = builder => builder.Services.Replace(Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<TimeProvider>(_time)),
    };

    [Fact]
    public async Task A_stream_begins_exactly_after_the_watermark()
    {
        using var visitor = await TalkingAsync("my story");
        var all = Numbers(await NextPatchAsync(await OpenAsync(visitor, "/chat/stream?after=0")));
        Assert.NotEmpty(all);
        foreach (var watermark in Enumerable.Range(0, (int)all[^1]))
        {
            var patch = await NextPatchAsync(await OpenAsync(visitor, $"/chat/stream?after={watermark}"));
            Assert.Equal(all.Where(number => number > watermark), Numbers(patch));
        }
    }

    [Fact]
    public async Task A_browser_that_comes_back_says_where_it_stood()
    {
        using var visitor = await TalkingAsync("my story");
        var last = Id(await NextPatchAsync(await OpenAsync(visitor, "/chat/stream?after=0")));
        var stream = await OpenAsync(visitor, "/chat/stream?after=0", lastEventId: last);
        Assert.Empty(Numbers(await NextPatchAsync(stream)));
        await visitor.PressAsync("choose", "letter:a");
        Assert.All(Numbers(await NextPatchAsync(stream)), number => Assert.True(number > long.Parse(last)));
    }

    [Fact]
    public async Task What_happens_is_pushed_as_it_happens()
    {
        using var visitor = await TalkingAsync("my story");
        var stream = await OpenAsync(visitor, "/chat/stream?after=0");
        await NextPatchAsync(stream);
        await visitor.PressAsync("choose", "letter:a");
        Assert.Contains("The letter A", await NextPatchAsync(stream), StringComparison.Ordinal);
    }

    /// <summary>Both come at any moment, and may reach the stream as one.</summary>
    [Fact]
    public async Task No_word_is_missed_because_somebody_types_at_the_same_moment()
    {
        using var visitor = await TalkingAsync("my story");
        var conversations = Server.Get<ConversationService>();
        var id = (await ConversationsAsync())[0].Id;
        var stream = await OpenAsync(visitor, "/chat/stream?after=0");
        await NextPatchAsync(stream);
        using var done = new CancellationTokenSource();
        var typing = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await conversations.TypingAsync(id, Typist.Operator);
                await Task.Yield();
            }
        });
        for (var turn = 0; turn < Turns; turn++) await visitor.SayAsync($"word {turn}.");
        await done.CancelAsync();
        await typing;
        await visitor.SayAsync("the end");
        var last = (await conversations.ReadForStaffAsync(id, long.MaxValue))!.Head.Number;
        var told = new List<string>();
        while (told.Count == 0 || long.Parse(Id(told[^1])) < last) told.Add(await NextPatchAsync(stream));
        Assert.All(Enumerable.Range(0, Turns), turn => Assert.Contains(told, patch => patch.Contains($"word {turn}.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_silent_stream_beats()
    {
        using var visitor = await TalkingAsync("my story");
        var stream = await OpenAsync(visitor, "/chat/stream?after=0");
        await NextPatchAsync(stream);
        for (var beats = 0; beats < 3; beats++)
        {
            _time.Advance(TimeSpan.FromSeconds(15));
            Assert.Contains("event: beat", await NextAsync(stream), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leaving_in_one_tab_ends_the_others()
    {
        using var visitor = await TalkingAsync("my story");
        var stream = await OpenAsync(visitor, "/chat/stream?after=0");
        await NextPatchAsync(stream);
        await Server.Get<ConversationService>().LeaveQuicklyAsync((await ConversationsAsync())[0].Id);
        Assert.Contains("event: over", await NextAsync(stream), StringComparison.Ordinal);
        Assert.Equal("", await NextAsync(stream));
    }

    [Fact]
    public async Task A_server_that_stops_ends_its_streams_at_once()
    {
        using var visitor = await TalkingAsync("my story");
        var stream = await OpenAsync(visitor, "/chat/stream?after=0");
        await NextPatchAsync(stream);
        await Server.RestartAsync();
        Assert.Equal("", await NextAsync(stream));
        await visitor.LookAsync();
        Assert.Equal(["my story"], visitor.Own);
    }

    private async Task<PageVisitor> TalkingAsync(string words)
    {
        var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync(words);
        return visitor;
    }

    private static async Task<StreamReader> OpenAsync(PageVisitor visitor, string path, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await visitor.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Contains("event: beat", await NextAsync(reader), StringComparison.Ordinal);
        return reader;
    }

    private static async Task<string> NextPatchAsync(StreamReader stream)
    {
        for (;;)
        {
            var next = await NextAsync(stream);
            Assert.NotEqual("", next);
            if (next.Contains("event: patch", StringComparison.Ordinal)) return next;
        }
    }

    /// <summary>One event; nothing at the end of the stream.</summary>
    private static async Task<string> NextAsync(StreamReader stream)
    {
        var lines = new List<string>();
        while (await stream.ReadLineAsync() is { Length: > 0 } line) lines.Add(line);
        return string.Join('\n', lines);
    }

    private static List<long> Numbers(string patch) => [.. Number().Matches(patch).Select(match => long.Parse(match.Groups[1].Value))];

    private static string Id(string patch) => EventId().Match(patch).Groups["id"].Value;

    [GeneratedRegex(@"id=\\u0022m(\d+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^id: (?<id>\d+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex EventId();
}
