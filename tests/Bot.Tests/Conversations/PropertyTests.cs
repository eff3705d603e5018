using AdviceBot.Conversations;
using AdviceBot.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>Whatever visitors and operators do, on one server or two, in whichever order: the log keeps its rules.</summary>
public sealed class PropertyTests : IAsyncLifetime
{
    private World _world = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public void One_owner_at_any_moment_and_every_word_once_whatever_happens_at_the_same_time() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(
            Gen.NonEmptyListOf(Step.Any).SelectMany(steps => Gen.Elements(1, 2, 8).Select(atOnce => (Steps: steps.ToList(), AtOnce: atOnce))).ToArbitrary(),
            async run =>
            {
                var services = new[] { _world.Conversations, _world.OpenAnother() };
                var id = (await _world.StartAsync()).Id;
                var steps = new Steps(_world, [.. services.Select(service => new Chat(_world, id, service))], services);
                foreach (var atOnce in run.Steps.Chunk(run.AtOnce))
                    await Task.WhenAll(atOnce.Select(step => Task.Run(() => steps.DoAsync(step))));
                await AssertRulesAsync(id, steps);
            }));

    [Fact]
    public void From_any_number_on_exactly_the_next_ones_follow() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(
            Gen.Choose(0, 12).SelectMany(messages => Gen.Choose(-3, 40).Select(after => (Messages: messages, After: after))).ToArbitrary(),
            async run =>
            {
                var chat = await _world.StartAsync();
                for (var i = 0; i < run.Messages; i++) await chat.SayAsync($"{i}");
                var last = await chat.NumberAsync();
                var expected = Enumerable.Range(1, (int)last).Select(number => (long)number).Where(number => number > run.After).ToList();
                Assert.Equal(expected, (await _world.Conversations.ReadAsync(chat.Id, run.After))!.Events.Select(one => one.Number));
                Assert.Equal(expected, (await _world.OpenAnother().ReadAsync(chat.Id, run.After))!.Events.Select(one => one.Number));
                await using var updates = _world.Conversations.SubscribeAsync(chat.Id, run.After, Patience.Token).GetAsyncEnumerator();
                await updates.MoveNextAsync();
                Assert.Equal(expected, updates.Current.Events.Select(one => one.Number));
            }));

    /// <summary>Whoever joined last holds it while it is held, nobody while it waits or is the bot's; who was cut short by its end may still finish it.</summary>
    private static void AssertOwner(Conversation head, IReadOnlyList<LogEvent> log)
    {
        Assert.Equal(head.OwnerId is null, head.LeaseToken is null);
        if (head.Status is Status.Bot or Status.Waiting)
            Assert.Null(head.OwnerId);
        else if (head.Status == Status.Held || head.OwnerId is not null)
            Assert.Equal(log.Select(one => one.Entry).OfType<OperatorJoined>().Last().OperatorId, head.OwnerId);
    }

    private async Task AssertRulesAsync(string id, Steps steps)
    {
        var head = (await _world.Store.FindAsync(id))!;
        var log = await _world.Store.ReadAsync(id, after: 0);
        Assert.Empty(LogRules.Broken(_world.Scripts.Current, head, log));
        AssertOwner(head, log);
        Assert.All(steps.Answered, clientId => Assert.Single(log, one => one.ClientId == clientId));
        Assert.All(steps.Acknowledged, post => Assert.Equal(post.ClientId, log[(int)post.Number - 1].ClientId));
        var inMemory = (await _world.OpenAnother().DialogAsync(id))!.Value.Dialog;
        var replayed = Standing.Of(head, log, _world.Scripts.Current).Dialog;
        Assert.Equal((replayed.State, replayed.WaitsForPerson), (inMemory.State, inMemory.WaitsForPerson));
    }
}
