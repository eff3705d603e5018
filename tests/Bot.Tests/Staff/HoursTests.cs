using System.Text.Json;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>The hours of the site, which is open on Saturdays from 10:00 to 16:00, closed on Sundays, and open on Mondays from 08:00. The clock begins on a Saturday at noon.</summary>
public sealed class HoursTests : StaffTest
{
    [Fact]
    public async Task Outside_the_hours_a_visitor_is_told_when_people_are_there_again()
    {
        Assert.Contains("nobody", await StoryAsync(await WaitingVisitorAsync()));
        Time.Advance(TimeSpan.FromHours(5));
        var id = await WaitingVisitorAsync();
        var said = (await Server.Get<IStore>().ReadAsync(id, 0)).Select(logged => logged.Entry).OfType<BotSaid>().Single(one => one.Message == "shut");
        Assert.Equal("It is shut. We are here again on Monday at 08:00.", said.Markdown);
    }

    [Fact]
    public async Task After_a_restart_the_same_was_said()
    {
        Time.Advance(TimeSpan.FromHours(5));
        var id = await WaitingVisitorAsync();
        var before = (await Conversations.DialogAsync(id))!.Value.Dialog;
        Time.Advance(TimeSpan.FromDays(2));
        await Server.RestartAsync();
        Assert.Equal(before.Said.Order(StringComparer.Ordinal), (await Conversations.DialogAsync(id))!.Value.Dialog.Said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Somebody_on_shift_outside_the_hours_is_announced_and_takes_conversations()
    {
        Time.Advance(TimeSpan.FromHours(5));
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.PostJsonAsync("/staff/api/shift", new { state = "available" });
        var id = await WaitingVisitorAsync(Triggers.Person);
        Assert.Contains("waiting", await StoryAsync(id));
        Assert.DoesNotContain("shut", await StoryAsync(id));
        await alex.TakeAsync(id);
    }

    [Fact]
    public async Task The_console_is_told_when_it_closes_and_when_it_opens_again()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        Assert.Equal((true, null), Hours(await alex.ReadAsync("queue")));
        for (var minutes = 0; minutes < 4 * 60; minutes += 5) Time.Advance(TimeSpan.FromMinutes(5));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Hours(await alex.ReadAsync("queue")).IsOpen)
        {
            limit.Token.ThrowIfCancellationRequested();
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal((false, new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)), Hours(await alex.ReadAsync("queue")));
    }

    private static (bool IsOpen, DateTimeOffset? OpensAt) Hours(JsonElement queue) =>
        (queue.GetProperty("hours").GetProperty("isOpen").GetBoolean(),
            queue.GetProperty("hours").GetProperty("opensAt") is { ValueKind: JsonValueKind.String } at ? at.GetDateTimeOffset() : null);
}
