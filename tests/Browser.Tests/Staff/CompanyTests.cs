using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>The holder asks others in: a colleague whom the visitor never notices, or a supervisor who writes beside them.</summary>
public sealed class CompanyTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task A_colleague_is_called_reads_along_notes_and_goes_and_the_visitor_sees_nothing() => TryAsync(async () =>
    {
        var alex = await OnShiftAsync(Desk);
        var bo = await OnShiftAsync(Desk, "bo");
        var (visitor, name) = await NewVisitorAsync("the first story");
        await alex.TakeNextAsync();
        await alex.SendAsync("Hello.");
        await Expect(visitor.FromPerson()).ToHaveCountAsync(1);
        var before = await visitor.Locator("#log").InnerTextAsync();
        await alex.ActAsync("Consult");
        await alex.SubmitAsync("Ask");
        await Expect(alex.Sheet()).ToContainTextAsync("Choose somebody who is there.");
        await alex.ChooseAsync("Bo");
        await alex.GetByLabel("What do you want to know?").FillAsync("is this a crime in Wales?");
        await AssertAccessibleAsync(alex);
        await alex.SubmitAsync("Ask");
        await Expect(alex.Company()).ToContainTextAsync("Bo is asked for advice.");

        await Expect(bo).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^\\([12]\\)"));
        await Expect(bo.Asked()).ToContainTextAsync("Alex asks for your advice");
        await bo.OpenAsync(name);
        await Expect(bo.Notes()).ToContainTextAsync("is this a crime in Wales?");
        await Expect(bo.Reply()).ToHaveCountAsync(0);
        await AssertAccessibleAsync(bo);
        await bo.NoteAsync("yes, it is");
        await Expect(alex.Notes()).ToContainTextAsync("yes, it is");
        await bo.ButtonNamed("Done, take me out").ClickAsync();
        await Expect(bo.Asked()).ToHaveCountAsync(0);
        await Expect(alex.Company()).ToHaveCountAsync(0);

        Assert.Equal(before, await visitor.Locator("#log").InnerTextAsync());
        await visitor.ReloadAsync();
        var html = await visitor.ContentAsync();
        Assert.DoesNotContain("in Wales", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">Bo<", html, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_supervisor_joins_in_one_of_the_two_writes_at_a_time_and_the_visitor_is_told() => TryAsync(async () =>
    {
        var alex = await OnShiftAsync(Desk);
        var sam = await OnShiftAsync(Desk, "sam", Roles.Supervisor);
        var (visitor, name) = await NewVisitorAsync("the first story");
        await alex.TakeNextAsync();
        await alex.SendAsync("I am Alex.");
        await alex.ActAsync("Invite in");
        await alex.ChooseAsync("Sam");
        await alex.SubmitAsync("Invite");
        await Expect(sam.Asked()).ToContainTextAsync("Alex invites you in");
        await sam.OpenAsync(name);
        await sam.ButtonNamed("Join").ClickAsync();
        await Expect(visitor.FromBot().Last).ToContainTextAsync("Sam is here too now, to help Alex and you.");
        await Expect(visitor.Locator(".state.held")).ToContainTextAsync("Alex and Sam are here.");
        await Expect(sam.Word()).ToContainTextAsync("Alex has the word");
        await Expect(sam.Reply()).ToHaveCountAsync(0);
        await AssertAccessibleAsync(sam);

        await alex.Keyboard.PressAsync("Escape");
        await alex.Keyboard.PressAsync("g");
        await Expect(alex.Word()).ToContainTextAsync("Sam has the word");
        await Expect(alex.Reply()).ToHaveCountAsync(0);
        await AssertAccessibleAsync(alex);
        await sam.SendAsync("I am Sam, who looks after this team.");
        await Expect(visitor.FromPerson().Last).ToHaveTextAsync("I am Sam, who looks after this team.");
        await alex.ButtonNamed("Take the word back").ClickAsync();
        await alex.SendAsync("Now it is me again.");
        await Expect(sam.Word()).ToContainTextAsync("Alex has the word");
        await sam.ButtonNamed("Leave it").ClickAsync();
        await Expect(visitor.FromBot().Last).ToContainTextAsync("Sam has left the chat. Alex is still here with you.");
        await Expect(visitor.Locator(".state.held")).ToContainTextAsync("Alex is here.");
        await Expect(alex.Word()).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Handing_back_goes_on_from_a_chosen_point_after_a_look_at_what_the_visitor_will_be_asked() => TryAsync(async () =>
    {
        var alex = await SignedInAsync(Desk);
        var (visitor, _) = await NewVisitorAsync("the first story");
        await alex.TakeNextAsync();
        await alex.ActAsync("Hand back");
        await Expect(alex.Sheet().Locator(".preview")).ToContainTextAsync("You are back with me, the computer.");
        await alex.ChooseAsync("Whether anything was paid");
        await Expect(alex.Sheet().Locator(".preview .choices")).ToContainTextAsync("Yes, money was paid");
        await AssertAccessibleAsync(alex);
        await alex.SubmitAsync("Hand back");
        await Expect(alex.Mine()).ToHaveCountAsync(0);
        await Expect(visitor.ButtonNamed("Yes, money was paid")).ToBeVisibleAsync();
        await Expect(visitor.Locator("#log")).ToContainTextAsync("You are back with me, the computer.");
    });
}
