using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using AdviceBot.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Editors change the words themselves, and cannot break a promise; on the real pack.</summary>
[Collection(StudioBrowser.Name)]
public sealed class StudioTests(Chromium chromium) : StaffPages(chromium)
{
    private const float Checking = 60_000;
    private const string OldNumber = "116 123";
    private const string NewNumber = "116 321";
    private const string InCrisis = "I want to kill myself";

    [Fact]
    public Task A_helplines_number_is_changed_signed_published_while_visitors_chat_and_rolled_back() => TryAsync(async () =>
    {
        var ed = await InStudioAsync("ed", Roles.Editor);
        var jo = await InStudioAsync("jo", Roles.Editor);
        var pat = await InStudioAsync("pat", Roles.Publisher);
        var (asked, answering, crisis) = (await ToldAsync("he has my pictures"), await ToldAsync("she has my pictures"), await ToldAsync(InCrisis));
        await ChooseAsync(answering, "who:me");
        await Expect(crisis.Log()).ToContainTextAsync(OldNumber);

        await ed.BeginDraftAsync("New number of the Samaritans");
        await ed.OpenFileAsync("services.yaml", "sextortion/services");
        await ed.ReplaceAsync(OldNumber, NewNumber);
        await Expect(ed.Problems()).Not.ToContainTextAsync("error");
        await ed.SendToReviewAsync("Jo");

        await jo.OpenDraftAsync("New number of the Samaritans");
        await jo.ButtonNamed("What changed 1").ClickAsync();
        await Expect(jo.Locator(".difference del")).ToContainTextAsync(OldNumber);
        await Expect(jo.Locator(".difference ins")).ToContainTextAsync(NewNumber);
        await jo.StepAsync("Sign off");
        await jo.GetByLabel("Anything to say with it").FillAsync("I rang it.");
        await jo.SubmitAsync("Sign");
        await Expect(jo.State()).ToHaveTextAsync("Signed off");

        await pat.OpenDraftAsync("New number of the Samaritans");
        await Expect(pat.GetByText("I rang it.")).ToBeVisibleAsync();
        await pat.StepAsync("Publish");
        var counts = pat.Sheet().Locator(".live-now tbody td:nth-child(3)");
        await Expect(pat.Sheet().GetByRole(AriaRole.Status)).ToContainTextAsync("1 ends on those it began with", new() { Timeout = Checking });
        Assert.Equal(3, (await counts.AllInnerTextsAsync()).Sum(int.Parse));
        await pat.GetByLabel("Why").FillAsync("The line moved.");
        await pat.SubmitAsync("Publish now");
        await Expect(pat.Locator(".versions > .current")).ToContainTextAsync("The line moved.", new() { Timeout = Checking });

        await Expect((await ToldAsync(InCrisis)).Log()).ToContainTextAsync(NewNumber);
        await Expect(crisis.Log()).ToContainTextAsync(OldNumber);
        await ChooseAsync(answering, "urgency:past");
        await ChooseAsync(asked, "who:me");
        await Expect(answering.Log()).Not.ToContainTextAsync("error");

        await pat.ButtonNamed("Roll back to version 1").ClickAsync();
        await pat.GetByLabel("Why").FillAsync("The number was wrong.");
        await pat.SubmitAsync("Roll back now");
        await Expect(pat.Locator(".versions > .current")).ToContainTextAsync("The number was wrong.");
        await Expect((await ToldAsync(InCrisis)).Log()).ToContainTextAsync(OldNumber);
    });

    [Fact]
    public Task Who_takes_999_out_of_the_reply_to_danger_cannot_send_it_and_reads_why_as_a_conversation() => TryAsync(async () =>
    {
        var ed = await InStudioAsync("ed", Roles.Editor);
        await TestStaff.CreateAsync(Server, "jo", "Jo", Roles.Editor);
        await ed.BeginDraftAsync("Shorter");
        await ed.OpenFileAsync("danger-self");
        await ed.ReplaceAsync("**Call {{service.emergency.phone}} now.** ", "");

        await Expect(ed.State()).ToContainTextAsync("error");
        var broken = ed.Problems().Locator("li.error", new() { HasText = "A promise would be broken" }).First;
        await Expect(broken.Locator(".shown-talk .visitor").First).ToBeVisibleAsync();
        await Expect(broken.Locator(".shown-talk")).ToContainTextAsync("danger-self");
        await Expect(ed.GetByText("Mend the errors before it goes on.")).ToBeVisibleAsync();
        await ed.Locator(".draft-acts").GetByRole(AriaRole.Button, new() { Name = "Send to review…" }).ClickAsync(new() { Force = true });
        await Expect(ed.Sheet()).ToHaveCountAsync(0);

        await ed.ButtonNamed("Put back what is published").ClickAsync();
        await Expect(ed.State()).ToHaveTextAsync("Checked", new() { Timeout = Checking });
        await Expect(ed.GetByText("Nothing is changed yet.")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Of_two_who_write_at_once_the_second_sees_both_texts_and_chooses() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true; // The browser reports the refused save.
        var ed = await InStudioAsync("ed", Roles.Editor);
        var jo = await InStudioAsync("jo", Roles.Editor);
        await ed.BeginDraftAsync("Two at once");
        await jo.OpenDraftAsync("Two at once");
        await ed.OpenFileAsync("danger-self");
        await jo.OpenFileAsync("danger-self");
        await ed.ReplaceAsync("Get to other people", "Go to other people");
        await jo.OverwriteAsync("if you can", "if you are able");
        await jo.Text().PressAsync("Control+s");

        var conflict = jo.Locator(".conflict");
        await Expect(conflict.Locator("del").First).ToContainTextAsync("Go to other people");
        await Expect(conflict.Locator("ins").First).ToContainTextAsync("if you are able");
        await AssertAccessibleAsync(jo);
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Take theirs" }).ClickAsync();
        await Expect(conflict).ToHaveCountAsync(0);
        await Expect(jo.Text()).ToContainTextAsync("Go to other people");
        await Expect(jo.Text()).Not.ToContainTextAsync("if you are able");
    });

    [Fact]
    public Task A_message_says_who_is_told_it_and_leads_to_its_row_and_its_Welsh() => TryAsync(async () =>
    {
        var ed = await InStudioAsync("ed", Roles.Editor);
        await ed.BeginDraftAsync("A look");
        await ed.OpenFileAsync("age-child");
        await ed.Locator(".message-about summary").ClickAsync();
        await Expect(ed.Locator(".message-about li")).ToContainTextAsync("After the answer at age: age < 18");
        await ed.GetByRole(AriaRole.Link, new() { Name = "The same in Welsh" }).ClickAsync();
        await Expect(ed.GetByRole(AriaRole.Textbox, new() { Name = "messages/cy/age-child.md" })).ToBeVisibleAsync();
        await ed.Locator(".message-about summary").ClickAsync();
        await ed.GetByRole(AriaRole.Link, new() { Name = "After the answer at age" }).ClickAsync();
        await Expect(ed.Text().Locator(".cm-activeLine")).ToContainTextAsync("say: age-child");
    });

    /// <summary>An account that begins in the studio.</summary>
    private async Task<IPage> InStudioAsync(string name, string role)
    {
        await TestStaff.CreateAsync(Server, name, char.ToUpperInvariant(name[0]) + name[1..], role);
        var page = await OpenAsync(Desk, "/staff");
        await SignInAsync(page, name);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Drafts" })).ToBeVisibleAsync();
        return page;
    }

    /// <summary>A visitor who told what happened and was answered.</summary>
    private async Task<IPage> ToldAsync(string story)
    {
        var page = await OpenAsync(Device.Phone.ReducedMotion);
        var before = await page.FromBot().CountAsync();
        await page.WriteAsync(story);
        await Expect(page.FromBot().Nth(before)).ToBeVisibleAsync();
        return page;
    }

    private static async Task ChooseAsync(IPage visitor, string answer)
    {
        var before = await visitor.FromBot().CountAsync();
        await visitor.ClickAsync($"button[name=choose][value='{answer}']");
        await Expect(visitor.FromBot().Nth(before)).ToBeVisibleAsync();
    }
}
