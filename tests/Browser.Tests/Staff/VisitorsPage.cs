using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>The visitor's side of a conversation with the staff.</summary>
internal static class VisitorsPage
{
    public static ILocator Box(this IPage visitor) => visitor.Locator("#text");

    public static ILocator Log(this IPage visitor) => visitor.Locator("#log");

    public static ILocator FromPerson(this IPage visitor) => visitor.Locator("#log li.person .words");

    public static ILocator FromBot(this IPage visitor) => visitor.Locator("#log li.bot .words");

    public static ILocator Own(this IPage visitor) => visitor.Locator("#log li.own .words");

    public static async Task WriteAsync(this IPage visitor, string words)
    {
        await visitor.Box().FillAsync(words);
        await visitor.Locator("#send").ClickAsync();
        await Expect(visitor.Own().Last).ToContainTextAsync(words);
    }
}
