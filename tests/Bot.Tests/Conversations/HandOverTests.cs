using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>A conversation goes from one person to another, or back into the queue.</summary>
public sealed class HandOverTests : HeldChatTest
{
    [Fact]
    public async Task A_transfer_is_one_step_in_which_somebody_holds_it_all_the_time()
    {
        var moved = ((Done)await Conversations.TransferAsync(Chat.Id, Sam, Held.LeaseToken!, Kim)).Conversation;
        Assert.Equal(["transferred", "operator-joined", "changed"], await Chat.StoryAsync(Held.Number));
        Assert.Equal((Status.Held, "2", "Kim"), (moved.Status, moved.OwnerId, moved.OwnerName));
        Assert.NotEqual(Held.LeaseToken, moved.LeaseToken);
        Assert.Equal(new CameBack("Sam", "transferred", World.Time.GetUtcNow()), moved.Handling?.CameBack);
        Assert.Equal(new LeaseLost("Kim"), await Conversations.ReplyAsync(Chat.Id, Sam, Held.LeaseToken!, moved.Number, "r", "one more"));
        Assert.IsType<Done>(await Conversations.ReplyAsync(Chat.Id, Kim, moved.LeaseToken!, moved.Number, "r", "I am Kim"));
    }

    [Fact]
    public async Task A_conversation_whose_operator_vanished_waits_again_and_the_visitor_is_told_and_helped_meanwhile()
    {
        var free = ((Done)await Conversations.ReleaseAsync(Chat.Id, Held.LeaseToken!)).Conversation;
        Assert.Equal(["vanished", "lost"], await Chat.StoryAsync(Held.Number));
        Assert.Equal((Status.Waiting, null, null), (free.Status, free.OwnerId, free.LeaseToken));
        Assert.Equal((Held.WaitingSince, Held.Priority), (free.WaitingSince, free.Priority));
        Assert.Equal(new CameBack("Sam", "vanished", World.Time.GetUtcNow()), free.Handling?.CameBack);
        Assert.Equal(new LeaseLost(null), await Conversations.ReplyAsync(Chat.Id, Sam, Held.LeaseToken!, free.Number, "r", "back again"));
        await Chat.SayAsync("is somebody there?");
        Assert.Contains("visitor", await Chat.StoryAsync(free.Number));
        Assert.NotNull(((VisitorWrote)(await Chat.StoredAsync(free.Number))[0].Entry).Input);
        var again = ((Done)await Conversations.TakeAsync(Chat.Id, Kim)).Conversation;
        Assert.Null(again.Handling?.CameBack);
    }

    [Fact]
    public async Task Only_the_lease_that_ran_out_is_released_never_the_one_after_it()
    {
        await Conversations.ReleaseAsync(Chat.Id, Held.LeaseToken!);
        var again = ((Done)await Conversations.TakeAsync(Chat.Id, Sam)).Conversation;
        Assert.Equal(new LeaseLost("Sam"), await Conversations.ReleaseAsync(Chat.Id, Held.LeaseToken!));
        Assert.Equal(again.Number, await Chat.NumberAsync());
    }

    [Fact]
    public async Task Taking_over_tells_the_visitor_once_and_says_in_the_log_who_did_it()
    {
        var taken = ((Done)await Conversations.TakeOverAsync(Chat.Id, Kim)).Conversation;
        Assert.Equal(["taken-over", "operator-joined", "changed"], await Chat.StoryAsync(Held.Number));
        Assert.Equal(new OperatorLeft("1", "Sam", "taken-over", "Kim"), (await Chat.StoredAsync(Held.Number))[0].Entry);
        Assert.Equal("2", taken.OwnerId);
        Assert.Equal(new NotAvailable("Kim"), await Conversations.TakeOverAsync(Chat.Id, Kim));
    }

    [Fact]
    public async Task Safe_contact_is_kept_and_seen_by_staff_alone()
    {
        var contact = new SafeContact(IsWatched: true, NoCallBack: true, SafeHours: "after 8 pm");
        var set = ((Done)await Conversations.SetContactAsync(Chat.Id, Sam, Held.LeaseToken!, contact)).Conversation;
        Assert.Equal(contact, set.Handling?.Contact);
        await World.RestartAsync();
        Assert.Equal(contact, (await Chat.HeadAsync()).Handling?.Contact);
        Assert.Equal(["contact"], await Chat.StoryAsync(Held.Number));
        Assert.IsType<LeaseLost>(await Conversations.SetContactAsync(Chat.Id, Kim, Held.LeaseToken!, SafeContact.Free));
    }

    [Theory]
    [InlineData("", null, typeof(NeedsOutcome))]
    [InlineData("made-up", null, typeof(NeedsOutcome))]
    [InlineData("recorded", null, typeof(NeedsReference))]
    [InlineData("recorded", "  ", typeof(NeedsReference))]
    public async Task Nothing_is_finished_without_what_the_pack_asks_for(string outcome, string? reference, Type refusal)
    {
        Assert.IsType(refusal, await Conversations.FinishAsync(Chat.Id, Sam, Held.LeaseToken!, new Finish(outcome, [], reference)));
        Assert.Equal(Held.Number, await Chat.NumberAsync());
    }

    [Fact]
    public async Task What_came_of_it_is_kept_with_reference_known_tags_and_the_reasons_it_came_for()
    {
        World.Time.Advance(TimeSpan.FromSeconds(40));
        await Conversations.ReplyAsync(Chat.Id, Sam, Held.LeaseToken!, Held.Number, "r", "hello");
        var done = ((Done)await Conversations.FinishAsync(Chat.Id, Sam, Held.LeaseToken!, new Finish("recorded", ["odd", "made-up"], " CR/1 "))).Conversation;
        var outcome = done.Handling!.Outcome!;
        Assert.Equal(("recorded", "Recorded", "CR/1", "1", "Sam"), (outcome.Id, outcome.Words, outcome.Reference, outcome.OperatorId, outcome.OperatorName));
        Assert.Equal(["odd"], outcome.Tags.AsEnumerable());
        Assert.Equal(["asked"], outcome.Reasons.AsEnumerable());
        Assert.Equal(TimeSpan.FromSeconds(40), done.Handling.FirstReplyAfter);
        Assert.Equal((Status.Ended, 0, null), (done.Status, done.Priority, done.WaitingSince));
    }
}
