using AdviceBot.Channels.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.DirectLine;

public sealed class CorsTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Page = "https://anywhere.example";
    private readonly DirectLineServer _server = shared.Server;

    [Theory]
    [InlineData("/tokens/generate", "POST")]
    [InlineData("/tokens/refresh", "POST")]
    [InlineData("/conversations", "POST")]
    [InlineData("/conversations/c1", "GET")]
    [InlineData("/conversations/c1/activities", "GET")]
    [InlineData("/conversations/c1/activities", "POST")]
    [InlineData("/conversations/c1/upload", "POST")]
    [InlineData("/session/getsessionid", "GET")]
    public async Task A_browser_may_ask_first_on_every_route_without_a_token(string path, string method)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, _server.Domain.AbsolutePath + path);
        request.Headers.Add("Origin", Page);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
        using var response = await _server.Http.SendAsync(request);

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(
            (Page, method, "authorization,content-type,x-ms-bot-agent"),
            (Header(response, "Access-Control-Allow-Origin"), Header(response, "Access-Control-Allow-Methods"), Header(response, "Access-Control-Allow-Headers")));
    }

    [Fact]
    public async Task A_browser_sees_the_status_of_every_refusal()
    {
        var token = await _server.NewTokenAsync();
        var began = await _server.BeginAsync();
        Answer[] refusals =
        [
            await _server.CallAsync(HttpMethod.Post, "/conversations", origin: Page),
            await _server.CallAsync(HttpMethod.Post, "/conversations", "nonsense", origin: Page),
            await _server.CallAsync(HttpMethod.Get, "/conversations/other", token, origin: Page),
            await _server.CallAsync(HttpMethod.Get, "/no/such/path", token, origin: Page),
            await _server.CallAsync(HttpMethod.Post, $"/conversations/{began.Id}/activities", began.Token, new StringContent("{"), Page),
        ];

        Assert.Equal([401, 403, 403, 404, 400], refusals.Select(refusal => refusal.Status));
        Assert.All(refusals, refusal => Assert.Equal(
            (Page, "Retry-After", "Origin"),
            (refusal.Headers["Access-Control-Allow-Origin"], refusal.Headers["Access-Control-Expose-Headers"], refusal.Headers["Vary"])));
        Assert.All(refusals, refusal => Assert.NotNull(refusal.Code));
    }

    /// <summary>What fails beyond the endpoint keeps the shape and the headers too.</summary>
    [Fact]
    public async Task A_failure_and_a_limit_are_seen_as_what_they_are()
    {
        await using var server = await DirectLineServer.StartAsync(
            more: new() { ["RateLimits:PerConversationPerMinute"] = "1" }, replace: services => services.AddSingleton(_ => new StreamUrl(null!)));
        var failed = await server.CallAsync(HttpMethod.Post, "/conversations", await server.NewTokenAsync(), origin: Page);
        await server.CallAsync(HttpMethod.Post, "/conversations/c1/upload", origin: Page);
        var limited = await server.CallAsync(HttpMethod.Post, "/conversations/c1/upload", origin: Page);

        Assert.Equal((500, "ServiceError", Page), (failed.Status, failed.Code, failed.Headers["Access-Control-Allow-Origin"]));
        Assert.Equal((429, "TooManyRequests", Page), (limited.Status, limited.Code, limited.Headers["Access-Control-Allow-Origin"]));
        Assert.True(int.Parse(limited.Headers["Retry-After"]) > 0);
    }

    [Fact]
    public async Task Only_the_session_call_may_carry_credentials()
    {
        var session = await _server.CallAsync(HttpMethod.Get, "/session/getsessionid", origin: Page);
        var other = await _server.CallAsync(HttpMethod.Post, "/tokens/generate", DirectLineServer.Secret, origin: Page);

        Assert.Equal((200, "true"), (session.Status, session.Headers["Access-Control-Allow-Credentials"]));
        Assert.NotEmpty((string)session.Body!["sessionId"]!);
        Assert.False(other.Headers.ContainsKey("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Other_pages_of_the_server_stay_closed_to_other_origins()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Add("Origin", Page);
        using var response = await _server.Http.SendAsync(request);

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(',', response.Headers.GetValues(name));
}
