using AdviceBot.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>A visitor changes the language of the page, with and without a script.</summary>
public sealed class LanguageTests(Chromium chromium) : VisitorTest(chromium), IDisposable
{
    private readonly TwoLanguages _two = new();

    protected override ServerSettings Settings => new() { Pack = "letters", Content = _two.Content, Configure = Staff };

    public void Dispose() => _two.Dispose();

    [Theory]
    [InlineData("phone")]
    [InlineData("phone-without-script")]
    public Task The_conversation_goes_on_in_it_and_what_is_typed_stays(string device) => TryAsync(async () =>
    {
        var page = await ArriveAsync(new[] { Device.Phone, Device.Phone.WithoutScript }.Single(one => one.Name == device));
        await page.SayAsync("my story");
        await page.AnswerButton("The letter A").WaitForAsync();
        await page.Box().FillAsync("half a sentence");
        await page.ButtonNamed("Cymraeg").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "cy");
        await Expect(page.Box()).ToHaveValueAsync("half a sentence");
        await Expect(page.Own()).ToHaveTextAsync(["my story"]);
        await AssertAccessibleAsync(page);

        await page.AnswerButton("cy: The letter B").ClickAsync();
        await Expect(page.Own().Last).ToHaveTextAsync("cy: The letter B");
        await page.ButtonNamed("English").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en-GB");
    });

    [Fact]
    public Task Whoever_arrives_in_another_language_is_answered_in_it() => TryAsync(async () =>
    {
        var page = await ArriveAsync(Device.Phone, "/?language=cy");
        await page.SayAsync("my story");
        await Expect(page.AnswerButton("cy: The letter A")).ToBeVisibleAsync();
        await Expect(page.Locator("#log .bot .words").Last).ToContainTextAsync("cy: ");
    });

    [Fact]
    public Task Words_that_are_still_on_their_way_go_first() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var page = await ArriveAsync(Device.Phone);
        await page.SayAsync("my story");
        await page.AnswerButton("The letter A").WaitForAsync();
        await page.Context.SetOfflineAsync(true);
        await page.SayAsync("said in a tunnel");
        await page.Locator(".unsent").WaitForAsync();
        await page.ButtonNamed("Cymraeg").ClickAsync();
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "cy");
        await Expect(page.Own()).ToHaveTextAsync(["my story", "said in a tunnel"]);
    });
}
