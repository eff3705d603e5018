namespace AdviceBot.Browser.Tests.Browsing;

/// <summary>The frame of these tests sees what it is there to see.</summary>
public sealed class FrameTests(Chromium chromium) : BrowserTest(chromium)
{
    protected override ServerSettings Settings => new() { Pack = "letters" };

    [Fact]
    public async Task A_script_that_the_content_policy_refuses_is_noticed()
    {
        var page = await OpenAsync(Device.Phone, "/healthz");
        await page.SetContentAsync("<script>document.title = 'ran'</script>");
        await page.EvaluateAsync("0");
        Assert.NotEqual("ran", await page.TitleAsync());
        Assert.Contains(ConsoleErrors, error => error.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_hard_to_use_is_found_with_and_without_scripts()
    {
        foreach (var device in new[] { Device.Desktop, Device.Desktop.WithoutScript })
        {
            var page = await OpenAsync(device, "/healthz");
            await page.SetContentAsync("<noscript><img src='data:,'></noscript>" + (device.HasScript ? "<img src='data:,'>" : ""));
            var failed = await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(() => AssertAccessibleAsync(page));
            Assert.Contains("image-alt", failed.Message, StringComparison.Ordinal);
        }
    }
}
