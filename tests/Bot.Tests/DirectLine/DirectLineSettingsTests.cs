using AdviceBot.Channels.DirectLine;
using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.DirectLine;

public sealed class DirectLineSettingsTests
{
    [Theory]
    [InlineData("DirectLine:Secrets:0", "short")]
    [InlineData("DirectLine:AllowedOrigins:0", "https://site.example/page")]
    [InlineData("DirectLine:AllowedOrigins:0", "site.example")]
    [InlineData("DirectLine:AllowedOrigins:0", "*")]
    [InlineData("WebChat:Enabled", "perhaps")]
    public async Task A_setting_that_cannot_be_meant_stops_the_start_by_its_name(string setting, string value)
    {
        var failed = await Assert.ThrowsAsync<StartFailedException>(async () => await RunningServer.StartAsync(new() { Pack = "letters", More = { [setting] = value } }));

        Assert.Contains(setting.Split(':')[0], failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("short.", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_one()
    {
        await using var server = await RunningServer.StartAsync(new() { Pack = "letters" });

        Assert.False(server.Get<Secrets>().Contains(""));
        Assert.False(server.Get<Secrets>().Contains("anything"));
    }

    [Fact]
    public async Task Web_Chat_can_be_switched_off_and_then_this_servers_pages_get_no_token_either()
    {
        await using var server = await DirectLineServer.StartAsync(more: new() { ["WebChat:Enabled"] = "false" });
        using var page = await server.Http.GetAsync(new Uri("/webchat", UriKind.Relative));
        var token = await server.CallAsync(HttpMethod.Post, "/tokens/generate", origin: server.Server.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal((404, 401), ((int)page.StatusCode, token.Status));
    }

    [Fact]
    public async Task Web_Chat_gets_a_policy_of_its_own_and_no_other_page_does()
    {
        await using var server = await DirectLineServer.StartAsync();
        using var webChat = await server.Http.GetAsync(new Uri("/webchat", UriKind.Relative));
        using var other = await server.Http.GetAsync(new Uri("/advice", UriKind.Relative));

        Assert.Contains("style-src 'self' 'unsafe-inline'", Policy(webChat), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", Policy(webChat), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(other), StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage response) => string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
}
