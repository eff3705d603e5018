using AdviceBot.Browser.Tests.Browsing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests.WebChat;

/// <summary>The page of docs/tasks/direct-line.md, on a site of its own: another origin, so that the browser asks first and hides what is not allowed.</summary>
public sealed class OtherSiteTests(Chromium chromium) : BrowserTest(chromium)
{
    private WebApplication _site = null!;
    private string _origin = "";

    protected override ServerSettings Settings => new() { Pack = "letters", More = { ["DirectLine:AllowedOrigins:0"] = _origin } };

    public override async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _site = builder.Build();
        _site.Urls.Add("http://127.0.0.1:0");
        _site.MapGet("/", async () => Results.Content(await PageAsync(), "text/html; charset=utf-8"));
        await _site.StartAsync();
        _origin = _site.Urls.First();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public Task The_page_of_the_documentation_holds_a_chat_on_another_site() => OnAsync(Device.Desktop, async page =>
    {
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "Skip this" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "The letter A" })).ToBeVisibleAsync();
    }, _origin);

    private async Task<string> PageAsync()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Packs.Repository, "docs", "tasks", "direct-line.md"));
        var page = document.Split("```html")[1].Split("```")[0];
        var chat = page.Replace("https://chat.example.police.uk", Server.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        return $"<!doctype html><html lang=en><title>Site</title><link rel=icon href='data:,'>{chat}";
    }
}
