using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>A visitor is asked who they are only with a reason, and when a second person has said yes; or, where nobody is there, in an emergency that somebody looks at afterwards.</summary>
public sealed class IdentityTests(Chromium chromium) : StaffPages(chromium)
{
    private const string Reason = "has taken tablets and is alone";

    [Fact]
    public Task Asked_approved_put_to_the_visitor_and_written_down_before_it_can_be_finished() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var alex = await OnShiftAsync(Desk);
        var sam = await OnShiftAsync(Desk, "sam", Roles.Supervisor);
        var (visitor, _) = await NewVisitorAsync("the first story");
        await alex.TakeNextAsync();
        await alex.ActAsync("Ask identity");
        await Expect(alex.Sheet()).ToContainTextAsync("Can approve it now: Sam.");
        await alex.Sheet().GetByLabel("Reason").FillAsync(Reason);
        await AssertAccessibleAsync(alex);
        await alex.SubmitAsync("Send the request");
        await Expect(alex.Identity()).ToContainTextAsync("Waiting for approval.");
        await Expect(alex.ButtonNamed("Ask the visitor now")).ToHaveCountAsync(0);

        await Expect(sam.Locator(".help-asked")).ToContainTextAsync("Approval wanted: Alex");
        await Expect(sam).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^\\(\\d\\)"));
        await sam.Locator(".help-asked").ClickAsync();
        await Expect(sam.Locator(".identity-table")).ToContainTextAsync(Reason);
        await AssertAccessibleAsync(sam);
        await sam.Locator(".identity-table").GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Approve") }).ClickAsync();
        await Expect(sam.Locator(".identity-table")).ToHaveCountAsync(0);

        await Expect(alex.Identity()).ToContainTextAsync("Approved.");
        await alex.ButtonNamed("Ask the visitor now").ClickAsync();
        await Expect(visitor.FromBot().Last).ToContainTextAsync("we need to know who you are");
        await alex.ActAsync("Finish");
        await alex.ChooseAsync("Advice given");
        await alex.SubmitAsync("Finish");
        await Expect(alex.Sheet().GetByRole(AriaRole.Alert)).ToContainTextAsync("Write down what they told");
        await alex.Keyboard.PressAsync("Escape");
        await alex.ButtonNamed("Write down what they told").ClickAsync();
        await alex.Sheet().GetByLabel("What did the visitor tell").FillAsync("a name and a street, given to the control room");
        await alex.SubmitAsync("Record");
        await Expect(alex.Identity()).ToContainTextAsync("What they told is written down.");
        await alex.FinishAsync("Advice given");
        Assert.DoesNotContain("control room", await visitor.ContentAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public Task Where_nobody_can_approve_an_emergency_goes_ahead_and_stays_on_the_board_until_somebody_has_looked() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var alex = await OnShiftAsync(Desk);
        var (visitor, name) = await NewVisitorAsync("the first story");
        await alex.TakeNextAsync();
        await alex.ActAsync("Ask identity");
        await alex.Sheet().GetByLabel("Reason").FillAsync(Reason);
        await alex.SubmitAsync("Send the request");
        await Expect(alex.Sheet().GetByRole(AriaRole.Alert)).ToContainTextAsync("Nobody who may approve it is there.");
        await alex.Sheet().GetByRole(AriaRole.Checkbox).CheckAsync();
        await alex.SubmitAsync("Send the request");
        await alex.ButtonNamed("Ask the visitor now").ClickAsync();
        await Expect(visitor.FromBot().Last).ToContainTextAsync("we need to know who you are");
        await alex.ButtonNamed("Write down what they told").ClickAsync();
        await alex.Sheet().GetByLabel("What did the visitor tell").FillAsync("nothing");
        await alex.SubmitAsync("Record");
        await alex.FinishAsync("Advice given");

        var sam = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        await sam.GotoAsync("/staff/board");
        await Expect(sam.Locator(".identity-table")).ToContainTextAsync(name);
        await Expect(sam.Locator(".identity-table")).ToContainTextAsync("An emergency: the visitor was asked without approval.");
        await sam.Locator(".identity-table").GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^It was not right") }).ClickAsync();
        await sam.Sheet().GetByLabel("Reason").FillAsync("no sign of danger");
        await AssertAccessibleAsync(sam);
        await sam.SubmitAsync("It was not right");
        await Expect(sam.Locator(".identity-table")).ToHaveCountAsync(0);
    });
}
