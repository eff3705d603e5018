namespace AdviceBot.Bot.Tests.Http;

public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task Every_response_carries_the_strict_headers_even_one_for_nothing()
    {
        await using var server = await RunningServer.StartAsync(new() { Pack = "letters" });
        using var client = server.CreateClient();
        foreach (var path in new[] { "/healthz", "/readyz", "/nothing-here", "/assets/nothing.js" })
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
            Assert.Equal("DENY", Header(response, "X-Frame-Options"));
            Assert.Equal("no-store", Header(response, "Cache-Control"));
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));
}
