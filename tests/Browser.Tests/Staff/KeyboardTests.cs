using AdviceBot.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Everything without a mouse.</summary>
public sealed class KeyboardTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task A_question_mark_shows_every_shortcut() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await console.Keyboard.PressAsync("?");
        await Expect(console.Sheet()).ToContainTextAsync("Keyboard shortcuts");
        foreach (var act in new[] { "Take next", "Write to the visitor", "Write a note", "Finish", "Transfer", "Need help, or take it back" })
            await Expect(console.Sheet()).ToContainTextAsync(act);
        await AssertAccessibleAsync(console);
        await console.Keyboard.PressAsync("Escape");
        await Expect(console.Sheet()).ToBeHiddenAsync();
    });

    [Fact]
    public Task A_letter_is_a_shortcut_outside_a_field_and_a_letter_inside() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync();
        await Expect(console.Waiting()).ToHaveCountAsync(1);
        await console.Keyboard.PressAsync("n");
        await Expect(console.Reply()).ToBeFocusedAsync();
        await console.Keyboard.TypeAsync("no fun? tomb 123");
        await Expect(console.Reply()).ToHaveValueAsync("no fun? tomb 123");
        await Expect(console.Sheet()).ToHaveCountAsync(0);
        await console.Keyboard.PressAsync("Control+Enter");
        await Expect(visitor.FromPerson()).ToHaveTextAsync(["no fun? tomb 123"]);

        await console.Keyboard.PressAsync("Escape");
        await Expect(console.Transcript()).ToBeFocusedAsync();
        await console.Keyboard.PressAsync("m");
        await Expect(console.Locator("#note")).ToBeFocusedAsync();
        await console.Keyboard.TypeAsync("rung the school");
        await console.Keyboard.PressAsync("Control+Enter");
        await Expect(console.Notes()).ToContainTextAsync("rung the school");
        await console.Keyboard.PressAsync("Escape");
        await console.Keyboard.PressAsync("f");
        await Expect(console.Sheet()).ToContainTextAsync("What came of it?");
        // Over an open sheet the letters rest.
        await console.Keyboard.PressAsync("n");
        await console.Keyboard.PressAsync("Escape");
        await Expect(console.Sheet()).ToBeHiddenAsync();
        await console.Keyboard.PressAsync("3");
        await Expect(console).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/staff/history$"));
    });

    [Fact]
    public Task Letters_can_be_switched_off_and_stay_off() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await console.Keyboard.PressAsync("?");
        await console.GetByRole(AriaRole.Checkbox, new() { Name = "Shortcuts of a single letter" }).UncheckAsync();
        await console.Keyboard.PressAsync("Escape");
        await console.ReloadAsync();
        await Expect(console.TakeNext()).ToBeVisibleAsync();
        await console.Keyboard.PressAsync("3");
        await console.Keyboard.PressAsync("?");
        await Expect(console.Sheet()).ToHaveCountAsync(0);
        await Expect(console).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/staff$"));
        await console.ButtonNamed("Alex").ClickAsync();
        await console.GetByRole(AriaRole.Menuitem, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await Expect(console.GetByRole(AriaRole.Checkbox, new() { Name = "Shortcuts of a single letter" })).Not.ToBeCheckedAsync();
    });

    [Fact]
    public Task A_conversation_is_taken_answered_and_finished_by_keys_alone() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync();
        await Expect(console.Waiting()).ToHaveCountAsync(1);
        await console.Keyboard.PressAsync("j");
        await Expect(console.Waiting().First).ToBeFocusedAsync();
        await console.Keyboard.PressAsync("Enter");
        await Expect(console.Said("visitor").First).ToBeVisibleAsync();
        await console.Keyboard.PressAsync("a");
        await Expect(console.Reply()).ToBeFocusedAsync();
        await console.Keyboard.TypeAsync("I am here.");
        await console.Keyboard.PressAsync("Control+Enter");
        await Expect(visitor.FromPerson()).ToHaveTextAsync(["I am here."]);
        await console.Keyboard.PressAsync("Escape");
        await console.Keyboard.PressAsync("f");
        await Expect(console.Sheet().GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        await console.Keyboard.PressAsync("Space");
        await console.Keyboard.PressAsync("Enter");
        await Expect(console.Mine()).ToHaveCountAsync(0);
        await Expect(console.TakeNext()).ToBeFocusedAsync();
        await Expect(visitor.FromBot().Last).ToContainTextAsync("The person has closed this chat.");
    });
}
