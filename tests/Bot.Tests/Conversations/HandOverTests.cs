using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>A conversation goes from one person to another, or back into the queue.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private static readonly Operator Sam = new("1", "Sam");
    private static readonly Operator Kim = new("2", "Kim");

    private World _world = null!;
    private Chat _chat = null!;
    private Conversation _held = null!;

    private ConversationService Conversations => _world.Conversations;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _chat = await _world.StartAsync();
        _held = await _chat.BeTakenAsync(Sam);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_transfer_is_one_step_in_which_somebody_holds_it_all_the_time()
    {
        var moved = ((Done)await Conversations.TransferAsync(_chat.Id, Sam, _held.LeaseToken!, Kim)).Conversation;
        Assert.Equal(["transferred", "operator-joined", "changed"], await _chat.StoryAsync(_held.Number));
        Assert.Equal((Status.Held, "2", "Kim"), (moved.Status, moved.OwnerId, moved.OwnerName));
        Assert.NotEqual(_held.LeaseToken, moved.LeaseToken);
        Assert.Equal(new CameBack("Sam", "transferred", _world.Time.GetUtcNow()), moved.Handling?.CameBack);
        Assert.Equal(new LeaseLost("Kim"), await Conversations.ReplyAsync(_chat.Id, Sam, _held.LeaseToken!, moved.Number, "r", "one more"));
        Assert.IsType<Done>(await Conversations.ReplyAsync(_chat.Id, Kim, moved.LeaseToken!, moved.Number, "r", "I am Kim"));
    }

    [Fact]
    public async Task A_conversation_whose_operator_vanished_waits_again_and_the_visitor_is_told_and_helped_meanwhile()
    {
        var free = ((Done)await Conversations.ReleaseAsync(_chat.Id, _held.LeaseToken!)).Conversation;
        Assert.Equal(["vanished", "lost"], await _chat.StoryAsync(_held.Number));
        Assert.Equal((Status.Waiting, null, null), (free.Status, free.OwnerId, free.LeaseToken));
        Assert.Equal((_held.WaitingSince, _held.Priority), (free.WaitingSince, free.Priority));
        Assert.Equal(new CameBack("Sam", "vanished", _world.Time.GetUtcNow()), free.Handling?.CameBack);
        Assert.Equal(new LeaseLost(null), await Conversations.ReplyAsync(_chat.Id, Sam, _held.LeaseToken!, free.Number, "r", "back again"));
        await _chat.SayAsync("is somebody there?");
        Assert.Contains("visitor", await _chat.StoryAsync(free.Number));
        Assert.NotNull(((VisitorWrote)(await _chat.StoredAsync(free.Number))[0].Entry).Input);
        var again = ((Done)await Conversations.TakeAsync(_chat.Id, Kim)).Conversation;
        Assert.Null(again.Handling?.CameBack);
    }

    [Fact]
    public async Task Only_the_lease_that_ran_out_is_released_never_the_one_after_it()
    {
        await Conversations.ReleaseAsync(_chat.Id, _held.LeaseToken!);
        var again = ((Done)await Conversations.TakeAsync(_chat.Id, Sam)).Conversation;
        Assert.Equal(new LeaseLost("Sam"), await Conversations.ReleaseAsync(_chat.Id, _held.LeaseToken!));
        Assert.Equal(again.Number, await _chat.NumberAsync());
    }

    [Fact]
    public async Task Taking_over_tells_the_visitor_once_and_says_in_the_log_who_did_it()
    {
        var taken = ((Done)await Conversations.TakeOverAsync(_chat.Id, Kim)).Conversation;
        Assert.Equal(["taken-over", "operator-joined", "changed"], await _chat.StoryAsync(_held.Number));
        Assert.Equal(new OperatorLeft("1", "Sam", "taken-over", "Kim"), (await _chat.StoredAsync(_held.Number))[0].Entry);
        Assert.Equal("2", taken.OwnerId);
        Assert.Equal(new NotAvailable("Kim"), await Conversations.TakeOverAsync(_chat.Id, Kim));
    }

    [Fact]
    public async Task Safe_contact_is_kept_and_seen_by_staff_alone()
    {
        var contact = new SafeContact(IsWatched: true, NoCallBack: true, SafeHours: "after 8 pm");
        var set = ((Done)await Conversations.SetContactAsync(_chat.Id, Sam, _held.LeaseToken!, contact)).Conversation;
        Assert.Equal(contact, set.Handling?.Contact);
        await _world.RestartAsync();
        Assert.Equal(contact, (await _chat.HeadAsync()).Handling?.Contact);
        Assert.Equal(["contact"], await _chat.StoryAsync(_held.Number));
        Assert.IsType<LeaseLost>(await Conversations.SetContactAsync(_chat.Id, Kim, _held.LeaseToken!, SafeContact.Free));
    }

    [Theory]
    [InlineData("", null, typeof(NeedsOutcome))]
    [InlineData("made-up", null, typeof(NeedsOutcome))]
    [InlineData("recorded", null, typeof(NeedsReference))]
    [InlineData("recorded", "  ", typeof(NeedsReference))]
    public async Task Nothing_is_finished_without_what_the_pack_asks_for(string outcome, string? reference, Type refusal)
    {
        Assert.IsType(refusal, await Conversations.FinishAsync(_chat.Id, Sam, _held.LeaseToken!, new Finish(outcome, [], reference)));
        Assert.Equal(_held.Number, await _chat.NumberAsync());
    }

    [Fact]
    public async Task What_came_of_it_is_kept_with_reference_known_tags_and_the_reasons_it_came_for()
    {
        _world.Time.Advance(TimeSpan.FromSeconds(40));
        await Conversations.ReplyAsync(_chat.Id, Sam, _held.LeaseToken!, _held.Number, "r", "hello");
        var done = ((Done)await Conversations.FinishAsync(_chat.Id, Sam, _held.LeaseToken!, new Finish("recorded", ["odd", "made-up"], " CR/1 "))).Conversation;
        var outcome = done.Handling!.Outcome!;
        Assert.Equal(("recorded", "Recorded", "CR/1", "1", "Sam"), (outcome.Id, outcome.Words, outcome.Reference, outcome.OperatorId, outcome.OperatorName));
        Assert.Equal(["odd"], outcome.Tags.AsEnumerable());
        Assert.Equal(["asked"], outcome.Reasons.AsEnumerable());
        Assert.Equal(TimeSpan.FromSeconds(40), done.Handling.FirstReplyAfter);
        Assert.Equal((Status.Ended, 0, null), (done.Status, done.Priority, done.WaitingSince));
    }
}
