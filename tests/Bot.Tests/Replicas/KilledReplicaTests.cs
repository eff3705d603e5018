using System.Diagnostics;
using AdviceBot.Bot.Tests.Crash;
using Xunit.Abstractions;

namespace AdviceBot.Bot.Tests.Replicas;

/// <summary>Two servers as processes of their own on one database; each of the three is killed while visitors go from one server to the other with every request.</summary>
public sealed class KilledReplicaTests(ITestOutputHelper output)
{
    private const int Visitors = 16;
    private const int PostsBetween = 60;

    private readonly SemaphoreSlim _posted = new(0);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_doubled_or_reordered_when_a_server_or_the_database_is_killed()
    {
        await using var postgres = await PostgresServer.StartAsync();
        var database = await postgres.NewDatabaseAsync();
        await using var one = new KillableServer(database);
        await using var other = new KillableServer(database);
        await Task.WhenAll(one.StartAsync(), other.StartAsync());
        using var stop = new CancellationTokenSource();
        var visitors = Enumerable.Range(0, Visitors).Select(number => new CrashVisitor([one, other], number)).ToList();
        var running = visitors.Select(visitor => visitor.RunAsync(() => _posted.Release(), stop.Token)).ToList();

        await PostsAsync("both servers", running);
        await one.KillAsync();
        await PostsAsync("one killed", running);
        await one.StartAsync();
        await PostsAsync("one back", running);
        await postgres.KillAsync();
        await PostsAsync("database killed", running);
        await other.KillAsync();
        await other.StartAsync();
        await PostsAsync("the other killed and back", running);
        await postgres.RestartAsync();
        await PostsAsync("database restarted", running);

        await stop.CancelAsync();
        await Task.WhenAll(running);
        output.WriteLine($"{visitors.Sum(visitor => visitor.Acknowledged.Count)} posts acknowledged, {visitors.Sum(visitor => visitor.TimedOut)} requests without an answer in time");
        foreach (var visitor in visitors)
        {
            CrashTests.Check(visitor, await visitor.ReadAllAsync());
            visitor.Dispose();
        }
    }

    /// <summary>Waits until so many more posts were acknowledged, or a visitor failed.</summary>
    private async Task PostsAsync(string after, List<Task> running)
    {
        // What came meanwhile says nothing of now.
        while (await _posted.WaitAsync(TimeSpan.Zero))
            continue;
        var watch = Stopwatch.StartNew();
        var first = TimeSpan.Zero;
        for (var post = 0; post < PostsBetween; post++)
        {
            await await Task.WhenAny([_posted.WaitAsync(TimeSpan.FromSeconds(60)), .. running]);
            first = post == 0 ? watch.Elapsed : first;
        }

        output.WriteLine($"{after}: first post acknowledged after {first.TotalMilliseconds:0} ms, {PostsBetween} after {watch.Elapsed.TotalMilliseconds:0} ms");
    }
}
