using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>A person takes over, answers, and gives the conversation back.</summary>
public sealed class OperatorTests : IAsyncLifetime
{
    private static readonly Operator Sam = new("1", "Sam");
    private static readonly Operator Kim = new("2", "Kim *the* best");

    private static readonly Finish Advised = new("done", [], Reference: null);

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
    public async Task Who_asks_for_a_person_waits_with_reasons_and_summary_and_goes_on_with_the_bot()
    {
        await _chat.SayAsync("they have my letters");
        await _chat.FireAsync(Triggers.Danger);
        var head = await _chat.HeadAsync();
        Assert.Equal(Status.Waiting, head.Status);
        Assert.Equal("danger", head.Reasons[0].Id);
        Assert.Contains(head.Summary, fact => fact.Wording == "they have my letters");
        Assert.Equal(_world.Time.GetUtcNow(), head.WaitingSince);
        Assert.Null(head.TimerDue);
        var number = head.Number;
        await _chat.SayAsync("something else");
        Assert.Contains("kept", await _chat.StoryAsync(number));
    }

    [Fact]
    public async Task Waiting_keeps_its_beginning_when_the_queue_ranks_anew()
    {
        await _chat.FireAsync(Triggers.Person);
        var before = await _chat.HeadAsync();
        _world.Time.Advance(TimeSpan.FromMinutes(5));
        await _chat.FireAsync(Triggers.Danger);
        var after = await _chat.HeadAsync();
        Assert.True(after.Priority > before.Priority);
        Assert.Equal(before.WaitingSince, after.WaitingSince);
    }

    [Fact]
    public async Task Of_a_hundred_who_take_at_once_exactly_one_gets_it()
    {
        await _chat.FireAsync(Triggers.Person);
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(index =>
            Task.Run(() => Conversations.TakeAsync(_chat.Id, new Operator($"{index}", $"Operator {index}")))));
        var winner = Assert.Single(results.OfType<Done>()).Conversation;
        Assert.Equal(99, results.OfType<NotAvailable>().Count(refused => refused.HeldBy == winner.OwnerName));
        Assert.Single(await _chat.StoryAsync(), "operator-joined");
    }

    [Fact]
    public async Task The_visitor_is_told_who_joined_and_a_name_cannot_be_markup()
    {
        await _chat.FireAsync(Triggers.Person);
        await Conversations.TakeAsync(_chat.Id, Kim);
        Assert.Equal(@"Kim \*the\* best has joined.", (await _chat.StoredAsync()).Select(one => one.Entry).OfType<BotSaid>().Last().Markdown);
    }

    [Fact]
    public async Task The_bot_is_silent_while_a_person_holds_the_conversation()
    {
        var held = await _chat.BeTakenAsync(Sam);
        await _chat.SayAsync("hello?");
        await _chat.FireAsync(Triggers.Danger);
        await _chat.ChooseAsync("letter", "a");
        Assert.Equal(["visitor", "visitor", "visitor"], await _chat.StoryAsync(held.Number));
        Assert.All(await _chat.StoredAsync(held.Number), one => Assert.Null(((VisitorWrote)one.Entry).Input));
    }

    [Fact]
    public async Task An_operator_answers_with_the_lease_and_what_they_saw()
    {
        var held = await _chat.BeTakenAsync(Sam);
        var done = await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number, "r1", " hello\u202E ");
        Assert.Equal(held.Number + 1, Assert.IsType<Done>(done).Conversation.Number);
        Assert.Equal(new OperatorSaid("1", "Sam", "hello"), Assert.Single(await _chat.StoredAsync(held.Number)).Entry);
    }

    [Fact]
    public async Task A_reply_that_was_sent_twice_is_stored_once_also_when_something_came_between()
    {
        var held = await _chat.BeTakenAsync(Sam);
        await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number, "r1", "hello");
        await _chat.SayAsync("hi");
        Assert.IsType<Done>(await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number, "r1", "hello"));
        Assert.Equal(["operator", "visitor"], await _chat.StoryAsync(held.Number));
    }

    [Fact]
    public async Task A_visitor_cannot_use_up_an_operators_client_id()
    {
        var held = await _chat.BeTakenAsync(Sam);
        await _chat.SayAsync("first", "r1");
        Assert.IsType<Done>(await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number + 1, "r1", "hello"));
        Assert.Equal(["visitor", "operator"], await _chat.StoryAsync(held.Number));
    }

    [Fact]
    public async Task A_stale_send_is_refused_with_what_it_missed_and_nothing_else()
    {
        var held = await _chat.BeTakenAsync(Sam);
        await _chat.SayAsync("wait");
        await _chat.SayAsync("he wrote again");
        var stale = Assert.IsType<StaleSend>(await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number + 1, "r1", "bye"));
        Assert.Equal([held.Number + 2], stale.Missed.Select(one => one.Number));
        Assert.DoesNotContain("operator", await _chat.StoryAsync(held.Number));
        Assert.IsType<Done>(await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number + 2, "r1", "I read it"));
    }

    [Fact]
    public async Task What_the_operator_wrote_in_another_window_makes_no_send_stale()
    {
        var held = await _chat.BeTakenAsync(Sam);
        await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number, "r1", "one");
        Assert.IsType<Done>(await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number, "r2", "two"));
    }

    [Fact]
    public async Task An_operator_whose_lease_is_lost_cannot_send()
    {
        var first = await _chat.BeTakenAsync(Sam);
        await Conversations.HandBackAsync(_chat.Id, Sam, first.LeaseToken!);
        var second = await _chat.BeTakenAsync(Kim);
        Assert.NotEqual(first.LeaseToken, second.LeaseToken);
        Assert.Equal(new LeaseLost(Kim.Name), await Conversations.ReplyAsync(_chat.Id, Sam, first.LeaseToken!, second.Number, "r", "hello"));
        Assert.Equal(new LeaseLost(Kim.Name), await Conversations.ReplyAsync(_chat.Id, Sam, second.LeaseToken!, second.Number, "r", "hello"));
        Assert.Equal(new LeaseLost(Kim.Name), await Conversations.HandBackAsync(_chat.Id, Sam, first.LeaseToken!));
        Assert.Equal(new LeaseLost(Kim.Name), await Conversations.FinishAsync(_chat.Id, Kim, first.LeaseToken!, Advised));
        Assert.Equal(second.Number, await _chat.NumberAsync());
    }

    [Theory]
    [InlineData(" \n\t", "empty")]
    [InlineData("\u200B\u202E", "empty")]
    public async Task Nothing_is_no_reply(string text, string code)
    {
        var held = await _chat.BeTakenAsync(Sam);
        Assert.Equal(new BadText(code), await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number, "r", text));
        Assert.Equal(new BadText("too-long"), await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number, "r", new string('x', 2001)));
    }

    [Fact]
    public async Task Handed_back_the_bot_says_so_and_goes_on()
    {
        var held = await _chat.BeTakenAsync(Sam);
        var back = ((Done)await Conversations.HandBackAsync(_chat.Id, Sam, held.LeaseToken!)).Conversation;
        Assert.Equal(["handed-back", "returned", "returned", "ask-story"], await _chat.StoryAsync(held.Number));
        Assert.Equal((Status.Bot, null, null, null), (back.Status, back.OwnerId, back.OwnerName, back.LeaseToken));
        Assert.Equal((0, null), (back.Priority, back.WaitingSince));
        Assert.NotNull(back.TimerDue);
    }

    [Fact]
    public async Task A_finished_conversation_is_over_until_the_visitor_writes_then_the_bot_takes_it_up()
    {
        var held = await _chat.BeTakenAsync(Sam);
        var closed = ((Done)await Conversations.FinishAsync(_chat.Id, Sam, held.LeaseToken!, Advised)).Conversation;
        Assert.Equal(["finished done", "closed", "closed", "ended closed"], await _chat.StoryAsync(held.Number));
        Assert.Equal((Status.Ended, null, null), (closed.Status, closed.OwnerId, closed.TimerDue));
        await _chat.SayAsync("one more thing");
        // The words come first, then what the service says about them.
        Assert.Equal(["returned", "visitor", "returned", "ask-letter"], await _chat.StoryAsync(closed.Number));
        Assert.Equal(Status.Bot, (await _chat.HeadAsync()).Status);
        var dialog = (await Conversations.DialogAsync(_chat.Id))!.Value.Dialog;
        await _world.RestartAsync();
        Assert.Equal(dialog.State, (await Conversations.DialogAsync(_chat.Id))!.Value.Dialog.State);
    }

    [Fact]
    public async Task Leaving_while_a_person_holds_the_conversation_ends_it_and_nothing_more_can_be_sent()
    {
        var held = await _chat.BeTakenAsync(Sam);
        await _chat.FireAsync(Triggers.Leave);
        var head = await _chat.HeadAsync();
        Assert.Equal(Status.Ended, head.Status);
        Assert.IsType<LeaseLost>(await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, head.Number, "r", "hello"));
        Assert.IsType<LeaseLost>(await Conversations.HandBackAsync(_chat.Id, Sam, held.LeaseToken!));
        Assert.IsType<LeaseLost>(await Conversations.ReleaseAsync(_chat.Id, held.LeaseToken!));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_operator_still_says_what_came_of_a_conversation_that_the_visitor_left_and_the_visitor_hears_nothing(bool quickly)
    {
        var held = await _chat.BeTakenAsync(Sam);
        if (quickly) await Conversations.LeaveQuicklyAsync(_chat.Id);
        else await _chat.FireAsync(Triggers.Leave);
        var left = await _chat.NumberAsync();
        Assert.IsType<LeaseLost>(await Conversations.FinishAsync(_chat.Id, Kim, held.LeaseToken!, Advised));
        var done = ((Done)await Conversations.FinishAsync(_chat.Id, Sam, held.LeaseToken!, Advised)).Conversation;
        Assert.Equal(["finished done"], await _chat.StoryAsync(left));
        Assert.Equal((Status.Ended, null, null, "done"), (done.Status, done.OwnerId, done.LeaseToken, done.Handling?.Outcome?.Id));
        Assert.IsType<LeaseLost>(await Conversations.FinishAsync(_chat.Id, Sam, held.LeaseToken!, Advised));
    }

    [Theory]
    [InlineData(true, Status.Bot)]
    [InlineData(false, Status.Waiting)]
    public async Task Whoever_left_and_comes_back_is_with_the_bot_when_it_was_finished_and_waits_again_when_not(bool isFinished, Status status)
    {
        var held = await _chat.BeTakenAsync(Sam);
        await _chat.FireAsync(Triggers.Leave);
        if (isFinished) await Conversations.FinishAsync(_chat.Id, Sam, held.LeaseToken!, Advised);
        await _chat.SayAsync("I am back");
        var head = await _chat.HeadAsync();
        Assert.Equal((status, null, null), (head.Status, head.OwnerId, head.LeaseToken));
        Assert.IsType<LeaseLost>(await Conversations.FinishAsync(_chat.Id, Sam, held.LeaseToken!, Advised));
    }

    [Fact]
    public async Task What_is_not_waiting_cannot_be_taken()
    {
        Assert.Equal(new NotAvailable(null), await Conversations.TakeAsync(_chat.Id, Sam));
        Assert.Equal(new NotAvailable(null), await Conversations.TakeAsync("nowhere", Sam));
        await _chat.BeTakenAsync(Kim);
        Assert.Equal(new NotAvailable(Kim.Name), await Conversations.TakeAsync(_chat.Id, Sam));
    }

    [Fact]
    public async Task A_restart_during_a_hand_off_loses_neither_the_lease_nor_a_word()
    {
        var held = await _chat.BeTakenAsync(Sam);
        await _chat.SayAsync("are you there?");
        await _world.RestartAsync();
        Assert.IsType<Done>(await Conversations.ReplyAsync(_chat.Id, Sam, held.LeaseToken!, held.Number + 1, "r", "yes"));
        Assert.Equal(["visitor", "operator"], await _chat.StoryAsync(held.Number));
    }
}
