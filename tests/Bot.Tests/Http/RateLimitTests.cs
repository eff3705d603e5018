using System.Net;
using Microsoft.AspNetCore.Builder;

namespace AdviceBot.Bot.Tests.Http;

public sealed class RateLimitTests
{
    [Fact]
    public async Task A_flood_from_one_address_is_told_when_to_come_back()
    {
        await using var server = await StartAsync(perAddress: 3);
        using var client = server.CreateClient();
        for (var allowed = 0; allowed < 3; allowed++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/test/look"));
        using var refused = await client.GetAsync(new Uri("/test/look", UriKind.Relative));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/test/unlimited"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/healthz"));
    }

    [Fact]
    public async Task One_conversation_that_floods_does_not_slow_the_others_behind_the_same_address()
    {
        await using var server = await StartAsync(perConversation: 2);
        using var client = server.CreateClient();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], await PostsAsync(client, "/test/talk/a"));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], await PostsAsync(client, "/test/talk/b"));
        client.DefaultRequestHeaders.Add("Cookie", "advicebot=one");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], await PostsAsync(client, "/test/form"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/test/look"));
    }

    [Fact]
    public async Task Visitors_behind_a_known_proxy_are_told_apart_and_nobody_else_is_believed()
    {
        await using var behindProxy = await StartAsync(perAddress: 1, proxy: "127.0.0.1");
        await using var alone = await StartAsync(perAddress: 1);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], await FromAsync(behindProxy, "192.0.2.1", "192.0.2.2", "192.0.2.1"));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], await FromAsync(alone, "192.0.2.1", "192.0.2.2"));
    }

    private static async Task<List<HttpStatusCode>> FromAsync(RunningServer server, params string[] addresses)
    {
        using var client = server.CreateClient();
        var found = new List<HttpStatusCode>();
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/test/look");
            request.Headers.Add("X-Forwarded-For", address);
            using var response = await client.SendAsync(request);
            found.Add(response.StatusCode);
        }

        return found;
    }

    private static async Task<List<HttpStatusCode>> PostsAsync(HttpClient client, string path)
    {
        var found = new List<HttpStatusCode>();
        for (var post = 0; post < 3; post++) found.Add((await client.PostAsync(new Uri(path, UriKind.Relative), null)).StatusCode);
        return found;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path) => (await client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode;

    private static Task<RunningServer> StartAsync(int perAddress = 1000, int perConversation = 1000, string? proxy = null)
    {
        var more = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RateLimits:PerAddressPerMinute"] = $"{perAddress}",
            ["RateLimits:PerConversationPerMinute"] = $"{perConversation}",
        };
        if (proxy is not null) more["ForwardedHeaders:KnownProxies:0"] = proxy;
        return RunningServer.StartAsync(new() { Pack = "letters", More = more, Map = Map });
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/test/look", () => "");
        app.MapGet("/test/unlimited", () => "").DisableRateLimiting();
        app.MapPost("/test/form", () => "");
        app.MapPost("/test/talk/{conversationId}", (string conversationId) => "");
    }
}
