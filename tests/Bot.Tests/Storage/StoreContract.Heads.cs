using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly Conversation Full = Head("full", 7) with
    {
        Channel = "directline",
        Status = Status.Held,
        UserId = "dl_é",
        SessionHash = "abc",
        LeftQuickly = true,
        Priority = 905,
        Reasons = [new Reason("danger", "In danger now", 90)],
        Summary = [new Fact("age", "Age", "child", "Under 18", "i'm 12 🙂")],
        WaitingSince = Noon.AddMinutes(1),
        OwnerId = "op",
        OwnerName = "Sam",
        LeaseToken = "token",
        TimerDue = Noon.AddMinutes(2).AddMilliseconds(3),
        SeenByStaff = 4,
        SeenByVisitor = 5,
        DeliveredToVisitor = 6,
    };

    [Fact]
    public async Task Everything_in_a_head_comes_back_when_it_is_new_and_when_it_is_changed()
    {
        await Store.AppendAsync(new Append(Full, 0, []));
        AssertSame(Full, await Store.FindAsync("full"));
        var plain = Head("full", 7) with { Channel = "directline", ChangedAt = Noon.AddHours(1), Language = "cy" };
        await Store.AppendAsync(new Append(plain, 7, []));
        AssertSame(plain with { SeenByStaff = 4, SeenByVisitor = 5, DeliveredToVisitor = 6 }, await Store.FindAsync("full"));
        await Store.AppendAsync(new Append(Full, 7, []));
        AssertSame(Full, await Store.FindAsync("full"));
    }

    [Fact]
    public async Task What_was_seen_and_delivered_only_grows_whoever_writes_it()
    {
        await Store.AppendAsync(new Append(Full, 0, []));
        await Store.MarkAsync("full", seenByStaff: 7, seenByVisitor: 2, deliveredToVisitor: 7);
        AssertSame(Full with { SeenByStaff = 7, DeliveredToVisitor = 7 }, await Store.FindAsync("full"));
        await Store.AppendAsync(new Append(Full with { SeenByStaff = 1, SeenByVisitor = 6 }, 7, []));
        AssertSame(Full with { SeenByStaff = 7, SeenByVisitor = 6, DeliveredToVisitor = 7 }, await Store.FindAsync("full"));
        await Store.MarkAsync("nowhere", 1, 1, 1);
        Assert.Null(await Store.FindAsync("nowhere"));
    }

    [Fact]
    public async Task A_session_finds_its_conversation_until_it_is_revoked()
    {
        await Store.AppendAsync(new Append(Full, 0, []));
        Assert.Equal("full", (await Store.FindBySessionAsync("abc"))!.Id);
        await Store.AppendAsync(new Append(Full with { SessionHash = null }, 7, []));
        Assert.Null(await Store.FindBySessionAsync("abc"));
    }

    [Fact]
    public async Task The_queue_lists_the_gravest_first_and_of_equals_the_one_who_waits_longest()
    {
        await WaitAsync("new", priority: 10, minutes: 3);
        await WaitAsync("old", priority: 10, minutes: 1);
        await WaitAsync("grave", priority: 90, minutes: 4);
        await Store.AppendAsync(new Append(Head("bot", 1), 0, []));
        Assert.Equal(["grave", "old", "new"], (await Store.ListAsync(Status.Waiting, 10)).Select(head => head.Id));
        Assert.Equal(["grave"], (await Store.ListAsync(Status.Waiting, 1)).Select(head => head.Id));
        Assert.Equal(["bot"], (await Store.ListAsync(Status.Bot, 10)).Select(head => head.Id));
        Assert.Empty(await Store.ListAsync(Status.Held, 10));
    }

    [Fact]
    public async Task Due_timers_are_given_the_most_overdue_first_and_no_others()
    {
        foreach (var minute in new[] { 3, 1, 2, 9 })
            await Store.AppendAsync(new Append(Head($"m{minute}", 1) with { TimerDue = Noon.AddMinutes(minute) }, 0, []));
        await Store.AppendAsync(new Append(Head("none", 1), 0, []));
        Assert.Equal(["m1", "m2", "m3"], await Store.DueAsync(Noon.AddMinutes(3), 10));
        Assert.Equal(["m1"], await Store.DueAsync(DateTimeOffset.MaxValue, 1));
        Assert.Empty(await Store.DueAsync(Noon, 10));
    }

    private async Task WaitAsync(string id, int priority, int minutes) => await Store.AppendAsync(new Append(
        Head(id, 1) with { Status = Status.Waiting, Priority = priority, WaitingSince = Noon.AddMinutes(minutes) }, 0, []));

    /// <summary>Lists have no equality of their own.</summary>
    private static void AssertSame(Conversation expected, Conversation? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Reasons, actual.Reasons);
        Assert.Equal(expected.Summary, actual.Summary);
        Assert.Equal(expected, actual with { Reasons = expected.Reasons, Summary = expected.Summary });
    }
}
