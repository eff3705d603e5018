using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>axe-core finds nothing on any page of the console, no content policy is broken, and nothing is wider than the screen.</summary>
/// <remarks>With the visitors' tests, so that the two halves that run side by side take about as long.</remarks>
[Collection(OneBrowser.Name)]
public sealed class AccessibilityTests(Chromium chromium) : StaffPages(chromium)
{
    private static readonly Device Phone = new("console-phone", 390, 844) { HasTouch = true };

    /// <summary>The largest and the smallest: between them the pages only get narrower.</summary>
    public static TheoryData<string> Sizes => [.. Devices.Select(device => device.Name)];

    // Each is looked at in light and in dark colours.
    private static Device[] Devices => [Desk, Phone];

    [Theory]
    [MemberData(nameof(Sizes))]
    public Task Nothing_is_found_on_any_page_at_any_size(string size) => TryAsync(async () =>
    {
        var console = await SignedInAsync(Devices.Single(device => device.Name == size), "sam", Roles.Supervisor);
        await Expect(console.Locator(".staffed.nobody")).ToBeVisibleAsync();
        await AssertGoodAsync(console);
        await console.ChoosePresenceAsync("Available");
        var others = await OnShiftAsync(Desk, "alex");
        await AssertGoodAsync(console);

        await NewVisitorAsync("I want to kill myself, I am 15");
        await others.TakeNextAsync();
        var (_, name) = await NewVisitorAsync("he has my pictures and gave me 20 minutes to pay, I am 15");
        await WaitingVisitorAsync("the other story");
        await Expect(console.Waiting()).ToHaveCountAsync(2);
        await AssertGoodAsync(console);

        await console.TakeNextAsync();
        await Expect(console.Locator("#talk-title")).ToHaveTextAsync(name);
        await console.SendAsync("Hello, this is Sam.\nhttps://example.org/a-very-long-address-that-never-ends-and-has-no-place-to-break-at-all-so-it-must-be-broken-anyway");
        await PostToMineAsync(name, "are you there?");
        await Expect(console.Said("visitor").Last).ToHaveTextAsync("are you there?");
        await AssertGoodAsync(console);

        await SideAsync(console);
        await console.NoteAsync("the school knows already");
        await AssertGoodAsync(console);
        foreach (var act in new[] { "Finish", "Transfer", "Hand back", "Safe contact" })
        {
            await console.ActAsync(act);
            await AssertGoodAsync(console);
            await console.Keyboard.PressAsync("Escape");
            await Expect(console.Sheet()).ToBeHiddenAsync();
        }

        await console.FinishAsync("Crime recorded", "CR/26/1234");
        await console.GotoAsync("/staff/board");
        await Expect(console.Locator(".light")).ToBeVisibleAsync();
        await AssertGoodAsync(console);
        await console.GotoAsync("/staff/history");
        await Expect(console.GetByText("CR/26/1234")).ToBeVisibleAsync();
        await AssertGoodAsync(console);
        await console.GotoAsync("/staff/audit");
        await Expect(console.Locator(".audit tbody tr").First).ToBeVisibleAsync();
        await AssertGoodAsync(console);
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public Task Nothing_is_found_on_the_pages_of_accounts_at_any_size(string size) => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var device = Devices.Single(device => device.Name == size);
        await TestStaff.CreateAsync(Server, "robin", "Robin", Roles.Administrator);
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        var page = await OpenAsync(device, "/staff/account");
        await SignInAsync(page, "robin");
        await AssertGoodAsync(page);
        await page.GotoAsync("/staff/account/second-factor");
        await AssertGoodAsync(page);
        var app = new Authenticator(await page.Locator("code.secret").InnerTextAsync());
        await page.Locator("#password").FillAsync(TestStaff.Password);
        await page.Locator("#code").FillAsync("no code");
        await page.ButtonNamed("Turn on the second factor").ClickAsync();
        await Expect(page.Locator(".error")).ToBeVisibleAsync();
        await AssertGoodAsync(page);
        await page.Locator("#password").FillAsync(TestStaff.Password);
        await page.Locator("#code").FillAsync(app.Code(DateTimeOffset.UtcNow));
        await page.ButtonNamed("Turn on the second factor").ClickAsync();
        await Expect(page.Locator(".codes")).ToBeVisibleAsync();
        await AssertGoodAsync(page);
        await page.GotoAsync("/staff/accounts");
        await AssertGoodAsync(page);

        var other = await OpenAsync(device, "/staff/account");
        await SignInAsync(other, "robin");
        await AssertGoodAsync(other);
        await other.Locator("#code").FillAsync("no code");
        await other.ButtonNamed("Sign in").ClickAsync();
        await Expect(other.Locator(".error")).ToBeVisibleAsync();
        await AssertGoodAsync(other);
        await other.Locator("#code").FillAsync(app.Code(DateTimeOffset.UtcNow.AddSeconds(OneTimeCodes.SecondsOfAStep)));
        await other.ButtonNamed("Sign in").ClickAsync();
        await other.GetByText("Turn off the second factor").First.ClickAsync();
        await AssertGoodAsync(other);
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public Task Nothing_is_found_in_the_studio_at_any_size(string size) => TryAsync(async () =>
    {
        await TestStaff.CreateAsync(Server, "pat", "Pat", Roles.Publisher);
        await TestStaff.CreateAsync(Server, "jo", "Jo", Roles.Editor);
        var studio = await OpenAsync(Devices.Single(device => device.Name == size), "/staff");
        await SignInAsync(studio, "pat");
        await studio.BeginDraftAsync("Shorter");
        await AssertGoodAsync(studio);
        await studio.OpenFileAsync("danger-self");
        await studio.ReplaceAsync("**Call {{service.emergency.phone}} now.** ", "");
        await Expect(studio.Problems().Locator(".shown-talk").First).ToBeVisibleAsync();
        await AssertGoodAsync(studio);
        await studio.GetByRole(AriaRole.Button, new() { Name = "What changed" }).ClickAsync();
        await Expect(studio.Locator(".difference")).ToBeVisibleAsync();
        await AssertGoodAsync(studio);
        await studio.GotoAsync("/staff/studio");
        await Expect(studio.GetByRole(AriaRole.Link, new() { Name = "Shorter" })).ToBeVisibleAsync();
        await AssertGoodAsync(studio);
        // On the telephone axe does not see that this sheet is open, and misses the main part that it hides; it is looked at where axe does.
        if (size != Phone.Name)
        {
            await studio.ButtonNamed("Begin a draft").ClickAsync();
            await Expect(studio.Sheet()).ToBeVisibleAsync();
            await AssertGoodAsync(studio);
        }

        await studio.GotoAsync("/staff/studio/versions");
        await Expect(studio.Locator(".versions > .current")).ToBeVisibleAsync();
        await AssertGoodAsync(studio);
    });

    [Fact]
    public Task Nothing_is_found_in_the_settings_and_the_menus_in_either_language() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await console.ButtonNamed("Alex").ClickAsync();
        await Expect(console.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
        await AssertAccessibleAsync(console);
        await console.GetByRole(AriaRole.Menuitem, new() { Name = "Settings" }).ClickAsync();
        await AssertAccessibleAsync(console);
        await console.Sheet().GetByText("Cymraeg").ClickAsync();
        await Expect(console.Locator("html")).ToHaveAttributeAsync("lang", "cy");
        await AssertAccessibleAsync(console);
        await console.Keyboard.PressAsync("Escape");
        await Expect(console.Sheet()).ToBeHiddenAsync();
        await AssertAccessibleAsync(console);
        await console.ReloadAsync();
        await Expect(console.Locator("html")).ToHaveAttributeAsync("lang", "cy");
    });

    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/board")]
    [InlineData("/staff/history")]
    public Task Every_page_comes_with_a_content_policy_that_lets_no_other_script_run(string path) => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        var response = await console.GotoAsync(path);
        var policy = (await response!.AllHeadersAsync())["content-security-policy"];
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("script-src[^;]*unsafe-inline", policy);
        await Expect(console.Locator("#main")).ToBeVisibleAsync();
    });

    /// <summary>On a narrow screen notes and actions are a tab of their own.</summary>
    private static async Task SideAsync(IPage console)
    {
        var tab = console.ButtonNamed("Notes and actions");
        if (await tab.IsVisibleAsync()) await tab.ClickAsync();
    }

    private async Task PostToMineAsync(string name, string words)
    {
        var id = (await ConversationsAsync()).Single(head => NameOf(head) == name).Id;
        await Server.Get<AdviceBot.Conversations.ConversationService>().PostAsync(id, new Activities.Activity { Type = Activities.ActivityTypes.Message, Text = words });
    }

    private async Task AssertGoodAsync(IPage page)
    {
        foreach (var colours in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            // What fades in is looked at when it is there.
            await page.EvaluateAsync("() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))");
            await AssertAccessibleAsync(page);
        }

        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "the page is wider than the screen");
    }
}
