using AdviceBot.Conversations;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>What is in memory is a cache: it is bounded, and nothing is missed when something falls out of it.</summary>
public sealed class MemoryTests : IAsyncLifetime
{
    private const int Most = 8;
    private World _world = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync(world => world.MostInMemory = Most);

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Memory_is_bounded_and_every_conversation_goes_on()
    {
        var chats = new List<Chat>();
        for (var i = 0; i < 5 * Most; i++) chats.Add(await _world.StartAsync());
        for (var round = 0; round < 3; round++)
        {
            foreach (var chat in chats)
            {
                Assert.IsType<Posted>(await chat.SayAsync($"{round}", $"{round}"));
                Assert.InRange(_world.Conversations.InMemory, 0, Most + (Most / 4));
            }
        }

        foreach (var chat in chats) Assert.Equal(3, (await chat.StoryAsync()).Count(word => word == "visitor"));
    }

    [Fact]
    public async Task Who_listens_to_a_conversation_that_fell_out_of_memory_hears_it_go_on()
    {
        var chat = await _world.StartAsync();
        await using var updates = _world.Conversations.SubscribeAsync(chat.Id, 0, Patience.Token).GetAsyncEnumerator();
        await updates.MoveNextAsync();
        for (var i = 0; i < 5 * Most; i++) await _world.StartAsync();
        await chat.SayAsync("a story");
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal(2, updates.Current.Events.Count);
    }

    [Fact]
    public async Task What_a_person_has_seen_is_kept_when_the_conversation_falls_out_of_memory_and_when_the_server_stops()
    {
        var chat = await _world.StartAsync();
        var other = await _world.StartAsync();
        await _world.Conversations.SeenAsync(chat.Id, Typist.Visitor, 2);
        await _world.Conversations.SeenAsync(other.Id, Typist.Operator, 3);
        for (var i = 0; i < 5 * Most; i++) await _world.StartAsync();
        Assert.Equal(2, (await chat.HeadAsync()).SeenByVisitor);
        await _world.Conversations.SeenAsync(chat.Id, Typist.Operator, 1);
        await _world.Conversations.DisposeAsync();
        Assert.Equal(1, (await chat.HeadAsync()).SeenByStaff);
        Assert.Equal(3, (await other.HeadAsync()).SeenByStaff);
    }
}
