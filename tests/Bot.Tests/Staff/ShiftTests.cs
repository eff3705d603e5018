using System.Net;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class ShiftTests : StaffTest
{
    private Shift Shift => Server.Get<Shift>();

    [Fact]
    public async Task Signing_in_alone_puts_nobody_on_shift()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await using var console = await LiveConsole.OpenAsync(alex);
        Assert.False(Shift.IsStaffed);
    }

    [Fact]
    public async Task Whoever_is_available_with_an_open_console_is_on_shift_until_it_is_silent_for_thirty_seconds()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await using var console = await LiveConsole.OpenAsync(alex);
        Assert.Equal(HttpStatusCode.OK, (await alex.PostJsonAsync("/staff/api/shift", new { state = "available" })).Status);
        Assert.True(Shift.IsStaffed);
        Time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(Shift.IsStaffed);
        await console.InvokeAsync("Alive");
        Time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(Shift.IsStaffed);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(Shift.IsStaffed);
        await console.InvokeAsync("Alive");
        Assert.True(Shift.IsStaffed);
    }

    [Theory]
    [InlineData("offline")]
    [InlineData("break")]
    [InlineData("sign-out")]
    public async Task Going_away_counts_at_once(string how)
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.PostJsonAsync("/staff/api/shift", new { state = "available" });
        Assert.True(Shift.IsStaffed);
        if (how == "sign-out") (await alex.PostFormAsync("/staff/sign-out")).Dispose();
        else await alex.PostJsonAsync("/staff/api/shift", new { state = how });
        Assert.False(Shift.IsStaffed);
    }

    [Theory]
    [InlineData("away")]
    [InlineData("3")]
    public async Task A_state_that_is_not_known_is_refused(string state)
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        Assert.Equal(HttpStatusCode.BadRequest, (await alex.PostJsonAsync("/staff/api/shift", new { state })).Status);
        Assert.Equal("offline", (await alex.MeAsync()).GetProperty("shift").GetString());
    }

    [Fact]
    public async Task Whoever_is_busy_is_there_and_is_handed_nothing_more()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await bo.PostJsonAsync("/staff/api/shift", new { state = "busy" });
        Assert.True(Shift.IsStaffed);
        Assert.Equal("not-staffed", Code((await alex.ActAsync(id, "transfer", new { leaseToken = lease, to = bo.Id })).Json));
    }

    [Fact]
    public async Task Asking_for_help_is_seen_by_everybody_until_it_is_taken_back()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await using var console = await LiveConsole.OpenAsync(alex);
        foreach (var asks in new[] { true, false })
        {
            Assert.Equal(asks, (await alex.PostJsonAsync("/staff/api/help")).Json.GetProperty("needsHelp").GetBoolean());
            await console.InvokeAsync("Alive");
            Assert.Equal(asks, Assert.Single(Shift.People).NeedsHelp);
        }
    }

    [Fact]
    public async Task A_restart_of_the_server_sends_nobody_home()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.PostJsonAsync("/staff/api/shift", new { state = "available" });
        await Server.RestartAsync();
        Assert.False(Shift.IsStaffed);
        await using var console = await LiveConsole.OpenAsync(alex);
        Assert.True(Shift.IsStaffed);
    }

    [Theory]
    [InlineData(true, "waiting")]
    [InlineData(false, "nobody")]
    public async Task A_visitor_who_asks_for_a_person_is_told_honestly_whether_one_is_there(bool staffed, string message)
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        if (staffed) await alex.PostJsonAsync("/staff/api/shift", new { state = "available" });
        var id = await WaitingVisitorAsync();
        var said = (await Conversations.ReadAsync(id, 0))!.Events.Select(logged => logged.Entry).OfType<BotSaid>().Select(one => one.Message);
        Assert.Contains(message, said);
    }
}
