using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.Page;

public sealed class EmbeddingTests : PageTest
{
    protected override ServerSettings Settings => new() { Pack = "letters", More = { ["Page:EmbedOrigins:0"] = "https://www.example.org" } };

    [Theory]
    [InlineData("/")]
    [InlineData("/advice")]
    public async Task Only_the_named_sites_may_show_the_page_in_a_frame(string path)
    {
        using var client = Server.CreateClient();
        var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.EndsWith("frame-ancestors 'self' https://www.example.org", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task The_script_for_other_sites_is_small_and_brings_the_packs_words()
    {
        using var client = Server.CreateClient();
        var response = await client.GetAsync(new Uri("/embed.js", UriKind.Relative));
        var script = await response.Content.ReadAsByteArrayAsync();
        Assert.InRange(script.Length, 1000, 4096);
        Assert.Contains("https://www.example.org/weather", System.Text.Encoding.UTF8.GetString(script), StringComparison.Ordinal);
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("https://www.example.org/")]
    [InlineData("www.example.org")]
    [InlineData("*")]
    public async Task A_site_that_is_no_origin_stops_the_start(string origin)
    {
        var settings = new ServerSettings { Pack = "letters", More = { ["Page:EmbedOrigins:0"] = origin } };
        var failed = await Assert.ThrowsAsync<StartFailedException>(() => RunningServer.StartAsync(settings));
        Assert.Contains("Page:EmbedOrigins", failed.Message, StringComparison.Ordinal);
    }
}
