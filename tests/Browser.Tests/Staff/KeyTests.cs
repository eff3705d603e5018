using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>An editor makes a key for the command line, and takes it back.</summary>
[Collection(StudioBrowser.Name)]
public sealed class KeyTests(Chromium chromium) : StaffPages(chromium)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_key_is_told_once_and_ended_where_sessions_are_ended(bool isPhone) => TryAsync(async () =>
    {
        await TestStaff.CreateAsync(Server, "ed", "Ed", Roles.Editor);
        var page = await OpenAsync(isPhone ? Device.Phone.Dark : Desk, "/staff");
        await SignInAsync(page, "ed");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Drafts" })).ToBeVisibleAsync();
        await page.GotoAsync("/staff/account");
        await page.ButtonNamed("Make a key").ClickAsync();
        await Expect(page.Locator(".notice code")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^.{100,}$"));
        await AssertAccessibleAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the window");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your account" }).ClickAsync();
        await AssertAccessibleAsync(page);
        await page.ButtonNamed("Sign out of advicebot content").ClickAsync();
        await Expect(page.GetByText("advicebot content", new() { Exact = true })).ToHaveCountAsync(0);
    });
}
