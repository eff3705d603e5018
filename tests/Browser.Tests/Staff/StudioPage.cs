using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>What an editor finds in the studio and does there, by what it is called.</summary>
internal static class StudioPage
{
    /// <summary>The checker walks every path of the real pack, on a machine that runs browsers beside it.</summary>
    private const float Checking = 60_000;

    /// <summary>The text that is edited; it lives in a shadow of its own, which locators look into.</summary>
    public static ILocator Text(this IPage studio) => studio.GetByRole(AriaRole.Textbox, new() { Name = "Text of" });

    public static ILocator Problems(this IPage studio) => studio.GetByRole(AriaRole.Complementary, new() { Name = "Problems" });

    /// <summary>How far the draft is.</summary>
    public static ILocator State(this IPage studio) => studio.Locator(".draft-title .state-mark");

    public static async Task BeginDraftAsync(this IPage studio, string title)
    {
        await studio.ButtonNamed("Begin a draft").ClickAsync();
        await studio.GetByLabel("What the draft is for").FillAsync(title);
        await studio.SubmitAsync("Begin a draft");
        await Expect(studio.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        await studio.CheckedAsync();
    }

    /// <summary>Opens a draft from the list.</summary>
    public static async Task OpenDraftAsync(this IPage studio, string title)
    {
        await studio.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = "Drafts" }).ClickAsync();
        await studio.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await studio.CheckedAsync();
    }

    public static async Task OpenFileAsync(this IPage studio, string name, string? sought = null)
    {
        await studio.GetByLabel("Find a file").FillAsync(sought ?? name);
        await studio.Locator(".files a", new() { Has = studio.Locator($".file-name:text-is('{name}')") }).First.ClickAsync();
        await Expect(studio.Text()).ToBeVisibleAsync();
    }

    /// <summary>Replaces words by the editor's own search, as an editor would; not saved yet.</summary>
    public static async Task OverwriteAsync(this IPage studio, string from, string to)
    {
        await studio.Text().ClickAsync();
        await studio.Keyboard.PressAsync("Control+f");
        await studio.GetByPlaceholder("Find", new() { Exact = true }).FillAsync(from);
        await studio.GetByPlaceholder("Replace", new() { Exact = true }).FillAsync(to);
        await studio.GetByRole(AriaRole.Button, new() { Name = "replace all" }).ClickAsync();
        await Expect(studio.Locator(".save-state")).ToHaveTextAsync("Not saved yet");
        await studio.Keyboard.PressAsync("Escape");
    }

    /// <summary>The same, saved with the keyboard and checked.</summary>
    public static async Task ReplaceAsync(this IPage studio, string from, string to)
    {
        await studio.OverwriteAsync(from, to);
        await studio.Text().PressAsync("Control+s");
        await Expect(studio.Locator(".save-state")).ToContainTextAsync("Changed by", new() { Timeout = Checking });
        await studio.CheckedAsync();
    }

    public static Task CheckedAsync(this IPage studio) => Expect(studio.Problems()).ToHaveAttributeAsync("aria-busy", "false", new() { Timeout = Checking });

    /// <summary>Presses one of the acts on a draft; its sheet is open.</summary>
    public static async Task StepAsync(this IPage studio, string act)
    {
        await studio.ButtonNamed(act + "…").ClickAsync();
        await Expect(studio.Sheet()).ToBeVisibleAsync();
    }

    public static async Task SendToReviewAsync(this IPage studio, string reviewer)
    {
        await studio.StepAsync("Send to review");
        await studio.Sheet().GetByLabel(reviewer).CheckAsync();
        await studio.SubmitAsync("Send");
        await Expect(studio.State()).ToHaveTextAsync("In review", new() { Timeout = Checking });
    }
}
