using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>Where the visitor is and how far the operator's words came, as far as pages and clients tell it.</summary>
public sealed class PresenceTests : IAsyncLifetime
{
    private static readonly Operator Sam = new("1", "Sam");

    private World _world = null!;
    private Chat _chat = null!;

    private ConversationService Conversations => _world.Conversations;

    private Attention How => Conversations.PresenceOf(_chat.Id).How;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _chat = await _world.StartAsync();
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Whoever_was_never_heard_of_is_not_said_to_have_gone()
    {
        Assert.Equal(Presence.Unknown, Conversations.PresenceOf(_chat.Id));
        Assert.Null(await Conversations.ArriveAsync("nowhere", "a", isLookedAt: true, 0));
        Assert.False(await Conversations.HereAsync("nowhere", "a", isLookedAt: true, 0));
    }

    [Fact]
    public async Task A_page_is_read_while_it_is_looked_at_and_away_when_its_connection_ends()
    {
        var visit = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: true, 0);
        Assert.Equal(Attention.Reading, How);
        await Conversations.HereAsync(_chat.Id, "a", isLookedAt: false, 0);
        Assert.Equal(Attention.Hidden, How);
        _world.Time.Advance(TimeSpan.FromMinutes(1));
        await visit!.DisposeAsync();
        Assert.Equal((Attention.Away, _world.Time.GetUtcNow()), (How, Conversations.PresenceOf(_chat.Id).Since));
    }

    [Fact]
    public async Task Of_two_tabs_the_one_that_is_looked_at_counts_and_of_two_connections_the_last()
    {
        var first = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: true, 0);
        await using var second = await Conversations.ArriveAsync(_chat.Id, "b", isLookedAt: false, 0);
        Assert.Equal(Attention.Reading, How);
        await using var again = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: true, 0);
        await first!.DisposeAsync();
        Assert.Equal(Attention.Reading, How);
        await again!.DisposeAsync();
        Assert.Equal(Attention.Hidden, How);
    }

    [Fact]
    public async Task A_connection_that_is_dead_without_a_word_is_not_believed_while_somebody_waits_for_it()
    {
        await using var visit = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: true, 0);
        _world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Attention.Reading, How);
        await _chat.BeTakenAsync(Sam);
        await Conversations.HereAsync(_chat.Id, "a", isLookedAt: true, 0);
        Assert.Equal((Attention.Reading, _world.Time.GetUtcNow() + VisitorPages.Believed), (How, Conversations.PresenceOf(_chat.Id).Until));
        _world.Time.Advance(VisitorPages.Believed);
        Assert.Equal(Attention.Away, How);
        await using var sure = await Conversations.ArriveAsync(_chat.Id, "socket", isLookedAt: null, 0, isSure: true);
        _world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Attention.Open, How);
    }

    [Fact]
    public async Task Whoever_only_asks_now_and_then_is_there_for_as_long_as_they_ask()
    {
        await Conversations.HereAsync(_chat.Id, "page", isLookedAt: null, 0);
        Assert.Equal((Attention.Open, _world.Time.GetUtcNow() + VisitorPages.BetweenAsking), (How, Conversations.PresenceOf(_chat.Id).Until));
        _world.Time.Advance(VisitorPages.BetweenAsking);
        Assert.Equal(Attention.Away, How);
    }

    [Fact]
    public async Task Operators_hear_of_it_and_a_beat_that_tells_nothing_new_wakes_nobody()
    {
        await using var updates = Conversations.SubscribeForStaffAsync(_chat.Id, long.MaxValue, Patience.Token).GetAsyncEnumerator();
        await updates.MoveNextAsync();
        await using var visit = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: true, 0);
        Assert.True(await updates.MoveNextAsync());
        var next = updates.MoveNextAsync();
        await Conversations.HereAsync(_chat.Id, "a", isLookedAt: true, 0);
        Assert.False(next.IsCompleted);
        await Conversations.HereAsync(_chat.Id, "a", isLookedAt: false, 0);
        Assert.True(await next);
    }

    [Fact]
    public async Task What_reached_the_visitor_is_told_never_goes_back_and_is_written_with_the_next_turn_alone()
    {
        var held = await _chat.BeTakenAsync(Sam);
        var writes = await _chat.HeadAsync();
        await Conversations.HereAsync(_chat.Id, "a", isLookedAt: true, held.Number);
        await Conversations.HereAsync(_chat.Id, "a", isLookedAt: true, 1);
        await Conversations.HereAsync(_chat.Id, "a", isLookedAt: true, 1000);
        var head = (await Conversations.ReadForStaffAsync(_chat.Id, long.MaxValue))!.Head;
        Assert.Equal((held.Number, 0), (head.DeliveredToVisitor, head.SeenByVisitor));
        Assert.Equal(writes.DeliveredToVisitor, (await _chat.HeadAsync()).DeliveredToVisitor);
        await _chat.SayAsync("hello");
        Assert.Equal(held.Number, (await _chat.HeadAsync()).DeliveredToVisitor);
    }

    [Fact]
    public async Task A_server_that_was_killed_hears_from_the_page_again_where_it_stands()
    {
        var held = await _chat.BeTakenAsync(Sam);
        await using var lost = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: true, held.Number);
        await _world.RestartAsync();
        Assert.Equal(Presence.Unknown, Conversations.PresenceOf(_chat.Id));
        await using var back = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: true, held.Number);
        Assert.Equal(Attention.Reading, How);
        Assert.Equal(held.Number, (await Conversations.ReadForStaffAsync(_chat.Id, long.MaxValue))!.Head.DeliveredToVisitor);
    }

    [Fact]
    public async Task Of_whoever_left_quickly_nothing_is_heard_any_more()
    {
        await using var visit = await Conversations.ArriveAsync(_chat.Id, "a", isLookedAt: true, 0);
        await Conversations.LeaveQuicklyAsync(_chat.Id);
        Assert.False(await Conversations.HereAsync(_chat.Id, "a", isLookedAt: true, 0));
        Assert.Equal(Status.Ended, (await _chat.HeadAsync()).Status);
    }
}
