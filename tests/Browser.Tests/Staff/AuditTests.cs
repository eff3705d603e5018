using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Who did what, as a supervisor reads it.</summary>
public sealed class AuditTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task It_is_read_under_the_history_by_person_act_and_time_in_either_language() => TryAsync(async () =>
    {
        var sam = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        var (_, name) = await NewVisitorAsync("the first story");
        await sam.TakeNextAsync();
        await TestStaff.CreateAsync(Server, "alex", "Alex");

        await sam.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await sam.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Heading, new() { Name = "Audit log" })).ToBeFocusedAsync();
        var rows = sam.Locator(".audit tbody tr");
        await Expect(rows.First).ToContainTextAsync("Set a password");
        await sam.GetByLabel("Person").SelectOptionAsync("Alex");
        await sam.ButtonNamed("Search").ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);
        await sam.ButtonNamed("Clear").ClickAsync();
        await sam.GetByRole(AriaRole.Combobox, new() { Name = "Act", Exact = true }).SelectOptionAsync("Took the next conversation");
        await sam.ButtonNamed("Search").ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows).ToContainTextAsync("Sam");
        await sam.GetByLabel("To", new() { Exact = true }).FillAsync("2020-01-01");
        await sam.ButtonNamed("Search").ClickAsync();
        await Expect(sam.GetByText("Nothing was found.")).ToBeVisibleAsync();
        await sam.GetByLabel("To", new() { Exact = true }).FillAsync("");
        await sam.ButtonNamed("Search").ClickAsync();

        await sam.ButtonNamed("Sam").ClickAsync();
        await sam.GetByRole(AriaRole.Menuitem, new() { Name = "Settings" }).ClickAsync();
        await sam.Sheet().GetByText("Cymraeg").ClickAsync();
        await sam.Keyboard.PressAsync("Escape");
        await Expect(sam.GetByRole(AriaRole.Heading, new() { Name = "Cofnod archwilio" })).ToBeVisibleAsync();
        await Expect(rows).ToContainTextAsync("Cymerodd y sgwrs nesaf");
        await AssertAccessibleAsync(sam);
        await rows.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Expect(sam.Locator("#talk-title")).ToHaveTextAsync(name);

        // The pages that the server writes follow.
        await sam.GotoAsync("/staff/account");
        await Expect(sam.Locator("html")).ToHaveAttributeAsync("lang", "cy");
        await Expect(sam.GetByRole(AriaRole.Heading, new() { Name = "Lle rydych wedi mewngofnodi" })).ToBeVisibleAsync();
        await AssertAccessibleAsync(sam);
    });

    [Fact]
    public Task More_of_it_is_shown_until_all_is_there() => TryAsync(async () =>
    {
        var sam = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        var audit = Server.Get<Audit>();
        for (var i = 0; i < 60; i++) await audit.WriteAsync(null, AuditActions.SignInFailed);
        await sam.GotoAsync("/staff/audit");
        await sam.GetByRole(AriaRole.Combobox, new() { Name = "Act", Exact = true }).SelectOptionAsync("Wrong name or password");
        await sam.ButtonNamed("Search").ClickAsync();
        var rows = sam.Locator(".audit tbody tr");
        await Expect(rows).ToHaveCountAsync(50);
        await sam.ButtonNamed("Show more").ClickAsync();
        await Expect(rows).ToHaveCountAsync(60);
        await Expect(sam.ButtonNamed("Show more")).ToHaveCountAsync(0);
    });
}
