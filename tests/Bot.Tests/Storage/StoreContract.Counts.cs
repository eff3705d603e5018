using AdviceBot.Storage;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private static readonly Count Stopped = new(CountKind.Stopped, "age");
    private static readonly Count Way = new(CountKind.Way, "age", "paid", "age < 18");

    [Fact]
    public async Task Visits_are_told_in_whole_groups_and_each_group_on_the_day_when_it_was_full()
    {
        await VisitAsync(VisitCounts.Group - 1, Monday, Stopped, Way);
        Assert.Empty(await Store.SumCountsAsync("v1", Monday, Monday.AddDays(9)));
        await ReopenAsync();
        await VisitAsync(1, Monday.AddDays(1), Stopped);
        Assert.Equal([new CountSum(Stopped, 5)], await Store.SumCountsAsync("v1", Monday, Monday.AddDays(9)));
        Assert.Empty(await Store.SumCountsAsync("v1", Monday, Monday));
        Assert.Equal([new CountSum(Stopped, 5)], await Store.SumCountsAsync("v1", Monday.AddDays(1), Monday.AddDays(1)));
        await VisitAsync(11, Monday.AddDays(2), Stopped, Way);
        Assert.Equal([new CountSum(Stopped, 15), new CountSum(Way, 15)], await Store.SumCountsAsync(null, Monday, Monday.AddDays(2)));
    }

    [Fact]
    public async Task Visits_of_two_versions_fill_no_group_together()
    {
        await VisitAsync(4, Monday, Stopped);
        await VisitAsync("v2", 4, Monday, Stopped);
        Assert.Empty(await Store.SumCountsAsync(null, Monday, Monday));
        await VisitAsync("v2", 1, Monday, Stopped);
        Assert.Empty(await Store.SumCountsAsync("v1", Monday, Monday));
        Assert.Equal([new CountSum(Stopped, 5)], await Store.SumCountsAsync("v2", Monday, Monday));
        Assert.Equal([new CountSum(Stopped, 5)], await Store.SumCountsAsync(null, Monday, Monday));
    }

    [Fact]
    public async Task A_visit_is_counted_with_its_events_or_not_at_all()
    {
        await VisitAsync(4, Monday, Stopped);
        var head = Head("refused");
        await Store.AppendAsync(Append(head, "one"));
        Assert.False(await Store.AppendAsync(Append(head, "again") with { Visit = new VisitCounts("v1", Monday, [Stopped]) }));
        Assert.Empty(await Store.SumCountsAsync("v1", Monday, Monday));
    }

    [Fact]
    public async Task What_is_forgotten_is_neither_told_nor_fills_a_group()
    {
        await VisitAsync(9, Monday, Stopped);
        await VisitAsync(5, Monday.AddDays(3), Way);
        await Store.ForgetCountsAsync(Monday.AddDays(1));
        Assert.Equal([new CountSum(Way, 5)], await Store.SumCountsAsync(null, Monday, Monday.AddDays(9)));
        await VisitAsync(4, Monday.AddDays(4), Stopped);
        Assert.Equal([new CountSum(Way, 5)], await Store.SumCountsAsync(null, Monday, Monday.AddDays(9)));
        await VisitAsync(1, Monday.AddDays(4), Stopped);
        Assert.Equal([new CountSum(Stopped, 5), new CountSum(Way, 5)], await Store.SumCountsAsync(null, Monday, Monday.AddDays(9)));
    }

    private Task VisitAsync(int times, DateOnly day, params Count[] counts) => VisitAsync("v1", times, day, counts);

    /// <summary>So many conversations that begin and end in one turn.</summary>
    private async Task VisitAsync(string version, int times, DateOnly day, params Count[] counts)
    {
        for (var i = 0; i < times; i++)
            Assert.True(await Store.AppendAsync(Append(Head(Guid.NewGuid().ToString("N")), "words") with { Visit = new VisitCounts(version, day, counts) }));
    }
}
