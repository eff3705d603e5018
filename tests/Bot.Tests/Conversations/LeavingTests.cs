using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>The leave button: nobody may contact this visitor any more.</summary>
public sealed class LeavingTests : IAsyncLifetime
{
    private static readonly Operator Sam = new("1", "Sam");
    private World _world = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Who_left_quickly_finds_nothing_any_more()
    {
        var log = await _world.Conversations.StartAsync(new NewConversation("page", SessionHash: "hash"));
        var chat = new Chat(_world, log.Head.Id);
        await _world.Conversations.LeaveQuicklyAsync(chat.Id);
        Assert.Null(await _world.Conversations.FindBySessionAsync("hash"));
        Assert.Null(await _world.Conversations.ReadAsync(chat.Id, 0));
        Assert.IsType<NoSuchConversation>(await chat.SayAsync("hello"));
        Assert.IsType<NoSuchConversation>(await chat.EventAsync("webchat/join", null));
        Assert.Empty((await _world.Conversations.StartAsync(new NewConversation("page", Id: chat.Id))).Events);
    }

    [Fact]
    public async Task Staff_still_read_what_happened()
    {
        var chat = await _world.StartAsync();
        await _world.Conversations.LeaveQuicklyAsync(chat.Id);
        var log = (await _world.Conversations.ReadForStaffAsync(chat.Id, 0))!;
        Assert.True(log.Head.LeftQuickly);
        Assert.Equal((Status.Ended, null), (log.Head.Status, log.Head.TimerDue));
        Assert.Equal(new Ended("left-quickly"), log.Events[^1].Entry);
    }

    [Fact]
    public async Task Leaving_twice_is_leaving_once()
    {
        var chat = await _world.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _world.Conversations.LeaveQuicklyAsync(chat.Id)));
        await _world.Conversations.LeaveQuicklyAsync("nowhere");
        Assert.Single(await chat.StoryAsync(), "ended left-quickly");
    }

    [Fact]
    public async Task The_visitors_stream_ends_and_the_operators_tells_it()
    {
        var chat = await _world.StartAsync();
        await using var visitor = _world.Conversations.SubscribeAsync(chat.Id, 0, Patience.Token).GetAsyncEnumerator();
        await using var staff = _world.Conversations.SubscribeForStaffAsync(chat.Id, 0, Patience.Token).GetAsyncEnumerator();
        Assert.True(await visitor.MoveNextAsync() && await staff.MoveNextAsync());
        await _world.Conversations.LeaveQuicklyAsync(chat.Id);
        Assert.False(await visitor.MoveNextAsync());
        Assert.True(await staff.MoveNextAsync() && staff.Current.Head.LeftQuickly);
    }

    [Fact]
    public async Task A_person_who_waited_for_or_held_it_is_told_do_not_contact()
    {
        var waiting = await _world.StartAsync();
        await waiting.FireAsync(Triggers.Person);
        await _world.Conversations.LeaveQuicklyAsync(waiting.Id);
        Assert.IsType<DoNotContact>(await _world.Conversations.TakeAsync(waiting.Id, Sam));
        var chat = await _world.StartAsync();
        var held = await chat.BeTakenAsync(Sam);
        await _world.Conversations.LeaveQuicklyAsync(chat.Id);
        Assert.IsType<DoNotContact>(await _world.Conversations.ReplyAsync(chat.Id, Sam, held.LeaseToken!, held.Number, "r", "hello"));
        Assert.IsType<DoNotContact>(await _world.Conversations.HandBackAsync(chat.Id, Sam, held.LeaseToken!));
        Assert.IsType<DoNotContact>(await _world.Conversations.TransferAsync(chat.Id, Sam, held.LeaseToken!, new Operator("2", "Kim")));
        Assert.IsType<DoNotContact>(await _world.Conversations.TakeOverAsync(chat.Id, new Operator("2", "Kim")));
    }
}
