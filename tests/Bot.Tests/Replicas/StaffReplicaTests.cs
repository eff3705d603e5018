using System.Net;
using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Bot.Tests.Staff;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Replicas;

/// <summary>Operators whose consoles are at different servers.</summary>
public sealed class StaffReplicaTests : TwoServers
{
    [Fact]
    public async Task Who_waits_at_one_server_is_in_the_queue_of_the_other_and_leaves_it_when_taken()
    {
        var id = await WaitingAsync(One);
        await UntilAsync(() => Board(Other).Waiting.Any(entry => entry.Head.Id == id));
        using var staff = await StaffClient.SignedInAsync(Other, "anna");
        await staff.TakeAsync(id);
        await UntilAsync(() => Board(One).Waiting.Count == 0 && Board(One).HeldBy(staff.Id).Count == 1);
        await Conversations(One).PostAsync(id, new Activity { Type = ActivityTypes.Message, Text = "hello?" });
        await UntilAsync(() => Board(Other).Held.Single().Unread.Count == 1);
    }

    [Fact]
    public async Task Of_claims_at_two_servers_at_once_exactly_one_gets_it()
    {
        using var anna = await StaffClient.SignedInAsync(One, "anna");
        using var bob = await StaffClient.SignedInAsync(Other, "bob");
        for (var round = 0; round < 4; round++)
        {
            var id = await WaitingAsync(One);
            await Conversations(Other).ReadForStaffAsync(id, 0);
            var answers = await Task.WhenAll(anna.ActAsync(id, "take"), bob.ActAsync(id, "take"));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
            Assert.Single((await Conversations(One).ReadForStaffAsync(id, 0))!.Events, logged => logged.Entry is OperatorJoined);
        }
    }

    [Fact]
    public async Task One_who_claims_at_two_servers_at_once_gets_no_more_than_they_have_room_for()
    {
        using var anna = await StaffClient.SignedInAsync(One, "anna");
        var me = new Operator(anna.Id, "Anna");
        await One.Get<WorkProfiles>().ChangeAsync(anna.Id, profile => profile with { Capacity = 1 });
        await UntilAsync(() => Other.Get<WorkProfiles>().CapacityOf(anna.Id) == 1);
        for (var round = 0; round < 8; round++)
        {
            var (here, there) = (await WaitingAsync(One), await WaitingAsync(Other));
            var results = await Task.WhenAll(One.Get<Claims>().TakeAsync(here, me), Other.Get<Claims>().TakeAsync(there, me));
            var taken = Assert.Single(results.OfType<Done>()).Conversation;
            Assert.Single(results.OfType<AtCapacity>());
            Assert.IsType<Done>(await Conversations(Other).HandBackAsync(taken.Id, me, taken.LeaseToken!));
        }
    }

    [Fact]
    public async Task A_reply_at_one_server_that_has_not_seen_what_was_written_at_the_other_is_refused_with_it()
    {
        var id = await WaitingAsync(One);
        using var anna = await StaffClient.SignedInAsync(Other, "anna");
        var lease = await anna.TakeAsync(id);
        var seen = (await Conversations(Other).ReadForStaffAsync(id, 0))!.Head.Number;
        await Conversations(One).PostAsync(id, new Activity { Type = ActivityTypes.Message, Text = "one more thing" });
        var stale = Assert.IsType<StaleSend>(await Conversations(Other).ReplyAsync(id, new Operator(anna.Id, "Anna"), lease, seen, "a", "hello"));
        Assert.Equal("one more thing", Assert.IsType<VisitorWrote>(Assert.Single(stale.Missed).Entry).Activity.Text);
    }

    [Fact]
    public async Task A_console_at_one_server_keeps_its_operator_on_shift_at_the_other()
    {
        using var anna = await StaffClient.SignedInAsync(One, "anna");
        await One.Get<Shift>().AnsweredAsync(anna.Id, "Anna", "operator");
        await One.Get<Shift>().SetAsync(anna.Id, ShiftState.Available);
        await UntilAsync(() => Other.Get<Shift>().IsStaffed);
        Assert.InRange(Other.Get<Shift>().SilenceOf(anna.Id), TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(10));
        await Other.Get<Shift>().SetAsync(anna.Id, ShiftState.Break);
        await UntilAsync(() => !One.Get<Shift>().IsStaffed);
        await One.Get<Shift>().AnsweredAsync(anna.Id, "Anna", "operator");
        await UntilAsync(() => One.Get<Shift>().People.Single().State == ShiftState.Break && Other.Get<Shift>().People.Single().State == ShiftState.Break);
        Assert.True(await One.Get<Shift>().AskForHelpAsync(anna.Id));
        await UntilAsync(() => Other.Get<Shift>().People.Single().NeedsHelp);
    }

    [Fact]
    public async Task What_a_supervisor_sets_at_one_server_holds_at_the_other()
    {
        await One.Get<WorkProfiles>().ChangeAsync("1", profile => profile with { Capacity = 1, Skills = ["welsh"] });
        await UntilAsync(() => Other.Get<WorkProfiles>().CapacityOf("1") == 1);
    }

    private static QueueBoard Board(RunningServer server) => server.Get<QueueBoard>();

    private static async Task<string> WaitingAsync(RunningServer server)
    {
        var id = (await Conversations(server).StartAsync(new NewConversation("page"))).Head.Id;
        Assert.IsType<Posted>(await Conversations(server).PostAsync(id, new Activity
        {
            Type = ActivityTypes.Event, Name = EventNames.Fire, Value = JsonSerializer.SerializeToElement(new { trigger = Triggers.Person }),
        }));
        return id;
    }
}
