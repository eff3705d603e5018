using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>What the staff say among themselves.</summary>
public sealed class NotesTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task A_note_never_comes_to_the_visitors_page() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.NoteAsync("the school knows already");
        // What is sent after the note has arrived, so the note had its time.
        await console.SendAsync("I am here.");
        await Expect(visitor.FromPerson()).ToHaveTextAsync(["I am here."]);
        Assert.DoesNotContain("the school knows", await visitor.ContentAsync(), StringComparison.Ordinal);
        await visitor.ReloadAsync();
        await Expect(visitor.FromPerson()).ToHaveTextAsync(["I am here."]);
        Assert.DoesNotContain("the school knows", await visitor.ContentAsync(), StringComparison.Ordinal);
        await Expect(console.Transcript()).Not.ToContainTextAsync("the school knows");
    });

    [Fact]
    public Task A_supervisor_who_observes_whispers_to_the_holder() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var (visitor, name) = await NewVisitorAsync("the first story");
        await console.TakeNextAsync();
        var sam = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        await sam.GotoAsync(new Uri(console.Url).AbsolutePath);
        await Expect(sam.Talk()).ToContainTextAsync("You observe; Alex answers");
        await sam.GetByLabel("Whisper to Alex").FillAsync("ask about the gift card");
        await sam.GetByLabel("Whisper to Alex").PressAsync("Control+Enter");
        await Expect(console.Notes()).ToContainTextAsync("ask about the gift card");
        await Expect(console.Notes()).ToContainTextAsync("Sam");
        await Expect(sam.Reply()).ToHaveCountAsync(0);
        Assert.DoesNotContain("gift card", await visitor.Log().InnerTextAsync(), StringComparison.Ordinal);
        await Expect(sam.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_colleague_is_mentioned_by_an_at_and_a_begun_note_survives_a_reload() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await SignedInAsync(Desk, "bo");
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.Locator("#note").PressSequentiallyAsync("please look, @b");
        await Expect(console.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Bo"]);
        await AssertAccessibleAsync(console);
        await console.Keyboard.PressAsync("Enter");
        await Expect(console.Locator("#note")).ToHaveValueAsync("please look, @Bo ");
        await console.ReloadAsync();
        await Expect(console.Locator("#note")).ToHaveValueAsync("please look, @Bo ");
        await console.ButtonNamed("Save note").ClickAsync();
        await Expect(console.Notes()).ToContainTextAsync("please look, @Bo");
    });

    [Fact]
    public Task Many_notes_can_be_searched() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        foreach (var word in new[] { "one", "two", "three", "four", "five" }) await console.NoteAsync($"the number {word}");
        await console.GetByLabel("Find in the notes").FillAsync("thr");
        await Expect(console.Notes().Locator(".note-words")).ToHaveTextAsync(["the number three"]);
        await console.GetByLabel("Find in the notes").FillAsync("zebra");
        await Expect(console.Notes()).ToContainTextAsync("No note has these words.");
        await AssertAccessibleAsync(console);
    });
}
