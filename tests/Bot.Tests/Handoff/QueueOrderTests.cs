using AdviceBot.Handoff;
using AdviceBot.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace AdviceBot.Bot.Tests.Handoff;

public sealed class QueueOrderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly Arbitrary<Conversation> Waiting = Gen.Choose(0, 1009).SelectMany(priority =>
        Gen.Choose(0, 20_000).Select(seconds => Conversation($"{priority}-{seconds}", priority, Noon.AddSeconds(-seconds)))).ToArbitrary();

    [Fact]
    public void Of_two_who_came_together_the_higher_priority_is_next() =>
        Assert.Equal(["crisis", "paid"], Ids(Conversation("paid", 400, Noon), Conversation("crisis", 1000, Noon)));

    [Fact]
    public void Of_two_of_the_same_priority_the_older_is_next() =>
        Assert.Equal(["old", "new"], Ids(Conversation("new", 400, Noon), Conversation("old", 400, Noon.AddSeconds(-1))));

    [Theory]
    [InlineData(29, "child")]
    [InlineData(31, "asked")]
    public void Each_minute_of_waiting_counts_as_a_point_so_that_nobody_starves(int minutes, string next) =>
        Assert.Equal(next, Ids(Conversation("child", 600, Noon), Conversation("asked", 300, Noon.AddMinutes(-minutes)))[0]);

    [Fact]
    public void No_waiting_outranks_somebody_who_may_come_to_harm_now() =>
        Assert.Equal("now", Ids(Conversation("asked", 809, Noon.AddDays(-1)), Conversation("now", 900, Noon))[0]);

    [Fact]
    public void Whoever_waits_long_enough_is_before_any_newcomer_but_one_who_may_come_to_harm() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Waiting, Waiting, (a, b) =>
        {
            var patient = a with { WaitingSince = b.WaitingSince!.Value.AddMinutes(-101) };
            return Ids(b, patient)[0] == patient.Id || a.Id == b.Id || (b.Priority >= 900 && a.Priority < 900);
        }));

    [Fact]
    public void The_order_is_the_same_however_the_list_came_and_however_late_it_is() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Waiting.Generator.ArrayOf().ToArbitrary(), Gen.Choose(0, 500).ToArbitrary(), (list, later) =>
        {
            var distinct = list.DistinctBy(one => one.Id).ToArray();
            var shifted = distinct.Select(one => one with { WaitingSince = one.WaitingSince!.Value.AddMinutes(later) });
            return Ids(distinct).SequenceEqual(Ids([.. distinct.Reverse()])) && Ids(distinct).SequenceEqual(Ids([.. shifted]));
        }));

    private static string[] Ids(params Conversation[] waiting) => [.. QueueOrder.Sort(waiting).Select(one => one.Id)];

    private static Conversation Conversation(string id, int priority, DateTimeOffset since) => new()
    {
        Id = id,
        Channel = "page",
        Language = "en-GB",
        ScriptVersion = "1",
        StartedAt = since,
        ChangedAt = since,
        Status = Status.Waiting,
        Priority = priority,
        WaitingSince = since,
    };
}
