using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>The way out, by every door.</summary>
public sealed class LeavingTests(Chromium chromium) : VisitorTest(chromium)
{
    [Fact]
    public Task The_button_leads_out_and_back_shows_nothing() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        await page.Locator("#leave").ClickAsync();
        await AssertGoneAsync(page);
    });

    [Fact]
    public Task The_escape_key_leads_out_also_while_typing() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        await page.Box().PressSequentiallyAsync("half a sentence");
        await page.Keyboard.PressAsync("Escape");
        await AssertGoneAsync(page);
    });

    [Fact]
    public Task Without_a_script_the_link_leads_out() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone.WithoutScript);
        await ExpectSentOutAsync(page, () => page.Locator("#leave").ClickAsync());
        await AssertEndedAsync();
        await page.GotoAsync("/");
        await Expect(page.Own()).ToHaveCountAsync(0);
    });

    [Fact]
    public Task The_page_is_blank_before_anything_answers() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        var hold = new TaskCompletionSource();
        await page.Context.RouteAsync(Exit, async route =>
        {
            await hold.Task;
            await route.ContinueAsync();
        });
        // In one step, as the page that goes away cannot be asked afterwards.
        var isBlank = await page.EvaluateAsync<bool>("""
            () => {
              dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
              return document.documentElement.childNodes.length === 0;
            }
            """);
        Assert.True(isBlank);
        hold.SetResult();
    });

    [Fact]
    public Task Escape_that_belongs_to_an_input_method_leads_nowhere() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        await page.EvaluateAsync("() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }))");
        Assert.False(await page.IsEmptyAsync());
        await Expect(page.Own()).ToHaveCountAsync(1);
    });

    [Fact]
    public Task Leaving_in_one_tab_clears_the_other() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/");
        await other.Keyboard.PressAsync("Escape");
        await Expect(page).ToHaveURLAsync(Exit);
    });

    [Fact]
    public Task Leaving_takes_the_notes_in_another_tab_along() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        var notes = await page.Context.RunAndWaitForPageAsync(() => page.GetByText("page.keep-copy").ClickAsync());
        await notes.WaitForLoadStateAsync();
        await page.BringToFrontAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(notes).ToHaveURLAsync(Exit);
    });

    [Fact]
    public Task Writing_that_one_wants_to_leave_leads_out() => TryAsync(async () =>
    {
        foreach (var device in new[] { Device.Phone, Device.Phone.WithoutScript })
        {
            ExpectsConsoleErrors = true;
            var page = await ArriveAsync(device);
            await page.SayAsync("my story");
            await page.AnswerButton("The letter A").WaitForAsync();
            if (device.HasScript)
            {
                await page.SayAsync("leave this site");
                await Expect(page).ToHaveURLAsync(Exit, new() { Timeout = 20_000 });
            }
            else
            {
                await ExpectSentOutAsync(page, () => page.SayAsync("leave this site"));
            }
        }
    });

    [Fact]
    public Task Before_anything_was_said_the_button_leads_out_too() => TryAsync(async () =>
    {
        var page = await ArriveAsync(Device.Phone);
        await page.Locator("#leave").ClickAsync();
        await Expect(page).ToHaveURLAsync(Exit);
    });

    [Fact]
    public Task The_notes_and_the_advice_have_the_same_way_out() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        await page.GotoAsync("/notes");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page).ToHaveURLAsync(Exit);
        await AssertEndedAsync();
    });

    private async Task AssertGoneAsync(IPage page)
    {
        await Expect(page).ToHaveURLAsync(Exit);
        await AssertEndedAsync();
        await page.GoBackAsync();
        Assert.DoesNotContain("my story", await page.ContentAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/");
        await Expect(page.Own()).ToHaveCountAsync(0);
    }

    private async Task AssertEndedAsync()
    {
        var id = (await ConversationAsync()).Id;
        await foreach (var update in Conversations.SubscribeForStaffAsync(id, 0, CancellationToken.None))
        {
            if (!update.Head.LeftQuickly) continue;
            Assert.True(update.Head is { Status: Status.Ended, SessionHash: null });
            return;
        }
    }
}
