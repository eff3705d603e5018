using System.Text.RegularExpressions;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Looking after the others: the board, observing, stepping in.</summary>
public sealed class SupervisorTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task The_board_shows_who_waits_who_is_there_and_what_they_carry() => TryAsync(async () =>
    {
        var sam = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        await WaitingVisitorAsync("I want to kill myself");
        await sam.GetByRole(AriaRole.Link, new() { Name = "Board" }).ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Heading, new() { Name = "Board" })).ToBeFocusedAsync();
        await Expect(sam.Locator(".light")).ToContainTextAsync("Too much. Visitors wait and nobody is on shift");
        await Expect(sam.Locator(".longest")).ToContainTextAsync("Severe <1 min");

        var alex = await OnShiftAsync(Desk);
        await alex.TakeNextAsync();
        await alex.SendAsync("I am here.");
        var row = sam.Locator("[aria-labelledby=people-title] tbody tr", new() { HasText = "Alex" });
        await Expect(row).ToContainTextAsync("Available");
        await Expect(row).ToContainTextAsync("1 of 4, 1 severe");
        await Expect(sam.Locator("[aria-labelledby=held-title] tbody tr")).ToContainTextAsync("May be thinking of suicide");
        await Expect(sam.Locator(".light")).ToContainTextAsync("All is well.", new() { Timeout = 10_000 });
    });

    [Fact]
    public Task One_key_asks_for_help_and_supervisors_see_it_on_every_page() => TryAsync(async () =>
    {
        var sam = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        var alex = await OnShiftAsync(Desk);
        await WaitingVisitorAsync();
        await alex.TakeNextAsync();
        await alex.Keyboard.TypeAsync("in the middle of a sentence");
        await alex.Keyboard.PressAsync("F8");
        await Expect(alex.ButtonNamed("Help asked")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(alex.Reply()).ToHaveValueAsync("in the middle of a sentence");
        await Expect(sam).ToHaveTitleAsync(new Regex("^\\(\\d\\)"));
        await sam.GetByRole(AriaRole.Link, new() { Name = "Help: Alex" }).ClickAsync();
        await Expect(sam.Locator("tr.needs-help")).ToContainTextAsync("Alex");
        await AssertAccessibleAsync(sam);
        await alex.Keyboard.PressAsync("F8");
        await Expect(sam.GetByRole(AriaRole.Link, new() { Name = "Help: Alex" })).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_supervisor_observes_and_takes_over_with_a_reason() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var alex = await SignedInAsync(Desk);
        var (visitor, name) = await NewVisitorAsync("the first story");
        await alex.TakeNextAsync();
        await alex.SendAsync("I am here.");
        await alex.Reply().FillAsync("half a sentence");

        var sam = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        await sam.GetByRole(AriaRole.Link, new() { Name = "Board" }).ClickAsync();
        await sam.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Expect(sam.Said("operator")).ToHaveTextAsync(["I am here."]);
        await Expect(sam.Reply()).ToHaveCountAsync(0);
        await visitor.WriteAsync("seen by three");
        await Expect(sam.Said("visitor").Last).ToHaveTextAsync("seen by three");

        await sam.StepInAsync("Take over", "the end of her shift");
        await Expect(sam.Mine()).ToContainTextAsync(name);
        await Expect(visitor.FromBot().Last).ToContainTextAsync("Sam is taking over");
        await Expect(alex.GetByText("Sam holds this conversation.")).ToBeVisibleAsync();
        await Expect(alex.Mine()).ToHaveCountAsync(0);
        await Expect(sam.Notes()).ToContainTextAsync("the end of her shift");
        await sam.SendAsync("I am Sam.");
        await Expect(visitor.FromPerson()).ToHaveTextAsync(["I am here.", "I am Sam."]);
    });

    [Fact]
    public Task Set_free_it_waits_again_and_says_from_whom() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var alex = await SignedInAsync(Desk);
        var (visitor, name) = await NewVisitorAsync("the first story");
        await alex.TakeNextAsync();
        var sam = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        await sam.GotoAsync("/staff/board");
        await sam.GetByRole(AriaRole.Button, new() { Name = "Set free " + name }).ClickAsync();
        await AssertAccessibleAsync(sam);
        await sam.GetByLabel("Reason").FillAsync("Alex was taken ill");
        await sam.SubmitAsync("Set free");
        await Expect(alex.Waiting()).ToContainTextAsync("Back: set free from Alex");
        await Expect(alex.Mine()).ToHaveCountAsync(0);
        await Expect(visitor.FromBot().Last).ToContainTextAsync("first in line");
        await Expect(alex.Reply()).ToHaveCountAsync(0);
    });

    [Fact]
    public Task An_operator_finds_no_board() => TryAsync(async () =>
    {
        var alex = await SignedInAsync(Desk);
        await Expect(alex.GetByRole(AriaRole.Link, new() { Name = "Board" })).ToHaveCountAsync(0);
        await alex.GotoAsync("/staff/board");
        await Expect(alex.GetByText("The board is for supervisors and administrators.")).ToBeVisibleAsync();
    });
}
