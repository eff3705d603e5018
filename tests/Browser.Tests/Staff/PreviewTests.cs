using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using AdviceBot.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>An editor meets a draft as a visitor would; on the real pack.</summary>
[Collection(StudioBrowser.Name)]
public sealed class PreviewTests(Chromium chromium) : StaffPages(chromium)
{
    protected override ServerSettings Settings => new() { Configure = WithoutTheWalk };

    private const float Slow = 60_000;

    [Fact]
    public Task A_draft_is_played_as_a_visitor_and_every_reply_leads_to_its_line() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true; // axe asks for the style sheet of the frame, which may not read it.
        var ed = await InDraftAsync(Desk);
        await ed.PreviewAsync();
        await ed.AnswerAsync("Who this is about", "Me. I met them online");
        await ed.AnswerAsync("Happening now", "No, not right now");
        await ed.AnswerAsync("Safety", "No, safe for now");
        await ed.AnswerAsync("Age", "16 or 17");
        await ed.AnswerAsync("Payment", "Yes, money was paid");
        await ed.AnswerAsync("How it was paid", "Card, debit or credit");
        await ed.PlayAsync();
        await Expect(ed.PlayedLog()).ToContainTextAsync("Call the bank now");
        await ed.Played().GetByRole(AriaRole.Button, new() { Name = "Skip this" }).ClickAsync();
        await ed.Played().GetByRole(AriaRole.Button, new() { Name = "Snapchat" }).ClickAsync();
        await Expect(ed.Steps()).ToContainTextAsync("platform-snapchat", new() { Timeout = Slow });
        await AssertAccessibleAsync(ed);
        Assert.Empty(await ConversationsAsync());

        await ed.Steps().GetByRole(AriaRole.Link, new() { Name = "After the answer at platform" }).First.ClickAsync();
        await Expect(ed.Text().Locator(".cm-activeLine")).ToContainTextAsync("say: platform-snapchat", new() { Timeout = Slow });
    });

    [Fact]
    public Task What_is_typed_is_shown_as_an_operator_reads_it_and_as_it_is_heard() => TryAsync(async () =>
    {
        var ed = await InDraftAsync(Desk);
        await ed.PreviewAsync();
        await ed.Played().GetByLabel("Your message").FillAsync("i paid 50 quid in steam cards and i am 15");
        await ed.Played().GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(ed.Steps()).ToContainTextAsync("steam cards", new() { Timeout = Slow });
        await ed.ViewAsync("Operator");
        await Expect(ed.Locator(".understood blockquote mark").First).ToBeVisibleAsync();
        await Expect(ed.Locator(".understood")).ToContainTextAsync("Age");
        await Expect(ed.Locator(".operator-facts")).ToContainTextAsync("15");
        await AssertAccessibleAsync(ed);
        await ed.ViewAsync("Screen reader");
        await Expect(ed.Locator(".spoken")).ToContainTextAsync("Computer: ");
        await Expect(ed.Locator(".heard .heading").First).ToContainTextAsync("heading, level 1");
        await Expect(ed.Locator(".heard .link").First).ToContainTextAsync("Jump to the answers");
        await AssertAccessibleAsync(ed);
    });

    [Fact]
    public Task Without_JavaScript_it_is_the_same_conversation_and_leaving_stays_in_the_frame() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true; // The browser reports that it runs no script there.
        var ed = await InDraftAsync(Desk);
        await ed.PreviewAsync();
        await ed.Played().GetByLabel("Your message").FillAsync("she has my pictures");
        await ed.Played().GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(ed.Steps()).ToContainTextAsync("she has my pictures", new() { Timeout = Slow });
        await ed.ViewAsync("No JavaScript");
        await Expect(ed.PlayedLog()).ToContainTextAsync("she has my pictures");
        await ed.Played().Locator("button[name=choose]").First.ClickAsync();
        await Expect(ed.Steps().Locator("> ol > li")).ToHaveCountAsync(3, new() { Timeout = Slow });
        await ed.Played().GetByRole(AriaRole.Link, new() { Name = "Leave this site" }).ClickAsync();
        await Expect(ed.GetByText("The visitor has left the site.")).ToBeVisibleAsync(new() { Timeout = Slow });
        await Expect(ed.GetByRole(AriaRole.Heading, new() { Name = "A look" })).ToBeVisibleAsync();
    });

    [Fact]
    public Task After_a_change_it_goes_on_from_where_it_was_on_the_new_words() => TryAsync(async () =>
    {
        var ed = await InDraftAsync(Desk);
        var jo = await InStudioAsync(Desk, "jo");
        await ed.PreviewAsync();
        await ed.Played().GetByLabel("Your message").FillAsync("he has my pictures");
        await ed.Played().GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(ed.Steps()).ToContainTextAsync("he has my pictures", new() { Timeout = Slow });

        await jo.OpenDraftAsync("A look");
        await jo.PartAsync("Messages");
        await jo.OpenMessageAsync("ask-who");
        var words = jo.Side("English").GetByLabel("Words", new() { Exact = true });
        await words.FillAsync("Who is it that this is about?");
        await words.PressAsync("Control+s");
        await Expect(jo.Side("English").Locator(".save-state")).ToHaveTextAsync("", new() { Timeout = Slow });

        await ed.EvaluateAsync("window.dispatchEvent(new Event('focus'))");
        await ed.ButtonNamed("Go on from here on the new words").ClickAsync(new() { Timeout = Slow });
        await Expect(ed.PlayedLog()).ToContainTextAsync("he has my pictures", new() { Timeout = Slow });
        await Expect(ed.PlayedLog()).ToContainTextAsync("Who is it that this is about?");
        await Expect(ed.ButtonNamed("Go on from here on the new words")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_version_is_played_in_Welsh_outside_the_hours() => TryAsync(async () =>
    {
        var ed = await InStudioAsync(Desk, "ed");
        await ed.GotoAsync("/staff/studio/versions");
        await ed.GetByRole(AriaRole.Link, new() { Name = "Preview of version 1" }).ClickAsync();
        await Expect(ed.PlayedLog()).ToBeVisibleAsync(new() { Timeout = Slow });
        await ed.AnswerAsync("Language", "Welsh");
        await ed.AnswerAsync("When", "Outside the hours");
        await ed.PlayAsync();
        await Expect(ed.Played().Locator("html")).ToHaveAttributeAsync("lang", "cy");
        await ed.Played().Locator("button.human").ClickAsync();
        await Expect(ed.PlayedLog()).ToContainTextAsync("Rydym ar gau", new() { Timeout = Slow });
        await Expect(ed.Steps().GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
    });

    private async Task<IPage> InDraftAsync(Device device)
    {
        var page = await InStudioAsync(device, "ed");
        await page.BeginDraftAsync("A look");
        return page;
    }

    private async Task<IPage> InStudioAsync(Device device, string name)
    {
        await TestStaff.CreateAsync(Server, name, char.ToUpperInvariant(name[0]) + name[1..], Roles.Editor);
        var page = await OpenAsync(device, "/staff");
        await SignInAsync(page, name);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Drafts" })).ToBeVisibleAsync();
        return page;
    }
}
