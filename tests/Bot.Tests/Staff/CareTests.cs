using AdviceBot.Dialogs.Triage;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Care for the operator: what they carry is counted and shown, and stops nobody.</summary>
public sealed class CareTests : StaffTest
{
    [Fact]
    public async Task Severe_ones_since_the_last_break_are_counted_shown_to_everybody_and_kept_through_a_restart()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        await StandAsync(alex, "available");
        foreach (var trigger in new[] { Triggers.Danger, Triggers.Person, Triggers.Danger }) await TakeAsync(alex, trigger);
        Assert.Equal((2, false), await BurdenAsync(sam));
        await Server.RestartAsync();
        await StandAsync(alex, "busy");
        Assert.Equal((2, false), await BurdenAsync(sam));
        await TakeAsync(alex, Triggers.Danger);
        Assert.Equal((3, true), await BurdenAsync(sam));
    }

    [Fact]
    public async Task A_break_due_stops_nobody_from_taking_an_emergency_and_a_break_ends_it()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        await StandAsync(alex, "available");
        for (var round = 0; round < 14; round++)
        {
            Time.Advance(TimeSpan.FromMinutes(9));
            await StandAsync(alex, "available");
        }

        Assert.Equal((0, true), await BurdenAsync(sam));
        await TakeAsync(alex, Triggers.Danger);
        await StandAsync(alex, "break");
        Assert.Equal((1, false), await BurdenAsync(sam));
        Time.Advance(TimeSpan.FromMinutes(9));
        await StandAsync(alex, "available");
        Assert.Equal((1, true), await BurdenAsync(sam));
        await StandAsync(alex, "break");
        Time.Advance(TimeSpan.FromMinutes(10));
        await StandAsync(alex, "available");
        Assert.Equal((0, false), await BurdenAsync(sam));
    }

    [Fact]
    public async Task Whose_console_was_gone_for_as_long_as_a_break_had_one()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        await StandAsync(alex, "available");
        await TakeAsync(alex, Triggers.Danger);
        Time.Advance(TimeSpan.FromMinutes(10));
        await using var console = await LiveConsole.OpenAsync(alex);
        Assert.Equal((0, false), await BurdenAsync(sam));
    }

    [Fact]
    public async Task What_is_passed_on_to_somebody_counts_for_them()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        await StandAsync(bo, "available");
        var id = await WaitingVisitorAsync(Triggers.Danger);
        var lease = await bo.TakeAsync(id);
        await StandAsync(alex, "available");
        await bo.ActAsync(id, "transfer", new { leaseToken = lease, to = alex.Id });
        Assert.Equal((1, false), await BurdenAsync(sam));
    }

    private async Task TakeAsync(StaffClient client, string trigger)
    {
        var id = await WaitingVisitorAsync(trigger);
        var lease = await client.TakeAsync(id);
        await client.ActAsync(id, "hand-back", new { leaseToken = lease });
    }

    private static async Task StandAsync(StaffClient client, string state) => await client.PostJsonAsync("/staff/api/shift", new { state });

    /// <summary>How Alex stands on the board.</summary>
    private static async Task<(int Severe, bool IsDue)> BurdenAsync(StaffClient supervisor)
    {
        var people = (await supervisor.ReadAsync("board")).GetProperty("people").EnumerateArray();
        var alex = Assert.Single(people, person => person.GetProperty("name").GetString() == "Alex");
        return (alex.GetProperty("severeInARow").GetInt32(), alex.GetProperty("isBreakDue").GetBoolean());
    }
}
