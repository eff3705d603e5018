using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>The chat on a page of another site.</summary>
public sealed class EmbeddingTests(Chromium chromium) : VisitorTest(chromium)
{
    private WebApplication _site = null!;
    private string _address = "";
    private string _unnamed = "";

    protected override ServerSettings Settings => new() { Pack = "letters", Configure = Staff, More = { ["Page:EmbedOrigins:0"] = _address, ["Page:EmbedOrigins:1"] = OtherSite } };

    /// <summary>The same page under a name that browsers take for a site of its own: cookies of the chat are not sent from there.</summary>
    private string OtherSite => _address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public override async Task InitializeAsync()
    {
        // The other site comes first, as its address is a setting of the server.
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0", "http://127.0.0.2:0");
        _site = builder.Build();
        _site.MapGet("/", () => SitePage($"<p><a href=\"{Server.Address}\" data-advicebot>Chat with us</a></p><script src=\"{Server.Address}embed.js\" async></script>"));
        _site.MapGet("/frame", () => SitePage($"<iframe title=\"Chat\" width=\"400\" height=\"700\" src=\"{Server.Address}\"></iframe>"));
        await _site.StartAsync();
        _address = _site.Urls.Single(url => url.Contains("127.0.0.1", StringComparison.Ordinal));
        _unnamed = _site.Urls.Single(url => url.Contains("127.0.0.2", StringComparison.Ordinal));
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public Task The_link_becomes_a_panel_in_which_a_conversation_is_held() => TryAsync(async () =>
    {
        var (page, chat) = await OpenPanelAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeFocusedAsync();
        await chat.Locator("#text").FillAsync("my story");
        await chat.Locator("#send").ClickAsync();
        await Expect(chat.Locator(".own .words")).ToHaveTextAsync("my story");
        await chat.Locator("[value='letter:a']").ClickAsync();
        await Expect(chat.Locator(".own .words")).ToHaveTextAsync(["my story", "The letter A"]);
        await Expect(chat.Locator(".bar")).ToBeHiddenAsync();
        await AssertAccessibleAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "page.close" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(page.GetByText("Chat with us")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(chat.Locator(".own .words")).ToHaveTextAsync(["my story", "The letter A"]);
    });

    [Theory]
    [InlineData("the button of the panel")]
    [InlineData("Escape outside of the frame")]
    [InlineData("Escape inside of the frame")]
    public Task Leaving_takes_the_whole_page_along(string way) => TryAsync(async () =>
    {
        var (page, chat) = await OpenPanelAsync();
        await chat.Locator("#text").FillAsync("my story");
        await chat.Locator("#send").ClickAsync();
        await Expect(chat.Locator(".own[data-number]")).ToBeVisibleAsync();
        if (way == "the button of the panel") await page.GetByRole(AriaRole.Button, new() { Name = "Leave this site" }).ClickAsync();
        else if (way == "Escape outside of the frame") await page.GetByRole(AriaRole.Dialog).PressAsync("Escape");
        else await chat.Locator("#text").PressAsync("Escape");
        await Expect(page).ToHaveURLAsync(Exit);
        await AssertLeftAsync();
        await page.GoBackAsync();
        Assert.DoesNotContain("Chat with us", await page.ContentAsync(), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("desktop", "the link")]
    [InlineData("desktop", "Escape")]
    [InlineData("desktop-without-script", "the link")]
    public Task A_bare_frame_takes_the_whole_page_along_too(string device, string way) => TryAsync(async () =>
    {
        var page = await ArriveAsync(device == "desktop" ? Device.Desktop : Device.Desktop.WithoutScript, _address + "/frame");
        var chat = page.FrameLocator("iframe");
        await chat.Locator("#text").FillAsync("my story");
        await chat.Locator("#send").ClickAsync();
        await Expect(chat.Locator(".own[data-number]")).ToBeVisibleAsync();
        if (way == "Escape") await chat.Locator("#text").PressAsync("Escape");
        else if (device == "desktop") await chat.Locator("#leave").ClickAsync();
        else await ExpectSentOutAsync(page, () => chat.Locator("#leave").ClickAsync());
        if (device == "desktop") await Expect(page).ToHaveURLAsync(Exit);
        await AssertLeftAsync();
    });

    [Fact]
    public Task Escape_with_the_panel_closed_is_the_other_sites_own() => TryAsync(async () =>
    {
        var (page, _) = await OpenPanelAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "page.close" }).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByText("Chat with us")).ToBeVisibleAsync();
        Assert.Equal(_address + "/", page.Url);
    });

    [Fact]
    public Task On_a_phone_and_without_a_script_the_link_is_followed() => TryAsync(async () =>
    {
        foreach (var device in new[] { Device.Phone, Device.Desktop.WithoutScript })
        {
            var page = await ArriveAsync(device, _address);
            await page.GetByText("Chat with us").ClickAsync();
            await Expect(page).ToHaveURLAsync(Server.Address.ToString());
            await page.SayAsync("my story");
            await Expect(page.Own()).ToHaveTextAsync("my story");
        }
    });

    [Fact]
    public Task A_browser_that_keeps_cookies_from_the_frame_is_offered_the_chat_on_its_own() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var page = await ArriveAsync(Device.Desktop, OtherSite + "/frame");
        var chat = page.FrameLocator("iframe");
        await Expect(chat.Locator(".notice")).ToContainTextAsync("page.frame-blocked");
        var own = await page.Context.RunAndWaitForPageAsync(() => chat.Locator(".notice a").ClickAsync());
        await own.SayAsync("my story");
        await Expect(own.Own()).ToHaveTextAsync("my story");
    });

    [Fact]
    public Task A_site_that_was_not_named_gets_no_frame() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var page = await ArriveAsync(Device.Desktop, _unnamed);
        await page.GetByText("Chat with us").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Expect(page.FrameLocator("iframe").Locator("#talk")).ToHaveCountAsync(0);
        // The way out does not need the frame.
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave this site" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Exit);
    });

    private async Task<(IPage Page, IFrameLocator Chat)> OpenPanelAsync()
    {
        var page = await ArriveAsync(Device.Desktop, _address);
        await page.GetByText("Chat with us").ClickAsync();
        var chat = page.FrameLocator("iframe");
        await chat.Locator("#talk").WaitForAsync();
        return (page, chat);
    }

    private async Task AssertLeftAsync()
    {
        await foreach (var update in Conversations.SubscribeForStaffAsync((await ConversationAsync()).Id, 0, CancellationToken.None))
        {
            if (update.Head is { LeftQuickly: true, Status: Status.Ended }) return;
        }
    }

    private static IResult SitePage(string content) => Results.Content($"""
        <!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Another site</title><main aria-label="Site"><h1>Another site</h1>{content}</main></html>
        """, "text/html");
}
