using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>Silence: still there after ten minutes, the end after thirty more.</summary>
public sealed class TimerTests : IAsyncLifetime
{
    private World _world = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Silence_is_asked_about_once_and_then_ends_the_conversation()
    {
        await _world.StartTimersAsync();
        var chat = await _world.StartAsync();
        var number = await chat.NumberAsync();
        await new Following(_world, chat).UntilAsync(Status.Ended, () => _world.Time.Advance(TimeSpan.FromMinutes(30)));
        Assert.Equal(["silent", "still-there", "silent", "ended-by-silence", "ended silence"], await chat.StoryAsync(number));
        Assert.Null((await chat.HeadAsync()).TimerDue);
    }

    [Fact]
    public async Task A_timer_that_fell_due_while_the_server_was_down_fires_once_at_the_start()
    {
        var chat = await _world.StartAsync();
        var number = await chat.NumberAsync();
        _world.Time.Advance(TimeSpan.FromHours(5));
        await _world.RestartAsync();
        await _world.StartTimersAsync();
        await new Following(_world, chat).UntilAsync(update => update.Head.Number > number, () => { });
        Assert.Equal(["silent", "still-there"], await chat.StoryAsync(number));
        Assert.Equal(_world.Time.GetUtcNow().AddMinutes(30), (await chat.HeadAsync()).TimerDue);
    }

    [Fact]
    public async Task A_word_in_time_puts_silence_off()
    {
        await _world.StartTimersAsync();
        var chat = await _world.StartAsync();
        var silent = await _world.StartAsync();
        _world.Time.Advance(TimeSpan.FromMinutes(9));
        await chat.SayAsync("here");
        var number = await chat.NumberAsync();
        // The other one's timer shows that this moment was looked at.
        await new Following(_world, silent).UntilAsync(update => update.Head.Number > 3, () => _world.Time.Advance(TimeSpan.FromMinutes(1)));
        Assert.Empty(await chat.StoryAsync(number));
    }

    [Fact]
    public async Task Nobody_is_hurried_who_waits_for_or_talks_to_a_person()
    {
        await _world.StartTimersAsync();
        var chat = await _world.StartAsync();
        await chat.FireAsync("person");
        Assert.Null((await chat.HeadAsync()).TimerDue);
        var head = ((AdviceBot.Conversations.Done)await _world.Conversations.TakeAsync(chat.Id, new("1", "Sam"))).Conversation;
        Assert.Null(head.TimerDue);
        await chat.SayAsync("hello");
        Assert.Null((await chat.HeadAsync()).TimerDue);
    }

    [Fact]
    public async Task More_overdue_timers_than_are_looked_at_at_once_all_fire()
    {
        var chats = new List<Chat>();
        for (var i = 0; i < 1100; i++) chats.Add(await _world.StartAsync());
        _world.Time.Advance(TimeSpan.FromHours(1));
        await _world.StartTimersAsync();
        foreach (var chat in chats)
            await new Following(_world, chat).UntilAsync(update => update.Head.Number > 3, () => { });
    }
}
