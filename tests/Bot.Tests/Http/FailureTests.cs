using System.Net;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AdviceBot.Bot.Tests.Http;

public sealed class FailureTests
{
    private const string Secret = "he-has-my-pictures";

    [Fact]
    public async Task A_person_is_told_in_the_packs_words_and_a_program_with_a_code()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/nothing-here");
        asked.Headers.Accept.ParseAdd("text/html");
        using var page = await client.SendAsync(asked);
        using var problem = await client.GetAsync(new Uri("/nothing-here", UriKind.Relative));
        var html = await page.Content.ReadAsStringAsync();
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h1>page.not-found</h1>", html, StringComparison.Ordinal);
        Assert.Contains("class=\"leave\"", html, StringComparison.Ordinal);
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"code\":\"not-found\"", await problem.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/test/bug", HttpStatusCode.InternalServerError, "failed")]
    [InlineData("/test/store", HttpStatusCode.ServiceUnavailable, "not-ready")]
    [InlineData("/test/wrong", HttpStatusCode.BadRequest, "refused")]
    public async Task A_failure_that_nobody_named_keeps_its_reason_to_itself(string path, HttpStatusCode status, string code)
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, response.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("reason", body, StringComparison.Ordinal);
        Assert.Equal(status == HttpStatusCode.ServiceUnavailable, response.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_before_it_is_read()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        using var small = await client.PostAsync(new Uri("/test/echo", UriKind.Relative), new ByteArrayContent(new byte[60 * 1024]));
        using var large = await client.PostAsync(new Uri("/test/echo", UriKind.Relative), new ByteArrayContent(new byte[65 * 1024]));
        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("too-large", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_request_log_names_the_route_and_never_what_was_in_the_address()
    {
        var settings = Settings(("Logging:LogLevel:Default", "Trace"));
        await using var server = await RunningServer.StartAsync(settings);
        using var client = server.CreateClient();
        await client.GetAsync(new Uri($"/test/of/{Secret}?t={Secret}", UriKind.Relative));
        await client.GetAsync(new Uri($"/{Secret}", UriKind.Relative));
        await server.StopAsync();
        await server.StartAgainAsync();
        Assert.Contains(settings.Logs.Lines, line => line.Contains("GET /test/of/{conversationId} 200 in", StringComparison.Ordinal));
        Assert.Contains(settings.Logs.Lines, line => line.Contains("GET (no route) 404 in", StringComparison.Ordinal));
        Assert.DoesNotContain(settings.Logs.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    private static Task<RunningServer> StartAsync() => RunningServer.StartAsync(Settings());

    private static ServerSettings Settings(params (string Name, string Value)[] more) => new()
    {
        Pack = "letters",
        More = more.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal),
        Map = Map,
    };

    private static void Map(WebApplication app)
    {
        app.MapGet("/test/bug", string () => throw new InvalidOperationException("the reason"));
        app.MapGet("/test/store", string () => throw new StoreException("the reason"));
        app.MapGet("/test/wrong", string () => throw new BadHttpRequestException("the reason"));
        app.MapGet("/test/of/{conversationId}", (string conversationId) => "");
        app.MapPost("/test/echo", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return "";
        });
    }
}
