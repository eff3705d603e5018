using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>How many conversations somebody holds, of how many they may.</summary>
public sealed class CapacityTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task A_supervisor_gives_a_number_the_console_counts_to_it_and_the_next_is_refused_with_what_to_do() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var alex = await OnShiftAsync(Desk);
        await Expect(alex.Locator("#mine-title")).ToHaveTextAsync("With you 0 of 4");
        var sam = await OnShiftAsync(Desk, "sam", Roles.Supervisor);
        await sam.GetByRole(AriaRole.Button, new() { Name = "Sam", Exact = true }).ClickAsync();
        await sam.GetByRole(AriaRole.Menuitem, new() { Name = "Accounts", Exact = true }).ClickAsync();
        await AssertAccessibleAsync(sam);
        await sam.GetByLabel("Conversations at most for Alex").FillAsync("1");
        await sam.ButtonNamed("Save Conversations at most for Alex").ClickAsync();
        await Expect(sam.GetByLabel("Conversations at most for Alex")).ToHaveValueAsync("1");
        await Expect(alex.Locator("#mine-title")).ToHaveTextAsync("With you 0 of 1");

        await WaitingVisitorAsync("the first story");
        await WaitingVisitorAsync("the second story");
        await alex.TakeNextAsync();
        await Expect(alex.Locator("#mine-title")).ToHaveTextAsync("With you 1 of 1");
        await Expect(alex.Locator(".full")).ToBeVisibleAsync();
        await alex.TakeNext().ClickAsync();
        await Expect(alex.Refused()).ToContainTextAsync("ask a supervisor to let you hold more");
        await AssertAccessibleAsync(alex);

        await sam.GotoAsync("/staff/board");
        await Expect(sam.Locator("[aria-labelledby=people-title] tbody tr", new() { HasText = "Alex" })).ToContainTextAsync("1 of 1");
        await AssertAccessibleAsync(sam);
        await sam.GotoAsync("/staff");
        await sam.TakeNextAsync();
        await sam.ActAsync("Transfer");
        await Expect(sam.Sheet().Locator(".option", new() { HasText = "Alex" })).ToContainTextAsync("1 of 1, no room");
        await Expect(sam.Sheet().GetByRole(AriaRole.Radio)).ToBeDisabledAsync();
        await AssertAccessibleAsync(sam);
    });
}
