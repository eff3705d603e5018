using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>Those who follow a conversation, and those who follow all of them.</summary>
public sealed class ListeningTests : IAsyncLifetime
{
    private World _world = null!;
    private Chat _chat = null!;

    private ConversationService Conversations => _world.Conversations;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _chat = await _world.StartAsync();
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task From_any_number_on_exactly_what_follows_is_told_then_what_is_new()
    {
        await _chat.SayAsync("a story");
        await using var updates = Follow(after: 2);
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal([3L, 4, 5], updates.Current.Events.Select(one => one.Number));
        await _chat.SayAsync("hm");
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal(6, updates.Current.Events[0].Number);
        Assert.Equal(updates.Current.Head.Number, updates.Current.Events[^1].Number);
    }

    [Fact]
    public async Task A_slow_listener_gets_everything_at_once_and_nothing_twice()
    {
        await using var updates = Follow(after: 0);
        await updates.MoveNextAsync();
        for (var i = 0; i < 50; i++) await _chat.SayAsync($"{i}");
        var told = updates.Current.Events.ToList();
        var last = await _chat.NumberAsync();
        while (told[^1].Number < last && await updates.MoveNextAsync()) told.AddRange(updates.Current.Events);
        Assert.Equal(Enumerable.Range(1, (int)last).Select(number => (long)number), told.Select(one => one.Number));
    }

    [Fact]
    public async Task A_listener_who_is_ahead_is_told_only_what_comes_after()
    {
        await using var updates = Follow(after: 100);
        await updates.MoveNextAsync();
        Assert.Empty(updates.Current.Events);
    }

    [Fact]
    public async Task Typing_is_told_and_not_stored()
    {
        var number = await _chat.NumberAsync();
        await using var updates = Follow(after: number);
        await updates.MoveNextAsync();
        Assert.Equal(new Posted(0, IsRepeat: false), await Conversations.PostAsync(_chat.Id, new() { Type = "typing" }));
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal((Typist.Visitor, 0), (updates.Current.Typing, updates.Current.Events.Count));
        await Conversations.TypingAsync(_chat.Id, Typist.Operator);
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal(Typist.Operator, updates.Current.Typing);
        await Conversations.TypingAsync("nowhere", Typist.Operator);
        Assert.Equal(number, await _chat.NumberAsync());
    }

    [Fact]
    public async Task Seen_is_told_never_goes_back_and_never_beyond_the_last_number()
    {
        var number = await _chat.NumberAsync();
        await using var updates = Follow(after: number);
        await updates.MoveNextAsync();
        await Conversations.SeenAsync(_chat.Id, Typist.Operator, 2);
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal((2, 0, number), (updates.Current.Head.SeenByStaff, updates.Current.Head.SeenByVisitor, updates.Current.Head.Number));
        await Conversations.SeenAsync(_chat.Id, Typist.Operator, 1);
        await Conversations.SeenAsync(_chat.Id, Typist.Visitor, 1000);
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal((2, number), (updates.Current.Head.SeenByStaff, updates.Current.Head.SeenByVisitor));
        await _chat.SayAsync("a story");
        Assert.Equal((2, number), ((await _chat.HeadAsync()).SeenByStaff, (await _chat.HeadAsync()).SeenByVisitor));
    }

    [Fact]
    public async Task That_somebody_types_is_told_also_when_it_comes_together_with_what_was_read()
    {
        await using var updates = Follow(after: await _chat.NumberAsync());
        await updates.MoveNextAsync();
        await Conversations.TypingAsync(_chat.Id, Typist.Operator);
        await Conversations.SeenAsync(_chat.Id, Typist.Operator, 1);
        Assert.True(await updates.MoveNextAsync());
        Assert.Equal((Typist.Operator, 1), (updates.Current.Typing, updates.Current.Head.SeenByStaff));
    }

    [Fact]
    public async Task Words_and_that_somebody_types_after_them_are_both_told()
    {
        await using var updates = Follow(after: await _chat.NumberAsync());
        await updates.MoveNextAsync();
        await _chat.SayAsync("a story");
        await Conversations.TypingAsync(_chat.Id, Typist.Operator);
        Assert.True(await updates.MoveNextAsync());
        Assert.NotEmpty(updates.Current.Events);
        Assert.Equal(Typist.Operator, updates.Current.Typing);
    }

    [Fact]
    public async Task Words_that_come_together_with_the_typing_of_them_end_it()
    {
        await using var updates = Follow(after: await _chat.NumberAsync());
        await updates.MoveNextAsync();
        await Conversations.TypingAsync(_chat.Id, Typist.Visitor);
        await _chat.SayAsync("a story");
        Assert.True(await updates.MoveNextAsync());
        Assert.NotEmpty(updates.Current.Events);
        Assert.Null(updates.Current.Typing);
    }

    [Fact]
    public async Task A_listener_can_go_at_any_time()
    {
        using var gone = new CancellationTokenSource();
        await using var updates = Conversations.SubscribeAsync(_chat.Id, 0, gone.Token).GetAsyncEnumerator(gone.Token);
        await updates.MoveNextAsync();
        var next = updates.MoveNextAsync();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        await _chat.SayAsync("a story");
    }

    [Fact]
    public async Task Who_follows_the_queue_hears_of_every_conversation_and_of_each_only_the_newest()
    {
        await using var heads = Conversations.WatchAsync(Patience.Token).GetAsyncEnumerator();
        var next = heads.MoveNextAsync();
        await _chat.FireAsync(Triggers.Person);
        Assert.True(await next);
        Assert.Equal((_chat.Id, Status.Waiting), (heads.Current.Id, heads.Current.Status));
        var other = await _world.StartAsync();
        for (var i = 0; i < 20; i++) await _chat.SayAsync($"{i}");
        await Conversations.TakeAsync(_chat.Id, new Operator("1", "Sam"));
        var told = new List<Conversation>();
        while (told.Count < 2 && await heads.MoveNextAsync()) told.Add(heads.Current);
        Assert.Equal([other.Id, _chat.Id], told.Select(head => head.Id));
        Assert.Equal(Status.Held, told[1].Status);
    }

    [Fact]
    public async Task Who_is_too_far_behind_the_queue_is_told_to_list_again()
    {
        var watcher = new Watcher();
        var head = await _chat.HeadAsync();
        for (var i = 0; i <= Watcher.FarthestBehind; i++) watcher.Tell(head with { Id = $"{i}" });
        Assert.Equal(Watcher.FarthestBehind, (await watcher.TakeAsync(CancellationToken.None))!.Count);
        Assert.Null(await watcher.TakeAsync(CancellationToken.None));
    }

    private IAsyncEnumerator<Update> Follow(long after) => Conversations.SubscribeAsync(_chat.Id, after, Patience.Token).GetAsyncEnumerator();
}
