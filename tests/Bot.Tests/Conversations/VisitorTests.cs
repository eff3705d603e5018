using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>A visitor and the bot.</summary>
public sealed class VisitorTests : IAsyncLifetime
{
    private World _world = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_conversation_starts_with_the_opening_and_the_first_question()
    {
        var log = await _world.Conversations.StartAsync(new NewConversation("page", SessionHash: "hash"));
        Assert.Equal(["opening", "ask-story"], log.Events.Select(one => one.Entry).OfType<BotSaid>().Select(said => said.Message));
        Assert.Equal("story", ((BotSaid)log.Events[^1].Entry).Ask!.Slot);
        Assert.Equal(log.Head.Id, (await _world.Conversations.FindBySessionAsync("hash"))!.Id);
        Assert.Equal(_world.Scripts.Current.Version, log.Head.ScriptVersion);
    }

    [Fact]
    public async Task Starting_with_the_id_of_a_conversation_that_is_there_gives_that_one()
    {
        var starts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _world.Conversations.StartAsync(new NewConversation("directline", Id: "one"))));
        Assert.All(starts, log => Assert.Equal(starts[0].Head.Number, log.Head.Number));
        Assert.Equal(starts[0].Head.Number, (await _world.Store.ReadAsync("one", after: 0)).Count);
    }

    [Fact]
    public async Task A_message_its_answer_and_the_new_head_are_stored_before_it_counts_as_posted()
    {
        var chat = await _world.StartAsync();
        var before = await chat.NumberAsync();
        var posted = Assert.IsType<Posted>(await chat.SayAsync("they have my letters"));
        Assert.Equal(before + 1, posted.Number);
        Assert.Equal(["visitor", "ask-letter"], await chat.StoryAsync(before));
    }

    [Fact]
    public async Task A_repeated_client_id_gets_the_first_result_and_no_second_answer()
    {
        var chat = await _world.StartAsync();
        var first = (Posted)await chat.SayAsync("something", "x");
        var number = await chat.NumberAsync();
        Assert.Equal(new Posted(first.Number, IsRepeat: true), await chat.SayAsync("something", "x"));
        await _world.RestartAsync();
        Assert.Equal(new Posted(first.Number, IsRepeat: true), await chat.SayAsync("something", "x"));
        Assert.Equal(number, await chat.NumberAsync());
    }

    [Fact]
    public async Task Ten_messages_at_once_are_ten_turns_one_after_the_other()
    {
        var chat = await _world.StartAsync();
        var before = await chat.NumberAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(index => Task.Run(() => chat.SayAsync($"{index}"))));
        var story = (await chat.StoryAsync(before)).ToList();
        Assert.Equal(10, story.Count(word => word == "visitor"));
        Assert.DoesNotContain(story.Zip(story.Skip(1)), pair => pair is { First: "visitor", Second: "visitor" });
    }

    [Fact]
    public async Task A_chosen_answer_a_change_and_a_trigger_reach_the_engine()
    {
        var chat = await _world.StartAsync();
        await chat.SayAsync("a story");
        await chat.ChooseAsync("letter", "a");
        Assert.Equal("age", (await _world.Conversations.DialogAsync(chat.Id))!.Value.Dialog.State);
        await chat.EventAsync("advicebot/change", """{"slot":"letter"}""");
        Assert.Equal("letter", (await _world.Conversations.DialogAsync(chat.Id))!.Value.Dialog.State);
        await chat.FireAsync(Triggers.Person);
        Assert.Equal(Status.Waiting, (await chat.HeadAsync()).Status);
    }

    [Fact]
    public async Task After_a_restart_the_dialog_goes_on_where_it_stood()
    {
        var chat = await _world.StartAsync();
        await chat.SayAsync("a story");
        await chat.ChooseAsync("letter", "b");
        var before = (await _world.Conversations.DialogAsync(chat.Id))!.Value.Dialog;
        await _world.RestartAsync();
        var after = (await _world.Conversations.DialogAsync(chat.Id))!.Value.Dialog;
        Assert.Equal(before.State, after.State);
        Assert.Equal(before.Answers, after.Answers);
        var number = await chat.NumberAsync();
        await chat.SayAsync("20");
        Assert.Equal(["visitor", "ask-age"], await chat.StoryAsync(number));
    }

    [Fact]
    public async Task Time_grows_with_every_event()
    {
        var chat = await _world.StartAsync();
        for (var i = 0; i < 5; i++) await chat.SayAsync("again");
        var times = (await chat.StoredAsync()).Select(one => one.At).ToList();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task What_is_in_memory_is_exactly_what_is_on_the_disk()
    {
        _world.Time.Advance(TimeSpan.FromTicks(1234567));
        var chat = await _world.StartAsync();
        await chat.SayAsync("a story");
        var inMemory = (await _world.Conversations.ReadAsync(chat.Id, after: 0))!;
        await _world.RestartAsync();
        var onDisk = (await _world.Conversations.ReadAsync(chat.Id, after: 0))!;
        Assert.Equal(inMemory.Events.Select(one => (one.Number, one.At, one.ClientId)), onDisk.Events.Select(one => (one.Number, one.At, one.ClientId)));
        Assert.Equal(inMemory.Head.ChangedAt, onDisk.Head.ChangedAt);
        Assert.Equal(inMemory.Head.TimerDue, onDisk.Head.TimerDue);
    }

    [Fact]
    public async Task Nobody_can_read_or_post_to_what_is_not_there()
    {
        var nowhere = new Chat(_world, "nowhere");
        Assert.IsType<NoSuchConversation>(await nowhere.SayAsync("hello"));
        Assert.IsType<NoSuchConversation>(await nowhere.EventAsync("webchat/join", null));
        Assert.Null(await _world.Conversations.ReadAsync("nowhere", after: 0));
        Assert.Null(await _world.Conversations.DialogAsync("nowhere"));
        Assert.Empty(await _world.Conversations.SubscribeAsync("nowhere", 0, Patience.Token).ToListAsync());
    }

    [Fact]
    public async Task Who_writes_after_silence_ended_the_conversation_is_with_the_bot_again()
    {
        await _world.StartTimersAsync();
        var chat = await _world.StartAsync();
        await new Following(_world, chat).UntilAsync(Status.Ended, () => _world.Time.Advance(TimeSpan.FromMinutes(31)));
        var number = await chat.NumberAsync();
        await chat.SayAsync("still here");
        Assert.Equal(["visitor", "ask-letter"], await chat.StoryAsync(number));
        Assert.Equal(Status.Bot, (await chat.HeadAsync()).Status);
    }

    [Fact]
    public async Task Who_waited_for_a_person_left_and_comes_back_waits_for_a_person_again()
    {
        var chat = await _world.StartAsync();
        await chat.FireAsync(Triggers.Danger);
        var priority = (await chat.HeadAsync()).Priority;
        await chat.FireAsync(Triggers.Leave);
        Assert.Equal(Status.Ended, (await chat.HeadAsync()).Status);
        await chat.SayAsync("he is back");
        var head = await chat.HeadAsync();
        Assert.Equal((Status.Waiting, priority), (head.Status, head.Priority));
        Assert.NotNull(head.WaitingSince);
        Assert.DoesNotContain("returned", await chat.StoryAsync());
    }

    [Fact]
    public async Task Whether_somebody_is_on_shift_is_told_as_it_is_at_that_moment()
    {
        _world.Shift.IsStaffed = false;
        var chat = await _world.StartAsync();
        await chat.FireAsync(Triggers.Person);
        Assert.Contains("nobody", await chat.StoryAsync());
        _world.Shift.IsStaffed = true;
        await chat.FireAsync(Triggers.Person);
        Assert.Contains("waiting", await chat.StoryAsync());
    }
}
