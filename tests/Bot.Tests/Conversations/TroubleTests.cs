using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>Another writer, a store that fails, a memory that is small.</summary>
public sealed class TroubleTests : IAsyncLifetime
{
    private World _world = null!;
    private TroubledStore _store = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync(world => world.Before = inner =>
        {
            (var store, _store) = TroubledStore.Around(inner);
            return store;
        });
        _chat = await _world.StartAsync();
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task When_another_writer_was_first_the_turn_is_decided_anew_on_what_they_wrote()
    {
        await _chat.SayAsync("a story");
        var other = new Chat(_world, _chat.Id, _world.OpenAnother());
        await other.ChooseAsync("letter", "b");
        var number = await _chat.NumberAsync();
        // This one still has the question about the letter in memory; the answer counts for the sum, which is asked by now.
        await _chat.SayAsync("20");
        Assert.Equal(["visitor", "ask-age"], await _chat.StoryAsync(number));
    }

    [Fact]
    public async Task Two_servers_that_start_one_conversation_start_it_once()
    {
        var another = _world.OpenAnother();
        var logs = await Task.WhenAll(Enumerable.Range(0, 20).Select(index => Task.Run(() =>
            (index % 2 == 0 ? _world.Conversations : another).StartAsync(new NewConversation("directline", Id: "shared")))));
        Assert.Single(await new Chat(_world, "shared").StoryAsync(), "arrived");
        Assert.All(logs, log => Assert.Equal(logs[0].Head.Number, log.Head.Number));
    }

    [Fact]
    public async Task A_write_that_failed_is_told_and_the_same_post_can_be_sent_again()
    {
        _store.Trouble = _ => throw new StoreException("full");
        await Assert.ThrowsAsync<StoreException>(() => _chat.SayAsync("a story", "x"));
        Assert.False(Assert.IsType<Posted>(await _chat.SayAsync("a story", "x")).IsRepeat);
        Assert.Single(await _chat.StoryAsync(), "visitor");
    }

    [Fact]
    public async Task Who_only_listens_hears_of_what_was_written_although_the_store_said_that_it_failed()
    {
        await using var updates = _world.Conversations.SubscribeAsync(_chat.Id, await _chat.NumberAsync(), Patience.Token).GetAsyncEnumerator();
        await updates.MoveNextAsync();
        var news = updates.MoveNextAsync();
        _store.Trouble = async write =>
        {
            await write();
            throw new StoreException("The commit was not confirmed");
        };
        await Assert.ThrowsAsync<StoreException>(() => _chat.SayAsync("a story", "x"));
        Assert.True(await news);
        Assert.Contains(updates.Current.Events, one => one.ClientId == "x");
    }

    [Fact]
    public async Task A_write_that_failed_after_all_was_written_is_not_written_again()
    {
        _store.Trouble = async write =>
        {
            await write();
            throw new StoreException("lost the answer");
        };
        await Assert.ThrowsAsync<StoreException>(() => _chat.SayAsync("a story", "x"));
        Assert.True(Assert.IsType<Posted>(await _chat.SayAsync("a story", "x")).IsRepeat);
        Assert.Single(await _chat.StoryAsync(), "visitor");
    }

    [Fact]
    public async Task Nobody_hears_of_a_turn_before_it_is_stored()
    {
        await using var updates = _world.Conversations.SubscribeAsync(_chat.Id, 0, Patience.Token).GetAsyncEnumerator();
        await updates.MoveNextAsync();
        var number = updates.Current.Head.Number;
        var mayWrite = new TaskCompletionSource();
        _store.Trouble = async write =>
        {
            await mayWrite.Task;
            return await write();
        };
        var post = _chat.SayAsync("a story");
        var next = updates.MoveNextAsync();
        Assert.Equal(number, (await _world.Conversations.ReadAsync(_chat.Id, 0))!.Head.Number);
        Assert.False(next.IsCompleted || post.IsCompleted);
        mayWrite.SetResult();
        Assert.True(await next);
        Assert.Equal(((Posted)await post).Number, updates.Current.Events[0].Number);
    }

    [Fact]
    public async Task Posts_take_their_turns_in_the_order_in_which_they_came()
    {
        var mayWrite = new TaskCompletionSource();
        var isWriting = new TaskCompletionSource();
        _store.Trouble = async write =>
        {
            isWriting.SetResult();
            // One that did not wait for its turn would be stored now.
            _store.Trouble = _ => throw new InvalidOperationException("two turns at once");
            await mayWrite.Task;
            _store.Trouble = null;
            return await write();
        };
        var posts = Enumerable.Range(0, 20).Select(index => _chat.SayAsync($"{index}", $"{index}")).ToList();
        await isWriting.Task;
        mayWrite.SetResult();
        await Task.WhenAll(posts);
        Assert.Equal(Enumerable.Range(0, 20).Select(index => $"{index}"), (await _chat.StoredAsync()).Select(one => one.ClientId).OfType<string>());
    }

    [Fact]
    public async Task A_caller_who_gives_up_waiting_takes_nothing_back()
    {
        using var patience = new CancellationTokenSource();
        _store.Trouble = async write =>
        {
            await patience.CancelAsync();
            return await write();
        };
        Assert.IsType<Posted>(await _world.Conversations.PostAsync(_chat.Id, new() { Type = "message", Text = "a story" }, patience.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _world.Conversations.PostAsync(_chat.Id, new() { Type = "message", Text = "too late" }, patience.Token));
        Assert.Single(await _chat.StoryAsync(), "visitor");
    }
}
