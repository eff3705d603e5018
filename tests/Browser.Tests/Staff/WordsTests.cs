using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using AdviceBot.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Messages side by side, the registry of services, and files that come and go; on the real pack.</summary>
[Collection(StudioBrowser.Name)]
public sealed class WordsTests(Chromium chromium) : StaffPages(chromium)
{
    protected override ServerSettings Settings => new() { Configure = WithoutTheWalk };

    private const float Slow = 60_000;

    private static readonly Device Phone = new("studio-phone", 390, 844) { HasTouch = true };

    [Fact]
    public Task The_Welsh_of_a_changed_message_is_out_of_date_until_somebody_says_that_it_is_right() => TryAsync(async () =>
    {
        var ed = await InDraftAsync(Desk);
        await ed.PartAsync("Messages");
        await ed.OpenMessageAsync("method-card");
        await Expect(ed.Locator(".uses")).ToContainTextAsync("After the answer at method: by card");
        var words = ed.Side("English").GetByLabel("Words", new() { Exact = true });
        await words.FillAsync("Call the bank now.");
        await Expect(ed.Side("English").Locator(".counts")).ToContainTextAsync("4 of 70 words", new() { Timeout = Slow });
        await words.PressAsync("Control+s");
        var stale = ed.Side("Welsh").GetByText("The English was changed since this was translated.");
        await Expect(stale).ToBeVisibleAsync(new() { Timeout = Slow });
        await AssertAccessibleAsync(ed);
        await ed.GetByRole(AriaRole.Combobox, new() { Name = "Show" }).SelectOptionAsync("stale");
        await Expect(ed.Locator(".message-list li")).ToHaveCountAsync(1);

        await ed.Side("Welsh").GetByRole(AriaRole.Button, new() { Name = "It is up to date" }).ClickAsync();
        await Expect(stale).ToHaveCountAsync(0, new() { Timeout = Slow });
        await Expect(ed.Locator(".message-list li")).ToHaveCountAsync(0);
        await ed.PartAsync("What changed");
        await Expect(ed.Locator(".changed-file")).ToHaveCountAsync(2);
    });

    [Fact]
    public Task What_a_message_says_of_itself_is_changed_in_fields() => TryAsync(async () =>
    {
        var ed = await InDraftAsync(Desk);
        await ed.PartAsync("Messages");
        await ed.OpenMessageAsync("age-child");
        var welsh = ed.Side("Welsh");
        await welsh.GetByLabel("Review still wanted").FillAsync("");
        await welsh.GetByRole(AriaRole.Button, new() { Name = "Reviewed today" }).ClickAsync();
        await welsh.GetByLabel("Owner").FillAsync("safeguarding: lead");
        await welsh.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(welsh.Locator(".save-state")).ToHaveTextAsync("", new() { Timeout = Slow });
        await welsh.GetByRole(AriaRole.Link, new() { Name = "As a file" }).ClickAsync();
        await Expect(ed.Text()).ToContainTextAsync("owner: \"safeguarding: lead\"");
        await Expect(ed.Text()).Not.ToContainTextAsync("review: needed");
        await Expect(ed.Text()).Not.ToContainTextAsync("reviewed: 2026-11-21");
    });

    [Fact]
    public Task A_number_is_changed_in_the_registry_and_who_checked_it_says_so_with_one_press() => TryAsync(async () =>
    {
        var ed = await InDraftAsync(Desk);
        await ed.PartAsync("Services");
        await ed.GetByLabel("Find a service").FillAsync("samaritans");
        await ed.ButtonNamed("Change Samaritans").ClickAsync();
        await Expect(ed.Sheet()).ToBeVisibleAsync();
        await AssertAccessibleAsync(ed);
        await ed.GetByLabel("Telephone number").FillAsync("116 321");
        await ed.SubmitAsync("Save");
        await Expect(ed.Service("Samaritans")).ToContainTextAsync("116 321", new() { Timeout = Slow });
        var check = ed.Service("Samaritans").GetByRole(AriaRole.Button, new() { Name = "Samaritans was checked today" });
        await check.ClickAsync();
        await Expect(check).ToHaveCountAsync(0, new() { Timeout = Slow });
        await ed.Service("Samaritans").Locator("summary").ClickAsync();
        await Expect(ed.Service("Samaritans").Locator(".uses").First).ToBeVisibleAsync();
        await AssertAccessibleAsync(ed);
        await ed.PartAsync("What changed");
        await Expect(ed.Locator(".difference ins").First).ToContainTextAsync("116 321");

        await ed.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = "Services" }).ClickAsync();
        await Expect(ed.Service("Samaritans")).ToContainTextAsync("116 123", new() { Timeout = Slow });
        await Expect(ed.GetByText("Links are not followed")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_file_comes_into_a_draft_and_goes_again() => TryAsync(async () =>
    {
        var ed = await InDraftAsync(Desk);
        await ed.ButtonNamed("Add a file…").ClickAsync();
        await ed.GetByLabel("Name, such as dont-panic").FillAsync("new-words");
        await ed.SubmitAsync("Add");
        await Expect(ed.GetByRole(AriaRole.Heading, new() { Name = "new-words" })).ToBeVisibleAsync(new() { Timeout = Slow });
        await Expect(ed.Text()).ToContainTextAsync("sources: []");
        await ed.ButtonNamed("Take the file away…").ClickAsync();
        await ed.SubmitAsync("Take away");
        await Expect(ed.GetByText("Nothing is changed yet.")).ToBeVisibleAsync(new() { Timeout = Slow });
        await Expect(ed.GetByRole(AriaRole.Heading, new() { Name = "Choose a file" })).ToBeVisibleAsync();
    });

    [Theory]
    [InlineData("desk")]
    [InlineData("studio-phone")]
    public Task Nothing_is_found_on_any_part_at_any_size_in_light_and_dark(string size) => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true; // axe asks for the style sheet of the frame, which may not read it.
        var ed = await InDraftAsync(new[] { Desk, Phone }.Single(device => device.Name == size));
        await ed.PreviewAsync();
        await AssertGoodAsync(ed);
        await ed.ViewAsync("Screen reader");
        await Expect(ed.Locator(".heard li").First).ToBeVisibleAsync();
        await AssertGoodAsync(ed);
        await ed.PartAsync("Messages");
        await Expect(ed.Locator(".message-list li").First).ToBeVisibleAsync(new() { Timeout = Slow });
        await AssertGoodAsync(ed);
        await ed.OpenMessageAsync("method-card");
        await AssertGoodAsync(ed);
        await ed.PartAsync("Services");
        await Expect(ed.Locator(".entry").First).ToBeVisibleAsync(new() { Timeout = Slow });
        await AssertGoodAsync(ed);
    });

    [Fact]
    public Task Every_part_speaks_Welsh() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true; // axe asks for the style sheet of the frame, which may not read it.
        var ed = await InDraftAsync(Desk);
        await ed.ButtonNamed("Ed").ClickAsync();
        await ed.GetByRole(AriaRole.Menuitem, new() { Name = "Settings" }).ClickAsync();
        await ed.Sheet().GetByText("Cymraeg").ClickAsync();
        await ed.Keyboard.PressAsync("Escape");
        await ed.ButtonNamed("Negeseuon").ClickAsync();
        await ed.GetByLabel("Dod o hyd i neges neu eiriau ynddi").FillAsync("method-card");
        await ed.Locator(".message-list a").First.ClickAsync(new() { Timeout = Slow });
        await Expect(ed.Locator(".uses")).ToContainTextAsync("â cherdyn");
        await AssertAccessibleAsync(ed);
        await ed.ButtonNamed("Gwasanaethau").ClickAsync();
        await Expect(ed.GetByRole(AriaRole.Heading, new() { Name = "Pob gwasanaeth" })).ToBeVisibleAsync(new() { Timeout = Slow });
        await ed.ButtonNamed("Rhagolwg").ClickAsync();
        await Expect(ed.ButtonNamed("Dechrau eto")).ToBeVisibleAsync(new() { Timeout = Slow });
        await AssertAccessibleAsync(ed);
    });

    private async Task AssertGoodAsync(IPage page)
    {
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            await AssertAccessibleAsync(page);
        }

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "something is wider than the screen");
    }

    private async Task<IPage> InDraftAsync(Device device)
    {
        await TestStaff.CreateAsync(Server, "ed", "Ed", Roles.Editor);
        var page = await OpenAsync(device, "/staff");
        await SignInAsync(page, "ed");
        await page.BeginDraftAsync("A look");
        return page;
    }
}
