using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>What an editor finds on the graph of the flow and does there.</summary>
internal static class FlowPage
{
    /// <summary>The checker walks every path of the real pack, on a machine that runs browsers beside it.</summary>
    private const float Checking = 60_000;

    /// <summary>A state in the graph.</summary>
    public static ILocator Node(this IPage studio, string state) => studio.Locator($"#flow-state-{state}");

    public static ILocator StateSheet(this IPage studio, string state) => studio.GetByRole(AriaRole.Complementary, new() { Name = $"State {state}", Exact = true });

    /// <summary>Opens the first state that has these words.</summary>
    public static async Task FindStateAsync(this IPage studio, string words)
    {
        await studio.GetByPlaceholder("Find a state").FillAsync(words);
        await Expect(studio.Locator(".flow-found button").First).ToBeVisibleAsync();
        await studio.Keyboard.PressAsync("Enter");
        await Expect(studio.Locator(".state-body .message-text").First).ToBeVisibleAsync();
    }

    /// <summary>Saves the forms of the open state; what is wrong then is known.</summary>
    public static async Task SaveStateAsync(this IPage studio)
    {
        await studio.ButtonNamed("Save").ClickAsync();
        await Expect(studio.Locator(".state-foot .save-state")).ToHaveTextAsync("Saved", new() { Timeout = Checking });
    }
}
