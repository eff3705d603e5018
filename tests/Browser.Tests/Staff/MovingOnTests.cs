using AdviceBot.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>A conversation goes to a colleague, to the bot, or comes to its end.</summary>
public sealed class MovingOnTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task A_colleague_who_is_there_gets_it_with_the_note_and_the_visitor_is_told() => TryAsync(async () =>
    {
        var alex = await SignedInAsync(Desk);
        var bo = await OnShiftAsync(Desk, "bo");
        var (visitor, name) = await NewVisitorAsync("the first story");
        await alex.TakeNextAsync();
        await alex.SendAsync("A colleague knows more about this.");
        await alex.TransferAsync("Bo", "speaks her language");
        await Expect(alex.Mine()).ToHaveCountAsync(0);
        await Expect(alex.TakeNext()).ToBeFocusedAsync();
        await Expect(visitor.FromBot().Last).ToContainTextAsync("Bo is taking over from here");

        await Expect(bo).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^\\(1\\)"));
        await Expect(bo.Mine()).ToContainTextAsync("Passed on by Alex");
        await bo.OpenAsync(name);
        await Expect(bo.Notes()).ToContainTextAsync("speaks her language");
        await bo.SendAsync("Hello, I am Bo.");
        await Expect(visitor.FromPerson().Last).ToHaveTextAsync("Hello, I am Bo.");
        Assert.DoesNotContain("her language", await visitor.ContentAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public Task Nobody_who_is_not_there_can_be_chosen() => TryAsync(async () =>
    {
        var alex = await SignedInAsync(Desk);
        var bo = await OnShiftAsync(Desk, "bo");
        await WaitingVisitorAsync();
        await alex.TakeNextAsync();
        await alex.ActAsync("Transfer");
        await Expect(alex.Sheet().Locator(".option")).ToHaveTextAsync([new System.Text.RegularExpressions.Regex("Bo")]);
        await alex.SubmitAsync("Transfer");
        await Expect(alex.Sheet()).ToContainTextAsync("Choose somebody who is there.");
        await AssertAccessibleAsync(alex);
        await bo.ChoosePresenceAsync("Busy");
        await Expect(alex.Sheet()).ToContainTextAsync("Nobody else is there now.");
        await AssertAccessibleAsync(alex);
    });

    [Fact]
    public Task Who_went_in_the_moment_of_the_transfer_is_refused_and_those_who_are_there_are_named() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var alex = await SignedInAsync(Desk);
        var bo = await OnShiftAsync(Desk, "bo");
        await OnShiftAsync(Desk, "cy");
        await WaitingVisitorAsync();
        await alex.TakeNextAsync();
        await alex.RouteAsync("**/transfer", async route =>
        {
            await bo.ChoosePresenceAsync("Break");
            await route.ContinueAsync();
        });
        await alex.ActAsync("Transfer");
        await alex.ChooseAsync("Bo");
        await alex.SubmitAsync("Transfer");
        await Expect(alex.Sheet().GetByRole(AriaRole.Alert)).ToContainTextAsync("That person is not there to take it.");
        await Expect(alex.Sheet().Locator(".option")).ToHaveTextAsync([new System.Text.RegularExpressions.Regex("Cy")]);
        await Expect(alex.Mine()).ToHaveCountAsync(1);
    });

    [Fact]
    public Task Handed_back_the_visitor_is_told_and_the_bot_answers() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.ActAsync("Hand back");
        await AssertAccessibleAsync(console);
        await console.SubmitAsync("Hand back");
        await Expect(console.Mine()).ToHaveCountAsync(0);
        await Expect(visitor.Locator(".state.held")).ToHaveCountAsync(0);
        var before = await visitor.FromBot().CountAsync();
        await visitor.WriteAsync("hello?");
        await Expect(visitor.FromBot().Nth(before)).ToBeVisibleAsync();
    });

    [Fact]
    public Task Finishing_needs_an_outcome_and_some_outcomes_a_reference() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.ActAsync("Finish");
        await console.SubmitAsync("Finish");
        await Expect(console.Sheet()).ToContainTextAsync("Choose an outcome.");
        await AssertAccessibleAsync(console);
        await console.ChooseAsync("Crime recorded");
        await console.SubmitAsync("Finish");
        await Expect(console.Sheet()).ToContainTextAsync("This outcome needs a reference.");
        await Expect(console.Locator("#finish-reference")).ToBeFocusedAsync();
        await AssertAccessibleAsync(console);
        await console.ChooseAsync("May be organised crime");
        await console.Locator("#finish-reference").FillAsync("CR/26/1234");
        await console.SubmitAsync("Finish");
        await Expect(console.Mine()).ToHaveCountAsync(0);
        await Expect(visitor.FromBot().Last).ToContainTextAsync("The person has closed this chat.");
        await Expect(visitor.Locator("body")).Not.ToContainTextAsync("CR/26/1234");

        // They may come back, and are with the bot then.
        var before = await visitor.FromBot().CountAsync();
        await visitor.WriteAsync("one more question");
        await Expect(visitor.FromBot().Nth(before)).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_dialog_goes_away_by_escape_and_gives_the_focus_back() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        var finish = console.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Finish") });
        await finish.FocusAsync();
        await console.Keyboard.PressAsync("Enter");
        await Expect(console.Sheet()).ToBeVisibleAsync();
        await console.Keyboard.PressAsync("Escape");
        await Expect(console.Sheet()).ToBeHiddenAsync();
        await Expect(finish).ToBeFocusedAsync();
        await Expect(console.Mine()).ToHaveCountAsync(1);
    });
}
