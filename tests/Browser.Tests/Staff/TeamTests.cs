using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Skills and teams: who is offered what, and a conversation for whoever of a team is free.</summary>
public sealed class TeamTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task An_administrator_makes_a_team_a_conversation_says_what_it_needs_and_goes_to_the_team() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var alex = await OnShiftAsync(Desk);
        var robin = await SignedInAsync(Desk, "robin", Roles.Administrator);
        var (visitor, name) = await NewVisitorAsync("he has my pictures, I am 15");
        await Expect(alex.Entry(name)).ToContainTextAsync("Needs: Child protection");
        await Expect(alex.Entry(name)).ToContainTextAsync("Nobody who is free has that: anybody may take it");
        await AssertAccessibleAsync(alex);

        var bo = await OnShiftAsync(Desk, "bo");
        await robin.GotoAsync("/staff/accounts");
        await robin.GetByLabel("Team for Bo").FillAsync("Night desk");
        await robin.GetByRole(AriaRole.Group, new() { Name = "Skills for Bo" }).GetByLabel("Child protection").CheckAsync();
        await robin.ButtonNamed("Save Skills for Bo").ClickAsync();
        await Expect(robin.GetByLabel("Team for Bo")).ToHaveValueAsync("Night desk");
        await AssertAccessibleAsync(robin);
        await Expect(alex.Entry(name)).Not.ToContainTextAsync("anybody may take it");
        await alex.OpenAsync(name);
        await Expect(alex.Locator(".foot")).ToContainTextAsync("A colleague who is free has the skill that it needs.");
        await AssertAccessibleAsync(alex);

        await WaitingVisitorAsync("the other story");
        await alex.TakeNext().ClickAsync();
        await Expect(alex.Reply()).ToBeFocusedAsync();
        await alex.TransferAsync("Team Night desk", "for the night");
        await Expect(bo.Mine()).ToContainTextAsync("Passed on by Alex");
        await bo.TakeNextAsync();
        await Expect(visitor.FromBot().Last).ToContainTextAsync("Bo");
    });

    [Fact]
    public Task A_team_that_went_in_the_moment_of_the_transfer_is_refused_and_the_sheet_shows_who_is_there() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var alex = await OnShiftAsync(Desk);
        var bo = await OnShiftAsync(Desk, "bo");
        await OnShiftAsync(Desk, "cy");
        var robin = await SignedInAsync(Desk, "robin", Roles.Administrator);
        await robin.GotoAsync("/staff/accounts");
        await robin.GetByLabel("Team for Bo").FillAsync("Night desk");
        await robin.ButtonNamed("Save Skills for Bo").ClickAsync();
        await WaitingVisitorAsync();
        await alex.TakeNextAsync();
        await alex.RouteAsync("**/transfer", async route =>
        {
            await bo.ChoosePresenceAsync("Break");
            await route.ContinueAsync();
        });
        await alex.ActAsync("Transfer");
        await Expect(alex.Sheet().Locator(".option").Last).ToHaveTextAsync("Team Night desk 1 free");
        await AssertAccessibleAsync(alex);
        await alex.ChooseAsync("Team Night desk");
        await alex.SubmitAsync("Transfer");
        await Expect(alex.Sheet().GetByRole(AriaRole.Alert)).ToContainTextAsync("Nobody of that team is there with room for it.");
        await Expect(alex.Sheet().Locator(".option")).ToHaveTextAsync([new System.Text.RegularExpressions.Regex("Cy")]);
        await Expect(alex.Mine()).ToHaveCountAsync(1);
    });
}
