using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests;

/// <summary>A test with operators at their consoles and visitors at the page.</summary>
public abstract class StaffPages(Chromium chromium) : BrowserTest(chromium)
{
    protected static readonly Device Desk = new("desk", 1280, 720);

    /// <summary>Signs in by the form, with the account made before.</summary>
    protected async Task<IPage> SignedInAsync(Device device, string name = "alex", string role = Roles.Operator)
    {
        await TestStaff.CreateAsync(Server, name, char.ToUpperInvariant(name[0]) + name[1..], role);
        var page = await OpenAsync(device, "/staff");
        await page.GetByLabel("Sign-in name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(TestStaff.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/staff");
        return page;
    }

    /// <summary>A visitor who wrote a first sentence and pressed the button for a person.</summary>
    protected async Task<IPage> WaitingVisitorAsync(Device device, string story = "he has my pictures")
    {
        var page = await OpenAsync(device);
        await WriteAsync(page, story);
        await page.Locator("button.human").ClickAsync();
        return page;
    }

    protected static async Task WriteAsync(IPage visitor, string words)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        await visitor.Locator("#text").FillAsync(words);
        await visitor.Locator("#send").ClickAsync();
        await Expect(visitor.Locator("#log li.own").Last).ToContainTextAsync(words);
    }

    protected static ILocator Waiting(IPage console) => Of(console).Locator("#waiting li[data-key]");

    protected static ILocator Mine(IPage console) => Of(console).Locator("#mine li[data-key]");

    protected static ILocator Reply(IPage console) => Of(console).GetByLabel("Your reply");

    protected static ILocator Button(IPage console, string name) => Of(console).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Takes the next and stands in the reply box.</summary>
    protected static async Task TakeNextAsync(IPage console)
    {
        await Expect(Waiting(console).First).ToBeVisibleAsync();
        await Button(console, "Take next").ClickAsync();
        await Expect(Reply(console)).ToBeFocusedAsync();
    }

    protected static async Task SendAsync(IPage console, string words)
    {
        await Reply(console).FillAsync(words);
        await Reply(console).PressAsync("Enter");
        await Expect(Of(console).Locator("#transcript li.operator").Last).ToContainTextAsync(words);
        await Expect(Reply(console)).ToHaveValueAsync("");
    }

    private static IPage Of(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page;
    }
}
