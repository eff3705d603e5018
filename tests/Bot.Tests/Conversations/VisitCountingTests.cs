using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>What one conversation adds to the numbers, and that it adds it once.</summary>
public sealed class VisitCountingTests : IAsyncLifetime
{
    private static readonly Operator Alex = new("1", "Alex");
    private World _world = null!;
    private TroubledStore _trouble = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync(world => world.Before = store =>
        {
            (store, _trouble) = TroubledStore.Around(store);
            return store;
        });
        _world.Shift.IsStaffed = true;
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Who_leaves_at_a_question_has_stopped_there_and_passed_what_was_answered() =>
        Assert.Equal(
            ["visit", "came age", "came letter", "came story", "went-on letter", "went-on story", "stopped age", "way letter > age: letter is a", "way story > letter: "],
            await EndedAsync(async chat =>
            {
                await chat.SayAsync("a story");
                await chat.ChooseAsync("letter", "a");
            }));

    [Fact]
    public async Task A_question_that_was_answered_before_it_was_asked_is_passed_by_and_nobody_came_to_it() =>
        Assert.Contains("way sum > age: ", await EndedAsync(async chat =>
        {
            await chat.SayAsync("a story");
            await chat.ChooseAsync("letter", "b");
            await chat.SayAsync("20");
            await chat.ChooseAsync("letter", "a");
            await chat.ChooseAsync("letter", "b");
        }));

    [Fact]
    public async Task Who_goes_back_and_forth_counts_once_at_each_question() =>
        Assert.Equal(
            ["visit", "came age", "came letter", "came story", "went-on age", "went-on story", "stopped letter", "way letter > age: letter is a", "way story > letter: "],
            await EndedAsync(async chat =>
            {
                await chat.SayAsync("a story");
                for (var i = 0; i < 3; i++)
                {
                    await chat.ChooseAsync("letter", "a");
                    await chat.FireAsync("back");
                }
            }));

    [Fact]
    public async Task What_was_not_understood_twice_at_a_question_counts_once() =>
        Assert.Single(await EndedAsync(async chat =>
        {
            await chat.SayAsync("a story");
            await chat.SayAsync("hm");
            await chat.SayAsync("hm hm");
        }), "not-understood letter");

    [Fact]
    public async Task Whoever_is_where_nothing_is_asked_any_more_has_not_stopped() =>
        Assert.Contains("finished close", await EndedAsync(async chat =>
        {
            await chat.SayAsync("a story");
            await chat.ChooseAsync("letter", "c");
        }));

    [Fact]
    public async Task A_sign_of_danger_is_a_way_from_anywhere() =>
        Assert.Equal(
            ["visit", "came crisis", "came story", "went-on story", "finished crisis", "way at any state > crisis: sign-crisis is yes"],
            await EndedAsync(chat => chat.SayAsync("want to die")));

    [Fact]
    public async Task Whom_a_person_took_has_not_stopped_whatever_comes_of_it() =>
        Assert.Equal(["visit", "came story", "to-person story"], await EndedAsync(chat => chat.BeTakenAsync(Alex)));

    [Fact]
    public async Task After_a_person_the_flow_is_counted_on_and_no_way_that_the_visitor_did_not_take()
    {
        Assert.Equal(
            ["visit", "came age", "came close", "came letter", "came story", "went-on letter", "went-on story", "to-person age", "finished close", "way letter > age: letter is a", "way story > letter: "],
            await EndedAsync(async chat =>
            {
                await chat.SayAsync("a story");
                await chat.ChooseAsync("letter", "a");
                var head = await chat.BeTakenAsync(Alex);
                await _world.Conversations.HandBackAsync(chat.Id, Alex, head.LeaseToken!, "close");
            }));
    }

    [Fact]
    public async Task Who_falls_silent_is_counted_when_the_silence_is_over_and_who_comes_back_counts_anew()
    {
        var chats = await FiveAsync();
        await SilenceAsync();
        Assert.Equal(["visit 5", "came story 5", "stopped story 5"], await TotalsAsync());
        await RunAsync(chats, chat => chat.SayAsync("a story"));
        Assert.Equal(["visit 5", "came story 5", "stopped story 5"], await TotalsAsync());
        await SilenceAsync();
        Assert.Equal(["visit 10", "came letter 5", "came story 10", "went-on story 5", "stopped letter 5", "stopped story 5", "way story > letter:  5"], await TotalsAsync());
    }

    [Fact]
    public async Task Leaving_what_is_over_already_is_no_visit()
    {
        var chats = await FiveAsync();
        await SilenceAsync();
        await RunAsync(chats, chat => chat.FireAsync("leave"));
        await RunAsync(chats, chat => _world.Conversations.LeaveQuicklyAsync(chat.Id));
        Assert.Equal(["visit 5", "came story 5", "stopped story 5"], await TotalsAsync());
    }

    [Fact]
    public async Task A_visit_belongs_to_the_day_on_which_it_was_over_where_the_site_is()
    {
        await FiveAsync();
        _world.Time.Advance(TimeSpan.FromDays(1));
        await SilenceAsync();
        var today = _world.Scripts.Current.Site.Opening.DayOf(_world.Time.GetUtcNow());
        Assert.NotEmpty(await _world.Store.SumCountsAsync(_world.Scripts.Current.Version, today, today));
        Assert.Empty(await _world.Store.SumCountsAsync(null, DateOnly.MinValue, today.AddDays(-1)));
    }

    /// <summary>Not written, or written without the server learning of it; then the server is killed, and silence runs out once more.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_while_a_visit_is_counted_it_is_counted_once(bool isWritten)
    {
        var chats = await FiveAsync();
        _world.Time.Advance(TimeSpan.FromHours(1));
        foreach (var chat in chats)
            await _world.Conversations.BeSilentAsync(chat.Id, CancellationToken.None);
        _world.Time.Advance(TimeSpan.FromHours(1));
        foreach (var chat in chats)
        {
            _trouble.Trouble = async write =>
            {
                if (isWritten) await write();
                throw new StoreException("The power went");
            };
            await Assert.ThrowsAsync<StoreException>(() => _world.Conversations.BeSilentAsync(chat.Id, CancellationToken.None));
            await _world.RestartAsync();
            Assert.Equal(isWritten && chat == chats[^1] ? 5 : 0, await VisitsAsync());
            await _world.Conversations.BeSilentAsync(chat.Id, CancellationToken.None);
            await _world.OpenAnother().BeSilentAsync(chat.Id, CancellationToken.None);
        }

        Assert.Equal(["visit 5", "came story 5", "stopped story 5"], await TotalsAsync());
        // Were one counted twice, four more would make another five.
        foreach (var chat in (await FiveAsync()).Take(4))
            await chat.FireAsync("leave");
        Assert.Equal(5, await VisitsAsync());
    }

    private async Task<IReadOnlyList<Chat>> FiveAsync()
    {
        var chats = new List<Chat>();
        for (var i = 0; i < VisitCounts.Group; i++)
            chats.Add(await _world.StartAsync());
        return chats;
    }

    private static async Task RunAsync(IEnumerable<Chat> chats, Func<Chat, Task> act)
    {
        foreach (var chat in chats)
            await act(chat);
    }

    /// <summary>Both times of silence pass.</summary>
    private async Task SilenceAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            _world.Time.Advance(TimeSpan.FromHours(1));
            foreach (var id in await _world.Store.DueAsync(_world.Time.GetUtcNow(), 100))
                await _world.Conversations.BeSilentAsync(id, CancellationToken.None);
        }
    }

    /// <summary>What somebody adds who does this and then leaves.</summary>
    private async Task<IReadOnlyList<string>> EndedAsync(Func<Chat, Task> act)
    {
        var chat = await _world.StartAsync();
        await act(chat);
        await chat.FireAsync("leave");
        return [.. VisitCounting.Ended(_world.Scripts.Current, await chat.StoredAsync(), after: 0)!.Counts.Select(Words)];
    }

    private async Task<int> VisitsAsync() => (await SumsAsync()).FirstOrDefault(sum => sum.Count.Kind == CountKind.Visit)?.Number ?? 0;

    private async Task<IEnumerable<string>> TotalsAsync() => (await SumsAsync()).Select(sum => $"{Words(sum.Count)} {sum.Number}");

    private Task<IReadOnlyList<CountSum>> SumsAsync() => _world.Store.SumCountsAsync(null, DateOnly.MinValue, DateOnly.MaxValue);

    private static string Words(Count count) => count.Kind switch
    {
        CountKind.Visit => "visit",
        CountKind.Came => $"came {count.State}",
        CountKind.WentOn => $"went-on {count.State}",
        CountKind.Stopped => $"stopped {count.State}",
        CountKind.ToPerson => $"to-person {count.State}",
        CountKind.Finished => $"finished {count.State}",
        CountKind.NotUnderstood => $"not-understood {count.State}",
        _ => $"way {count.State} > {count.To}: {count.Label}",
    };
}
