using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Where the visitor is, when they may be reached, and who is told what meanwhile.</summary>
public sealed class SafeContactTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task What_the_visitor_says_of_being_reached_is_red_at_once_and_the_operator_adds_hours_that_sending_keeps_to() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await Expect(console.Locator(".visitor-state")).ToContainTextAsync("Reading");

        await visitor.Box().FillAsync("half a sentence");
        await visitor.GetByRole(AriaRole.Link, new() { Name = "When is it safe to contact you?" }).ClickAsync();
        await visitor.GetByLabel("Someone may see my screen").CheckAsync();
        await AssertAccessibleAsync(visitor);
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Save this" }).ClickAsync();
        await Expect(visitor.Locator("#notice")).ToContainTextAsync("Thank you. Staff can see it now.");
        await Expect(visitor.Box()).ToHaveValueAsync("half a sentence");
        await Expect(console.Locator(".safe-contact")).ToContainTextAsync("Somebody may be watching");

        var yesterday = TimeProvider.System.GetUtcNow().AddDays(-1).DayOfWeek.ToString()[..3];
        await console.ActAsync("Safe contact");
        await console.GetByLabel(yesterday, new() { Exact = true }).CheckAsync();
        await console.GetByLabel("Not before").FillAsync("09:00");
        await console.GetByLabel("Not after").FillAsync("15:00");
        await AssertAccessibleAsync(console);
        await console.SubmitAsync("Save");
        await Expect(console.Locator(".safe-contact")).ToContainTextAsync($"{yesterday}, 09:00–15:00");
        // Somebody who may be watched is not taken for being there alone until they write.
        await Expect(console.Locator(".safe-hours-line")).ToContainTextAsync("Not a safe time to write.");
        await visitor.Locator("#send").ClickAsync();
        await Expect(console.Said("visitor").Last).ToHaveTextAsync("half a sentence");
        await Expect(console.Locator(".safe-hours-line")).ToContainTextAsync("Outside their safe times, but they are in the chat.");
        await console.SendAsync("I am here.");

        await visitor.CloseAsync();
        await Expect(console.Locator(".visitor-state")).ToContainTextAsync("Away");
        await Expect(console.Locator(".safe-hours-line")).ToContainTextAsync("Not a safe time to write. Safe again:");
        await console.Reply().FillAsync("kept");
        await Expect(console.ButtonNamed("Send")).ToHaveAttributeAsync("aria-disabled", "true");
        await AssertAccessibleAsync(console);
    });

    [Fact]
    public Task What_is_sent_is_delivered_when_the_page_has_it_and_seen_when_it_is_before_the_eyes() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await Expect(visitor.Log()).ToContainTextAsync("Alex has joined");
        await HideAsync(visitor, isHidden: true);
        await Expect(console.Locator(".visitor-state")).ToContainTextAsync("Chat in the background");
        await console.SendAsync("I am here.");
        await Expect(console.Transcript().Locator(".said.operator .seen")).ToHaveTextAsync("Delivered");
        await HideAsync(visitor, isHidden: false);
        await Expect(console.Transcript().Locator(".said.operator .seen")).ToHaveTextAsync("Seen");
        await Expect(console.Locator(".visitor-state")).ToContainTextAsync("Reading");
    });

    [Fact]
    public Task A_colleague_who_is_not_there_is_told_of_a_note_when_they_come_and_opens_it() => TryAsync(async () =>
    {
        await TestStaff.CreateAsync(Server, "bo", "Bo", Roles.Operator);
        var alex = await SignedInAsync(Desk);
        var (_, name) = await NewVisitorAsync("the first story");
        await alex.TakeNextAsync();
        await alex.Locator("#note").PressSequentiallyAsync("the school knows, @b");
        await Expect(alex.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Bo (not there: will be told)"]);
        await alex.Keyboard.PressAsync("Enter");
        await alex.ButtonNamed("Save note").ClickAsync();
        await Expect(alex.Notes()).ToContainTextAsync("the school knows");

        var bo = await OpenAsync(Desk, "/staff");
        await SignInAsync(bo, "bo");
        await Expect(bo).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^\\(1\\)"));
        await bo.Locator(".mentions").ClickAsync();
        var named = bo.GetByRole(AriaRole.Menuitem, new() { Name = "Alex named you: " + name });
        await Expect(named).ToBeVisibleAsync();
        await Expect(bo.GetByText("the school knows")).ToHaveCountAsync(0);
        await named.ClickAsync();
        await Expect(bo.Notes()).ToContainTextAsync("the school knows");
        await Expect(bo.Talk()).ToContainTextAsync("A colleague asked you to look; Alex answers");
        await Expect(bo.Reply()).ToHaveCountAsync(0);
        await Expect(bo.Locator(".mentions")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_break_is_suggested_once_and_the_board_says_that_it_is_due() => TryAsync(async () =>
    {
        var sam = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        var alex = await OnShiftAsync(Desk);
        for (var taken = 0; taken < 3; taken++)
        {
            await WaitingVisitorAsync("I want to kill myself");
            await alex.TakeNextAsync();
        }

        await Expect(alex.Locator(".strip.care")).ToContainTextAsync("3 severe conversations since your last break");
        await AssertAccessibleAsync(alex);
        await sam.GotoAsync("/staff/board");
        await Expect(sam.Locator("[aria-labelledby=people-title] tbody tr", new() { HasText = "Alex" })).ToContainTextAsync("Break due");
        await Expect(sam.Locator("[aria-labelledby=people-title] tbody tr", new() { HasText = "Alex" })).ToContainTextAsync("3 severe in a row");
        await AssertAccessibleAsync(sam);
        await alex.ButtonNamed("Not now").ClickAsync();
        await Expect(alex.Locator(".strip.care")).ToHaveCountAsync(0);
        await alex.ReloadAsync();
        await alex.ButtonNamed("Take a break").ClickAsync();
        await Expect(alex.Locator(".strip.care")).ToHaveCountAsync(0);
        await Expect(sam.Locator("[aria-labelledby=people-title]")).Not.ToContainTextAsync("Break due");
    });

    private static Task HideAsync(IPage page, bool isHidden) => page.EvaluateAsync(
        "isHidden => { Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => isHidden ? 'hidden' : 'visible' }); document.dispatchEvent(new Event('visibilitychange')); }", isHidden);
}
