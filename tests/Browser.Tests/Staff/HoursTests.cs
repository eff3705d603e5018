using System.Text.RegularExpressions;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>At half past eleven at night: the pack's site is closed until eight.</summary>
public sealed class HoursTests(Chromium chromium) : StaffPages(chromium)
{
    private readonly JumpingTime _time = new();

    protected override ServerSettings Settings => new() { Configure = builder => builder.Services.AddSingleton<TimeProvider>(_time) };

    [Fact]
    public Task The_console_and_the_board_say_when_it_opens_and_whoever_is_there_answers_all_the_same() => TryAsync(async () =>
    {
        JumpToNight();
        var sam = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        await Expect(sam.Locator(".queue .closed-now")).ToHaveTextAsync(new Regex("^Closed now, opens .*08:00$"));
        await AssertAccessibleAsync(sam);
        var visitor = await WaitingVisitorAsync();
        await Expect(visitor.FromBot().Filter(new() { HasText = "We are closed. People are back tomorrow at 08:00." })).ToBeVisibleAsync();
        await sam.GotoAsync("/staff/board");
        await Expect(sam.Locator(".board .closed-now")).ToHaveTextAsync(new Regex("^Closed now, opens .*08:00$"));
        await AssertAccessibleAsync(sam);
        await sam.GotoAsync("/staff");
        await sam.ChoosePresenceAsync("Available");
        await sam.TakeNextAsync();
        await sam.SendAsync("I am still here.");
        await Expect(visitor.FromPerson().Last).ToHaveTextAsync("I am still here.");
    });

    private void JumpToNight()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var local = TimeZoneInfo.ConvertTime(_time.GetUtcNow(), zone);
        var night = local.Date.AddDays(1).AddHours(23.5);
        _time.Jump(new DateTimeOffset(night, zone.GetUtcOffset(night)) - _time.GetUtcNow());
    }
}
