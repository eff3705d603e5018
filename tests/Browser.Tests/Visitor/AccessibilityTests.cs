using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>axe-core finds nothing on any page in any state, and nothing is wider than the narrowest screen. On the real pack.</summary>
public sealed class AccessibilityTests(Chromium chromium) : VisitorTest(chromium)
{
    protected override ServerSettings Settings => new() { Configure = Staff };

    [Theory]
    [InlineData("narrow")]
    [InlineData("desktop-dark")]
    public Task Nothing_is_found_in_any_state(string device) => TryAsync(async () =>
    {
        var page = await ArriveAsync(Named(device));
        await AssertGoodAsync(page);

        await page.SayAsync("someone has pictures of me\nand more https://example.org/a-very-long-address-that-never-ends-and-has-no-place-to-break-at-all");
        await page.AnswerButton("Me. I met them online").WaitForAsync();
        await page.SayAsync("");
        await page.Locator(".notice").WaitForAsync();
        await AssertGoodAsync(page);

        await AskedForTheMethodAsync(page);
        foreach (var summary in await page.Locator("summary").AllAsync()) await summary.ClickAsync();
        await AssertGoodAsync(page);

        var held = await HeldAsync(page);
        await AssertGoodAsync(page);

        await Conversations.FinishAsync(held.Id, Sam, held.LeaseToken!, new AdviceBot.Conversations.Finish("advice", [], Reference: null));
        await page.Locator(".state.ended").WaitForAsync();
        await AssertGoodAsync(page);
    });

    [Theory]
    [InlineData("narrow-dark")]
    [InlineData("desktop-high-contrast")]
    [InlineData("narrow-without-script")]
    public Task Nothing_is_found_in_other_looks(string device) => TryAsync(async () =>
    {
        var page = await ArriveAsync(Named(device));
        await page.SayAsync("someone has pictures of me");
        await AskedForTheMethodAsync(page);
        await AssertGoodAsync(page);
        await HeldAsync(page);
        await page.ReloadAsync();
        await AssertGoodAsync(page);
    });

    [Theory]
    [InlineData("/notes")]
    [InlineData("/advice")]
    public Task Nothing_is_found_on_the_papers(string path) => TryAsync(async () =>
    {
        foreach (var device in new[] { Device.Narrow, Device.Desktop.Dark }) await AssertGoodAsync(await ArriveAsync(device, path));
    });

    [Fact]
    public Task Everything_that_is_pressed_is_large_enough() => TryAsync(async () =>
    {
        var page = await ArriveAsync(Device.Narrow);
        await page.SayAsync("someone has pictures");
        await page.AnswerButton("Me. I met them online").WaitForAsync();
        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("button, .leave, .links a, summary, textarea")]
              .filter(one => one.offsetParent !== null && one.getBoundingClientRect().height < 43.9)
              .map(one => one.outerHTML)
            """);
        Assert.Empty(small);
    });

    [Fact]
    public Task Zoomed_in_fourfold_the_way_out_and_the_words_are_still_there() => TryAsync(async () =>
    {
        // 1280 by 1024 at 400 % is 320 by 256 to the page.
        var page = await ArriveAsync(new Device("zoomed", 320, 256));
        await page.SayAsync("someone has pictures");
        await page.AnswerButton("Me. I met them online").ClickAsync();
        await Expect(page.Own().Last).ToHaveTextAsync("Me. I met them online");
        Assert.False(await page.IsTooWideAsync());
        await Expect(page.Locator("#leave")).ToBeInViewportAsync();
        // At least half of the little there is belongs to the words.
        Assert.True(await page.EvaluateAsync<bool>("() => getComputedStyle(document.querySelector('.dock')).position === 'static' && document.querySelector('.bar').offsetHeight < 128"));
    });

    private static async Task AskedForTheMethodAsync(IPage page)
    {
        foreach (var answer in new[] { "Me. I met them online", "Yes, it is happening now", "No, safe for now", "16 or 17", "Yes, money was paid" })
            await page.AnswerButton(answer).ClickAsync();
        await page.AnswerButton("PayPal").WaitForAsync();
    }

    private async Task<Conversation> HeldAsync(IPage page)
    {
        var held = Assert.IsType<AdviceBot.Conversations.Done>(await Conversations.TakeAsync((await ConversationAsync()).Id, Sam)).Conversation;
        await PersonSaysAsync("I am here");
        await page.Locator(".message.person").Or(page.Locator("iframe.arrivals")).First.WaitForAsync();
        return held;
    }

    private async Task AssertGoodAsync(IPage page)
    {
        await AssertAccessibleAsync(page);
        Assert.False(await page.IsTooWideAsync(), "the page is wider than the screen");
    }

    private static Device Named(string name) =>
        new[] { Device.Narrow, Device.Narrow.Dark, Device.Desktop, Device.Desktop.Dark, Device.Desktop.HighContrast, Device.Narrow.WithoutScript }.Single(device => device.Name == name);
}
