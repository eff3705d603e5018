using AdviceBot.Bot.Tests.Chats;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>A version is published while people talk: nobody notices.</summary>
public sealed class LiveConversationTests : IAsyncLifetime
{
    private const int Many = 200;
    private World _world = null!;
    private TroubledStore _trouble = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync(world => world.Before = store =>
    {
        (store, _trouble) = TroubledStore.Around(store);
        return store;
    });

    public async Task DisposeAsync() => await _world.DisposeAsync();

    /// <summary>Who chose b is not asked for a sum any more, and two messages have other words.</summary>
    private PackFiles Better => _world.Scripts.Folder
        .With("letters/script.yaml", "{ when: letter is b, go: sum }", "{ when: letter is b, go: age }")
        .With("letters/messages/en-GB/ask-sure.md", "?", ", please?")
        .With("letters/messages/en-GB/earned-adult.md", "\n---\n", "\n---\nNew. ");

    [Fact]
    public async Task Each_of_200_goes_over_with_the_same_answers_or_stays_and_nothing_is_said_twice()
    {
        var chats = await Crowd.ComeAsync(_world, Many);
        var before = await LookAsync(chats);
        var old = _world.Scripts.Current.Version;
        var foretold = await _world.Conversations.SurveyAsync(PackReader.Read(Better).Script!);
        var now = await _world.PublishAsync(Better);
        Assert.True(await MoveAllAsync(now));

        var after = await LookAsync(chats);
        foreach (var (was, stands) in before.Zip(after))
        {
            Assert.Equal(was.Log, stands.Log);
            Assert.Equal(was.Head, stands.Head with { ScriptVersion = old, Reasons = was.Head.Reasons, Summary = was.Head.Summary, Handling = was.Head.Handling });
            Assert.Equal((was.Dialog.State, was.Dialog.Step, was.Dialog.WaitsForPerson), (stands.Dialog.State, stands.Dialog.Step, stands.Dialog.WaitsForPerson));
            Assert.Equal(was.Dialog.Answers, stands.Dialog.Answers);
            Assert.True(was.Dialog.Said.SetEquals(stands.Dialog.Said));
        }

        var moved = after.Where(one => one.Head.ScriptVersion == now.Version).ToList();
        Assert.All(moved, one => Assert.Equal(Status.Bot, one.Head.Status));
        Assert.Equal(foretold.Where(group => group.Fate == Fate.Moves).Sum(group => group.Count), moved.Count);
        Assert.All(after.Where(one => one.Dialog.Answer("letter")?.Value == "b"), one => Assert.Equal(old, one.Head.ScriptVersion));
        Assert.InRange(moved.Count, Many / 3, Many - 1);
        await GoOnAsync(chats);
        await _world.RestartAsync();
        Assert.Equal(now.Version, _world.Scripts.Current.Version);
        await GoOnAsync(chats);
    }

    [Fact]
    public async Task Each_group_is_counted_by_state_before_anything_is_published()
    {
        await Crowd.ComeAsync(_world, 42);
        var groups = await _world.Conversations.SurveyAsync(PackReader.Read(Better).Script!);
        // Twice each walk: those that ended are nobody's any more.
        Assert.Equal(38, groups.Sum(group => group.Count));
        Assert.Contains(new LiveGroup(Status.Bot, "letter", Fate.Moves, 2), groups);
        Assert.Contains(new LiveGroup(Status.Bot, "age", Fate.Stays, 2), groups);
        Assert.Contains(new LiveGroup(Status.Held, "story", Fate.Stays, 2), groups);
        Assert.All(groups.Where(group => group.Status != Status.Bot), group => Assert.Equal(Fate.Stays, group.Fate));
        Assert.All(await _world.Conversations.SurveyAsync(_world.Scripts.Current), group => Assert.Equal(Fate.IsThere, group.Fate));
    }

    [Fact]
    public async Task Who_has_a_button_before_their_eyes_that_is_called_otherwise_now_stays()
    {
        var chat = await _world.StartAsync();
        await chat.SayAsync("a story");
        var now = await _world.PublishAsync(_world.Scripts.Folder.With("letters/messages/en-GB/labels.yaml", "letter.c: \"Letter C\"", "letter.c: \"None of these\""));
        await MoveAllAsync(now);
        Assert.NotEqual(now.Version, (await chat.HeadAsync()).ScriptVersion);
        Assert.IsType<Posted>(await chat.SayAsync("Letter C"));
        Assert.Equal("close", (await _world.Conversations.DialogAsync(chat.Id))!.Value.Dialog.State);
    }

    [Fact]
    public async Task What_was_said_and_would_be_said_again_keeps_a_conversation_where_it_is()
    {
        var chat = await _world.StartAsync();
        await chat.SayAsync("a story");
        await chat.ChooseAsync("letter", "a");
        var now = await _world.PublishAsync(_world.Scripts.Folder.With("letters/script.yaml", "- { when: letter is a, say: earned-a }", "- { when: letter is b, say: earned-a }"));
        await MoveAllAsync(now);
        Assert.NotEqual(now.Version, (await chat.HeadAsync()).ScriptVersion);
    }

    [Fact]
    public async Task What_failed_is_done_again_and_what_is_done_is_not()
    {
        var chats = await Crowd.ComeAsync(_world, 21);
        var now = await _world.PublishAsync(Better);
        _trouble.Trouble = _ => Task.FromException<bool>(new StoreException("The disk is full"));
        Assert.False(await MoveAllAsync(now));
        var once = await LookAsync(chats);
        Assert.True(await MoveAllAsync(now));
        var twice = await LookAsync(chats);
        Assert.Single(once.Zip(twice), pair => pair.First.Head.ScriptVersion != pair.Second.Head.ScriptVersion);
        _trouble.Trouble = _ => Task.FromException<bool>(new InvalidOperationException("It was written again"));
        Assert.True(await MoveAllAsync(now));
        Assert.NotNull(_trouble.Trouble);
        _trouble.Trouble = null;
    }

    [Fact]
    public async Task Turns_that_come_meanwhile_are_all_kept_in_their_order()
    {
        var chats = await Crowd.ComeAsync(_world, 63);
        var now = await _world.PublishAsync(Better);
        var moving = Task.Run(() => MoveAllAsync(now));
        var posts = await Task.WhenAll(chats.Select(chat => Task.Run(async () => (chat, Result: await chat.SayAsync("hello", "c1")))));
        Assert.True(await moving);
        foreach (var (chat, result) in posts.Where(post => post.Result is Posted))
            Assert.Equal("c1", (await chat.StoredAsync())[(int)((Posted)result).Number - 1].ClientId);
        await GoOnAsync(chats);
    }

    [Fact]
    public async Task After_a_roll_back_conversations_come_home()
    {
        var chats = await Crowd.ComeAsync(_world, 21);
        var first = _world.Scripts.Current;
        var now = await _world.PublishAsync(Better);
        await MoveAllAsync(now);
        var back = await _world.PublishAsync(_world.Scripts.Folder);
        await MoveAllAsync(back);
        Assert.All(await LookAsync(chats), one => Assert.Equal(first.Version, one.Head.ScriptVersion));
        await GoOnAsync(chats);
    }

    [Fact]
    public async Task Several_versions_and_a_roll_back_in_quick_succession_leave_nobody_behind_who_could_be_moved()
    {
        var chats = await Crowd.ComeAsync(_world, 63);
        using var mover = new VersionMover(_world.Conversations, _world.Scripts, _world.Time, NullLogger<VersionMover>.Instance);
        await mover.StartAsync(CancellationToken.None);
        var talking = Task.Run(() => Task.WhenAll(chats.Select(chat => chat.SayAsync("hello", "c1"))));
        await _world.PublishAsync(Better);
        await _world.PublishAsync(_world.Scripts.Folder.With("letters/messages/en-GB/ask-sure.md", "?", ", at once?"));
        await _world.PublishAsync(Better);
        var last = await _world.PublishAsync(_world.Scripts.Folder);
        await talking;
        await mover.StopAsync(CancellationToken.None);

        Assert.True(await MoveAllAsync(last));
        var groups = await _world.Conversations.SurveyAsync(last);
        Assert.DoesNotContain(groups, group => group.Fate == Fate.Moves);
        Assert.All(groups.Where(group => group.Status == Status.Bot), group => Assert.Equal(Fate.IsThere, group.Fate));
        await GoOnAsync(chats);
        Assert.Equal(["Published", "Published", "Published", "Published", "Folder"], (await _world.Store.ListPublicationsAsync()).Select(one => $"{one.How}"));
    }

    [Fact]
    public async Task What_another_server_moved_is_moved_here_too_and_not_written_back()
    {
        var chat = await _world.StartAsync();
        await chat.SayAsync("a story");
        var other = _world.OpenAnother();
        await other.DialogAsync(chat.Id);
        var now = await _world.PublishAsync(Better);
        await MoveAllAsync(now);
        using var mover = new VersionMover(other, _world.Scripts, _world.Time, NullLogger<VersionMover>.Instance);
        Assert.True(await mover.MoveAllAsync(now, CancellationToken.None));
        await new Chat(_world, chat.Id, other).ChooseAsync("letter", "a");
        Assert.Equal(now.Version, (await chat.HeadAsync()).ScriptVersion);
    }

    /// <summary>One more word from everybody: whatever the bot has said is what its version says to these inputs, each guidance once.</summary>
    private async Task GoOnAsync(IReadOnlyList<Chat> chats)
    {
        foreach (var chat in chats)
        {
            if (await _world.Conversations.ReadAsync(chat.Id, long.MaxValue) is null)
                continue;
            Assert.IsType<Posted>(await chat.SayAsync("30"));
            var (script, _) = (await _world.Conversations.DialogAsync(chat.Id))!.Value;
            var log = await chat.StoredAsync();
            Assert.Empty(LogRules.Broken(script, await chat.HeadAsync(), log));
            var guidance = log.Select(one => one.Entry).OfType<BotSaid>().Select(said => said.Message).Where(id => id.StartsWith("earned-", StringComparison.Ordinal) || id.StartsWith("plan-", StringComparison.Ordinal) || id == "opening");
            Assert.All(guidance.CountBy(id => id), said => Assert.Equal(1, said.Value));
        }
    }

    private async Task<IReadOnlyList<(Conversation Head, IReadOnlyList<LogEvent> Log, Dialog Dialog)>> LookAsync(IReadOnlyList<Chat> chats)
    {
        var seen = new List<(Conversation, IReadOnlyList<LogEvent>, Dialog)>();
        foreach (var chat in chats)
            seen.Add((await chat.HeadAsync(), [.. (await chat.StoredAsync()).Select(one => one with { Entry = new Ended($"{one.Entry}") })], (await _world.Conversations.DialogAsync(chat.Id))!.Value.Dialog));
        return seen;
    }

    private async Task<bool> MoveAllAsync(Script to)
    {
        using var mover = new VersionMover(_world.Conversations, _world.Scripts, _world.Time, NullLogger<VersionMover>.Instance);
        return await mover.MoveAllAsync(to, CancellationToken.None);
    }
}
