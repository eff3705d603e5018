using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using AdviceBot.Dialogs.Triage;
using Xunit.Abstractions;

namespace AdviceBot.Bot.Tests.Crash;

/// <summary>
/// kill -9 under load. CRASH_KILLS sets how often (the ordinary run is short, the full one 200), CRASH_SEED the moments.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Visitors = 50;
    private const int MostPostsBetweenKills = 400;

    private static readonly int Kills = Setting("CRASH_KILLS", 12);
    private static readonly int Seed = Setting("CRASH_SEED", Environment.TickCount);

    private readonly Random _random = new(Seed);
    private TaskCompletionSource _goalReached = new();
    private int _posts;
    private int _goal;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_doubled_or_reordered_when_the_server_is_killed_at_any_moment()
    {
        output.WriteLine($"CRASH_SEED={Seed} CRASH_KILLS={Kills}");
        await using var server = new KillableServer();
        await server.StartAsync();
        using var stop = new CancellationTokenSource();
        var visitors = Enumerable.Range(0, Visitors).Select(number => new CrashVisitor([server], number)).ToList();
        var running = visitors.Select(visitor => visitor.RunAsync(CountPost, stop.Token)).ToList();
        var watch = Stopwatch.StartNew();
        for (var kill = 0; kill < Kills; kill++)
        {
            await PostsAsync(_random.Next(1, MostPostsBetweenKills), running);
            // A kill between two posts of a busy server falls anywhere in a turn; a little spin makes it fall anywhere in a commit too.
            Thread.SpinWait(_random.Next(200_000));
            await server.KillAsync();
            await server.StartAsync();
        }

        await stop.CancelAsync();
        await Task.WhenAll(running);
        output.WriteLine($"{_posts} posts acknowledged, {Kills} kills, {watch.Elapsed.TotalSeconds:0} s, {visitors.Sum(visitor => visitor.TimedOut)} requests without an answer in time");
        foreach (var visitor in visitors)
        {
            Check(visitor, await visitor.ReadAllAsync());
            visitor.Dispose();
        }
    }

    private void CountPost()
    {
        if (Interlocked.Increment(ref _posts) == Volatile.Read(ref _goal))
            _goalReached.TrySetResult();
    }

    /// <summary>Waits until this many more posts were acknowledged, or a visitor failed.</summary>
    private async Task PostsAsync(int more, List<Task> running)
    {
        _goalReached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _goal, Volatile.Read(ref _posts) + more);
        if (Volatile.Read(ref _posts) >= Volatile.Read(ref _goal))
            return;
        await await Task.WhenAny([_goalReached.Task, .. running]);
    }

    internal static void Check(CrashVisitor visitor, IReadOnlyList<JsonNode> log)
    {
        var ids = log.Select(activity => (string)activity["id"]!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ids);
        // What was followed through the crashes is the log, from its beginning, without a gap or a repetition.
        Assert.Equal(ids.Take(visitor.Followed.Count), visitor.Followed.Select(activity => (string)activity["id"]!));

        var posted = log.Select(ClientId).OfType<string>().ToList();
        Assert.Equal(posted.Distinct(StringComparer.Ordinal).Count(), posted.Count);
        // The last post may be stored and yet not acknowledged: the server died between the two.
        Assert.Equal(visitor.Acknowledged, posted.Take(visitor.Acknowledged.Count));
        Assert.InRange(posted.Count - visitor.Acknowledged.Count, 0, 1);

        // Each post was answered once, with what the engine says to it: the log is one fold of its inputs.
        Assert.Equal(Expected(log), log.Select(Words));
    }

    private static IEnumerable<string> Expected(IReadOnlyList<JsonNode> log)
    {
        var script = Packs.Read(Packs.Letters);
        var turn = StateMachine.Next(script, Dialog.New, new Arrived());
        var said = turn.Replies.Select(reply => reply.Markdown).ToList();
        foreach (var text in log.Where(activity => ClientId(activity) is not null).Select(Words))
        {
            turn = StateMachine.Next(script, turn.Dialog, new Said(text));
            said.Add(text);
            said.AddRange(turn.Replies.Select(reply => reply.Markdown));
        }

        return said;
    }

    private static string Words(JsonNode activity) => (string)activity["text"]!;

    private static string? ClientId(JsonNode activity) => (string?)activity["channelData"]?["clientActivityID"];

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
