using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Hosting;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Screens;

/// <summary>
/// The pictures of the README, on the real pack, written to artifacts/screens at each run; docs/screenshots/update.sh copies them.
/// A screen that cannot be reached any more, or reports an error, fails here.
/// </summary>
public sealed class ScreenshotTests(Chromium chromium) : BrowserTest(chromium)
{
    // Scrolling that glides is no animation of the page, so a picture could be taken in the middle of it.
    private static readonly Device Still = Device.Phone with { HasReducedMotion = true };

    [Fact]
    public Task What_a_visitor_sees_first() => TryAsync(async () =>
    {
        foreach (var device in new[] { Device.Phone, Device.Phone.Dark, Device.Desktop, Device.Desktop.Dark })
            await KeepAsync(await OpenAsync(device), $"visitor-{device}");
    });

    [Fact]
    public Task What_a_visitor_sees_who_paid() => TryAsync(async () =>
    {
        await OnShiftAsync();
        var visitor = await OpenAsync(Still);
        await SayAsync(visitor, "someone has my pictures and wants 200 pounds");
        foreach (var answer in new[] { "who:me", "urgency:now", "safety:safe", "age:16-17", "paid:yes" }) await ChooseAsync(visitor, answer);
        await ChooseAsync(visitor, "method:gift-card");
        await KeepAsync(visitor, "visitor-gift-card-phone");
    });

    [Fact]
    public Task What_an_operator_and_their_visitor_see() => TryAsync(async () =>
    {
        var console = await OnShiftAsync();
        var visitor = await OpenAsync(Still);
        await SayAsync(visitor, "someone has my pictures and wants 200 pounds");
        foreach (var answer in new[] { "who:me", "urgency:now", "safety:safe", "age:16-17" }) await ChooseAsync(visitor, answer);
        await visitor.ClickAsync("button[name=fire][value=person]");
        await Expect(console.Locator("#waiting")).ToContainTextAsync("Asked for a person");
        await console.GetByRole(AriaRole.Button, new() { Name = "Take next" }).ClickAsync();
        await console.FillAsync("#reply", "Hello, this is Robin. You did the right thing by writing. Is anyone with you now?");
        await console.Locator("#foot").GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(visitor.Locator("#log")).ToContainTextAsync("Is anyone with you now?");
        await SayAsync(visitor, "my sister", isAnswered: false);
        await Expect(console.Locator("#transcript")).ToContainTextAsync("my sister");
        await KeepAsync(console, "staff-desktop");
        await KeepAsync(visitor, "visitor-with-a-person-phone");
    });

    [Fact]
    public Task What_those_who_cannot_chat_see() => TryAsync(async () => await KeepAsync(await OpenAsync(Device.Desktop, "/advice"), "advice-desktop"));

    private async Task<IPage> OnShiftAsync()
    {
        var setup = await Server.Get<StaffSetupLink>().RenewAsync();
        var console = await OpenAsync(Device.Desktop, setup!);
        await console.FillAsync("[name=name]", "robin");
        await console.FillAsync("[name=display]", "Robin");
        await console.FillAsync("[name=password]", "four plain words here");
        await console.ClickAsync("main form button");
        await console.GetByRole(AriaRole.Switch, new() { Name = "On shift" }).ClickAsync();
        await Expect(console.Locator("#staffed")).ToContainTextAsync("1 person");
        return console;
    }

    private static async Task SayAsync(IPage page, string text, bool isAnswered = true)
    {
        var before = await QuestionAsync(page);
        await page.FillAsync("#text", text);
        await page.ClickAsync("#send");
        if (isAnswered) await UntilAskedAsync(page, before);
    }

    private static async Task ChooseAsync(IPage page, string answer)
    {
        var before = await QuestionAsync(page);
        await page.ClickAsync($"button[name=choose][value='{answer}']");
        await UntilAskedAsync(page, before);
    }

    private static async Task<string> QuestionAsync(IPage page) => await page.Locator("#log > li.asks").Last.GetAttributeAsync("id") ?? "";

    private static Task UntilAskedAsync(IPage page, string before) =>
        page.WaitForFunctionAsync("before => [...document.querySelectorAll('#log > li.asks')].at(-1)?.id !== before", before);

    private static async Task KeepAsync(IPage page, string name)
    {
        // The latest message has come into view, and nothing moves any more.
        await page.EvaluateAsync("() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Home.Root, "artifacts", "screens", name + ".png") });
    }
}
