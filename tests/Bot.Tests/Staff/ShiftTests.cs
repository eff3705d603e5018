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
        await using var console = await StreamClient.OpenAsync(alex);
        await console.NextAsync("ping");
        Assert.False(Shift.IsStaffed);
    }

    [Fact]
    public async Task Whoever_is_available_with_an_open_console_is_on_shift_until_it_is_silent_for_thirty_seconds()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        Assert.Equal(HttpStatusCode.OK, (await alex.PostJsonAsync("/staff/api/shift", new { state = "available" })).Status);
        Assert.True(Shift.IsStaffed);
        Time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(Shift.IsStaffed);
        await alex.PostJsonAsync("/staff/api/heartbeat");
        Time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(Shift.IsStaffed);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(Shift.IsStaffed);
        await alex.PostJsonAsync("/staff/api/heartbeat");
        Assert.True(Shift.IsStaffed);
    }

    [Theory]
    [InlineData("away")]
    [InlineData("sign-out")]
    public async Task Going_away_counts_at_once(string how)
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.PostJsonAsync("/staff/api/shift", new { state = "available" });
        if (how == "away") await alex.PostJsonAsync("/staff/api/shift", new { state = "away" });
        else (await alex.PostFormAsync("/staff/sign-out")).Dispose();
        Assert.False(Shift.IsStaffed);
    }

    [Fact]
    public async Task A_restart_of_the_server_sends_nobody_home()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.PostJsonAsync("/staff/api/shift", new { state = "available" });
        await Server.RestartAsync();
        Assert.False(Shift.IsStaffed);
        await using var console = await StreamClient.OpenAsync(alex);
        await console.NextAsync("ping");
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

    [Fact]
    public async Task Everybody_sees_how_many_are_on_shift()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await using var console = await StreamClient.OpenAsync(alex);
        await console.NextAsync("lists", lists => lists.GetProperty("onShift").GetInt32() == 0);
        await bo.PostJsonAsync("/staff/api/shift", new { state = "available" });
        await console.NextAsync("lists", lists => lists.GetProperty("onShift").GetInt32() == 1);
    }
}
