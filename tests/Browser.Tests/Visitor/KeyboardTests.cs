using AdviceBot.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>The keyboard alone, and where the focus is.</summary>
public sealed class KeyboardTests(Chromium chromium) : VisitorTest(chromium)
{
    [Fact]
    public Task A_conversation_is_held_with_the_keyboard_alone() => TryAsync(async () =>
    {
        var page = await ArriveAsync(Device.Desktop);
        await TabToAsync(page, "#text");
        await page.Keyboard.TypeAsync("my story");
        await page.Keyboard.PressAsync("Enter");
        await page.AnswerButton("The letter A").WaitForAsync();
        await Expect(page.Box()).ToBeFocusedAsync();
        await TabToAsync(page, "[value='letter:a']", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.AnswerButton("18 or over").WaitForAsync();
        await Expect(page.Locator("#answers")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Own()).ToHaveTextAsync(["my story", "The letter A", "18 or over"]);
    });

    [Fact]
    public Task The_skip_links_and_the_way_out_come_first() => TryAsync(async () =>
    {
        var page = await ArriveAsync(Device.Desktop);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skips a").First).ToBeFocusedAsync();
        await Expect(page.Locator(".skips a").First).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#leave")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Enter_sends_where_there_is_a_keyboard_and_shift_begins_a_line() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        await page.Box().FocusAsync();
        await page.Keyboard.TypeAsync("one");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("two");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Own().Last).ToHaveTextAsync("one two");
        await Expect(page.Locator(".message.unsent")).ToHaveCountAsync(0);
        Assert.Contains("one\ntwo", await StoredOwnWordsAsync());
    });

    [Fact]
    public Task On_a_phone_enter_begins_a_line() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        await page.Box().FocusAsync();
        await page.Keyboard.TypeAsync("one");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("two");
        await Expect(page.Box()).ToHaveValueAsync("one\ntwo");
        await Expect(page.Own()).ToHaveCountAsync(1);
    });

    [Fact]
    public Task A_message_that_arrives_moves_no_focus_and_is_said_once() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        await PersonComesAsync(page);
        await page.Locator(".state.held").WaitForAsync();
        await page.Box().FillAsync("half a sentence");
        await PersonSaysAsync("Hello, I am Sam");
        var said = page.Locator("[role=log][aria-live=polite] p", new() { HasText = "Hello, I am Sam" });
        await Expect(said).ToHaveCountAsync(1);
        await Expect(page.Box()).ToBeFocusedAsync();
        await Expect(page.Box()).ToHaveValueAsync("half a sentence");
        await Expect(said).ToHaveCountAsync(0, new() { Timeout = 12_000 });
        await Expect(page.Locator("#log")).Not.ToHaveAttributeAsync("aria-live", "polite");
    });

    [Fact]
    public Task Choosing_with_the_keyboard_never_loses_the_focus() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        await page.EvaluateAsync("""
            () => {
              window.lost = 0;
              document.addEventListener("focusout", () => queueMicrotask(() => { if (document.activeElement === document.body) window.lost++; }));
            }
            """);
        await page.AnswerButton("The letter A").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.AnswerButton("18 or over").WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.lost"));
        Assert.NotEqual("BODY", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    });

    private static async Task TabToAsync(IPage page, string selector, string key = "Tab")
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        Assert.Fail($"{selector} cannot be reached with {key}");
    }
}
