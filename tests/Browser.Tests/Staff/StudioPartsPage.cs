using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>The parts of a draft beside its files, by what they are called.</summary>
internal static class StudioPartsPage
{
    /// <summary>A pack is read before its first preview, on a machine that runs browsers beside it.</summary>
    private const float Reading = 60_000;

    public static async Task PartAsync(this IPage studio, string name)
    {
        var part = studio.GetByRole(AriaRole.Group, new() { Name = "Parts of the draft" }).GetByRole(AriaRole.Button, new() { Name = name });
        await part.ClickAsync();
        await Expect(part).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>The visitor's page as it is played.</summary>
    public static IFrameLocator Played(this IPage studio) => studio.FrameLocator("iframe.phone");

    public static ILocator PlayedLog(this IPage studio) => studio.Played().Locator("#log");

    public static async Task PreviewAsync(this IPage studio)
    {
        await studio.PartAsync("Preview");
        await Expect(studio.PlayedLog()).ToBeVisibleAsync(new() { Timeout = Reading });
    }

    public static Task ViewAsync(this IPage studio, string name) => studio.Locator(".preview-views .tabs").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public static Task AnswerAsync(this IPage studio, string question, string answer) =>
        studio.GetByRole(AriaRole.Combobox, new() { Name = question, Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = answer });

    public static async Task PlayAsync(this IPage studio)
    {
        var before = await studio.Locator("iframe.phone").GetAttributeAsync("src");
        await studio.ButtonNamed("Begin again").ClickAsync();
        await Expect(studio.Locator("iframe.phone")).Not.ToHaveAttributeAsync("src", before!, new() { Timeout = Reading });
    }

    /// <summary>Where each reply comes from.</summary>
    public static ILocator Steps(this IPage studio) => studio.GetByRole(AriaRole.Region, new() { Name = "Where each reply comes from" });

    public static async Task OpenMessageAsync(this IPage studio, string id)
    {
        await studio.GetByLabel("Find a message or words in it").FillAsync(id);
        await studio.Locator(".message-list a", new() { Has = studio.Locator($".message-id:text-is('{id}')") }).ClickAsync(new() { Timeout = Reading });
        await Expect(studio.Side("English").GetByLabel("Words", new() { Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>A message in one language.</summary>
    public static ILocator Side(this IPage studio, string language) => studio.GetByRole(AriaRole.Region, new() { Name = language, Exact = true });

    public static ILocator Service(this IPage studio, string service) => studio.Locator("ul.entries").Last.Locator("> li", new() { Has = studio.GetByRole(AriaRole.Heading, new() { Name = service, Exact = true }) });
}
