using AdviceBot.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>A press counts, whatever arrives between the moment the finger goes down and the moment it comes up.</summary>
public sealed class PressingTests(Chromium chromium) : VisitorTest(chromium)
{
    [Theory]
    [InlineData("Talk to a person")]
    [InlineData("The letter A")]
    public Task A_button_counts_although_words_arrive_while_it_is_pressed(string button) => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        await page.ButtonNamed(button).First.HoverAsync();
        await page.Mouse.DownAsync();

        await WritesInAnotherTabAsync(page, "and they want money");
        await page.Mouse.UpAsync();

        await Expect(page.Own().Last).ToHaveTextAsync(button);
        await Expect(page.Own().Nth(1)).ToHaveTextAsync("and they want money");
    });

    [Fact]
    public Task A_page_that_is_on_its_way_stands_still_under_a_press() => TryAsync(async () =>
    {
        var page = await TalkAsync(new Device("short", 390, 400) { HasTouch = true });
        await page.EvaluateAsync("() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
        await page.EvaluateAsync("() => scrollTo({ top: 0, behavior: 'smooth' })");
        await page.Mouse.DownAsync();
        var moved = await page.EvaluateAsync<double>("""
            async () => {
              const frame = () => new Promise(shown => requestAnimationFrame(shown));
              await frame();
              const from = scrollY;
              for (let frames = 0; frames < 5; frames++) await frame();
              return scrollY - from;
            }
            """);
        Assert.Equal(0, moved);
    });

    [Fact]
    public Task What_arrives_during_a_drag_is_shown_when_it_ends() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        await page.Locator("#title").HoverAsync();
        await page.Mouse.DownAsync();

        await WritesInAnotherTabAsync(page, "and they want money");
        await page.Mouse.MoveAsync(5, 5);
        await page.Mouse.UpAsync();

        await Expect(page.Own().Last).ToHaveTextAsync("and they want money");
    });

    /// <summary>The same conversation goes on in another tab, and its answer is there: it is, or will be at once, with this page too.</summary>
    private static async Task WritesInAnotherTabAsync(IPage page, string words)
    {
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/");
        var known = await other.Messages().CountAsync();
        await other.SayAsync(words);
        await Expect(other.Own().Last).ToHaveTextAsync(words);
        await Expect(other.Messages()).Not.ToHaveCountAsync(known + 1);
        await page.EvaluateAsync("() => new Promise(shown => requestAnimationFrame(() => setTimeout(shown)))");
    }
}
