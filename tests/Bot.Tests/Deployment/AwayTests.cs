using System.Net;
using System.Text.RegularExpressions;

namespace AdviceBot.Bot.Tests.Deployment;

public sealed class AwayTests(ProxiedServer proxied) : IClassFixture<ProxiedServer>
{
    private static readonly string Content = Path.Combine(Packs.Repository, "content");

    [Fact]
    public async Task While_the_server_is_away_people_read_what_to_do()
    {
        await proxied.Server.StopAsync();
        using var response = await proxied.Browser.GetAsync(new Uri("/", UriKind.Relative));
        var page = await response.Content.ReadAsStringAsync();
        await proxied.Server.StartAgainAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
        Assert.Single(response.Headers.GetValues("Strict-Transport-Security"));
        Assert.Contains("One moment", page, StringComparison.Ordinal);
    }

    /// <summary>A file beside the pack, so it may not say anything else than the pack does.</summary>
    [Fact]
    public void The_number_and_the_way_out_on_that_page_are_those_of_the_content()
    {
        var page = File.ReadAllText(NginxFiles.Away);
        Assert.Contains($"tel:{First("sextortion/services.yaml", "^emergency:.*?phone: \"(.*?)\"")}", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{First("site.yaml", @"^exit: (\S+)")}\"", page, StringComparison.Ordinal);
    }

    private static string First(string file, string pattern) =>
        Regex.Match(File.ReadAllText(Path.Combine(Content, file)), pattern, RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
}
