using System.Text.RegularExpressions;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>The second factor as a person meets it: the app took the secret from the page, and time is the computer's.</summary>
public sealed class SecondFactorTests(Chromium chromium) : StaffPages(chromium)
{
    public static TheoryData<bool> WithAndWithoutScripts => [true, false];

    [Theory]
    [MemberData(nameof(WithAndWithoutScripts))]
    public Task It_is_set_up_asked_for_at_sign_in_and_turned_off(bool script) => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        var page = await OpenAsync(Desk with { HasScript = script }, "/staff/account");
        await SignInAsync(page, "alex");
        await page.GetByRole(AriaRole.Link, new() { Name = "Set up a second factor" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        var app = new Authenticator(await page.Locator("code.secret").InnerTextAsync());
        await page.GetByLabel("Current password").FillAsync(TestStaff.Password);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(app.WrongCode(DateTimeOffset.UtcNow));
        await page.ButtonNamed("Turn on the second factor").ClickAsync();
        await Expect(page.GetByLabel("Code", new() { Exact = true })).ToHaveAccessibleDescriptionAsync(new Regex("This code does not fit"));
        await page.GetByLabel("Current password").FillAsync(TestStaff.Password);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(app.Code(DateTimeOffset.UtcNow));
        await page.ButtonNamed("Turn on the second factor").ClickAsync();
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(RecoveryCodes.Count);
        var recovery = await page.Locator(".codes code").First.InnerTextAsync();

        var other = await OpenAsync(Desk with { HasScript = script }, "/staff/account");
        await SignInAsync(other, "alex");
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Enter your code" })).ToBeVisibleAsync();
        await other.GetByLabel("Code", new() { Exact = true }).FillAsync(app.WrongCode(DateTimeOffset.UtcNow));
        await other.ButtonNamed("Sign in").ClickAsync();
        await Expect(other.GetByLabel("Code", new() { Exact = true })).ToHaveAccessibleDescriptionAsync(new Regex("wait for the next one"));
        // The code of the set-up is used up; that of half a minute later is good already.
        await other.GetByLabel("Code", new() { Exact = true }).FillAsync(app.Code(DateTimeOffset.UtcNow.AddSeconds(OneTimeCodes.SecondsOfAStep)));
        await other.ButtonNamed("Sign in").ClickAsync();
        await Expect(other.GetByText("10 recovery codes are left.")).ToBeVisibleAsync();

        await other.GetByText("Turn off the second factor").First.ClickAsync();
        await other.Locator("#off-password").FillAsync(TestStaff.Password);
        await other.Locator("#off-code").FillAsync(recovery);
        await other.ButtonNamed("Turn off the second factor").ClickAsync();
        await Expect(other.GetByRole(AriaRole.Link, new() { Name = "Set up a second factor" })).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_browser_that_is_signed_out_from_another_leaves_its_console_at_once() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        var phone = await OpenAsync(Device.Phone, "/staff/account");
        await SignInAsync(phone, "alex");
        var sessions = phone.GetByRole(AriaRole.Region, new() { Name = "Where you are signed in" });
        await Expect(sessions.Locator("li")).ToHaveCountAsync(2);
        await Expect(sessions.Locator("li", new() { HasText = "console open" })).ToContainTextAsync("on Linux");
        await sessions.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Sign out of") }).ClickAsync();
        await Expect(sessions.Locator("li")).ToHaveCountAsync(1);
        await Expect(console).ToHaveURLAsync(new Regex("/staff/sign-in"));
    });
}
