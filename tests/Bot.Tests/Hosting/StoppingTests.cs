using System.Diagnostics;
using AdviceBot.Bot.Tests.Page;

namespace AdviceBot.Bot.Tests.Hosting;

public sealed class StoppingTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_server_that_is_told_to_stop_does_not_wait_for_pages_that_are_open()
    {
        await using var server = await RunningServer.StartAsync(new() { Pack = "letters" });
        using var visitor = await PageVisitor.ArriveAsync(server);
        await visitor.SayAsync("hello");
        using var stream = await visitor.Client.GetAsync(new Uri("/chat/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.True(stream.IsSuccessStatusCode);
        var start = Stopwatch.GetTimestamp();
        await server.StopAsync().WaitAsync(Soon);
        Assert.True(Stopwatch.GetElapsedTime(start) < Soon);
        await server.StartAgainAsync();
    }

    [Fact]
    public async Task What_was_said_before_a_restart_is_there_after_it_at_the_same_address()
    {
        await using var server = await RunningServer.StartAsync(new() { Pack = "letters" });
        using var visitor = await PageVisitor.ArriveAsync(server);
        await visitor.SayAsync("a word to remember");
        await server.RestartAsync();
        await visitor.LookAsync();
        Assert.Equal(["a word to remember"], visitor.Own);
    }
}
