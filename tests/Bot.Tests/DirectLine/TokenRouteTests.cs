using AdviceBot.Channels.DirectLine;

namespace AdviceBot.Bot.Tests.DirectLine;

public sealed class TokenRouteTests : IAsyncLifetime
{
    private DirectLineServer _server = null!;

    public async Task InitializeAsync() => _server = await DirectLineServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_secret_gives_a_token_and_starts_nothing()
    {
        var answer = await _server.PostAsync("/tokens/generate", DirectLineServer.Secret);

        Assert.Equal((200, 1800), (answer.Status, (int)answer.Body!["expires_in"]!));
        Assert.Null(answer.Body["streamUrl"]);
        Assert.Equal(404, (await _server.GetAsync($"/conversations/{answer.Body["conversationId"]}/activities", (string)answer.Body["token"]!)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    public async Task Nobody_gets_a_token_without_a_secret(string? origin)
    {
        var answer = await _server.CallAsync(HttpMethod.Post, "/tokens/generate", origin: origin);

        Assert.Equal((401, "BadArgument"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_wrong_secret_gives_no_token_and_neither_does_a_token()
    {
        Assert.Equal(403, (await _server.PostAsync("/tokens/generate", DirectLineServer.Secret + "x")).Status);
        Assert.Equal("NotAllowed", (await _server.PostAsync("/tokens/generate", await _server.NewTokenAsync())).Code);
    }

    [Fact]
    public async Task A_page_of_an_allowed_origin_gets_a_token_of_its_own_without_a_secret()
    {
        var answer = await _server.CallAsync(
            HttpMethod.Post, "/tokens/generate", body: new { user = new { id = "dl_somebody-else" } }, origin: DirectLineServer.AllowedOrigin);
        var claims = Claims(answer);

        Assert.StartsWith("dl_", claims.User, StringComparison.Ordinal);
        Assert.NotEqual("dl_somebody-else", claims.User);
        Assert.Equal(DirectLineServer.AllowedOrigin, Assert.Single(claims.Origins!));
    }

    [Fact]
    public async Task A_page_of_this_server_gets_one_too()
    {
        var own = _server.Server.Address.GetLeftPart(UriPartial.Authority);

        Assert.Equal(200, (await _server.CallAsync(HttpMethod.Post, "/tokens/generate", origin: own)).Status);
    }

    [Fact]
    public async Task A_token_for_trusted_origins_is_no_good_on_a_page_of_another()
    {
        var token = await _server.NewTokenAsync(new { trustedOrigins = new[] { "https://a.example" } });

        Assert.Equal("NotAllowed", (await _server.CallAsync(HttpMethod.Post, "/conversations", token, origin: "https://b.example")).Code);
        Assert.Equal(201, (await _server.CallAsync(HttpMethod.Post, "/conversations", token, origin: "https://a.example")).Status);
        Assert.Equal(200, (await _server.CallAsync(HttpMethod.Post, "/conversations", token)).Status);
    }

    [Fact]
    public async Task A_users_id_in_a_token_starts_with_dl()
    {
        var refused = await _server.PostAsync("/tokens/generate", DirectLineServer.Secret, new { user = new { id = "anna" } });
        var given = await _server.PostAsync("/tokens/generate", DirectLineServer.Secret, new { User = new { Id = "dl_anna" } });

        Assert.Equal((400, "BadArgument"), (refused.Status, refused.Code));
        Assert.Equal("dl_anna", Claims(given).User);
    }

    [Theory]
    [InlineData("""{"user":""")]
    [InlineData("[]")]
    [InlineData("""{"user":{"id":7}}""")]
    [InlineData("""{} {}""")]
    public async Task A_malformed_body_is_told(string json)
    {
        var answer = await _server.PostAsync("/tokens/generate", DirectLineServer.Secret, new StringContent(json));

        Assert.Equal((400, "BadSyntax"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_token_is_refreshed_while_it_lasts_and_not_after()
    {
        var token = await _server.NewTokenAsync(new { user = new { id = "dl_1" } });
        _server.Time.Advance(TimeSpan.FromMinutes(29));
        var refreshed = await _server.PostAsync("/tokens/refresh", token);
        _server.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal((200, "dl_1"), (refreshed.Status, Claims(refreshed).User));
        Assert.Equal(201, (await _server.PostAsync("/conversations", (string)refreshed.Body!["token"]!)).Status);
        var late = await _server.PostAsync("/tokens/refresh", token);
        Assert.Equal((403, "TokenExpired"), (late.Status, late.Code));
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz", 401)]
    [InlineData("Bearer", 401)]
    [InlineData("Bearer nonsense", 403)]
    public async Task A_wrong_authorization_is_told(string header, int status)
    {
        _server.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        var answer = await _server.PostAsync("/tokens/refresh", token: null);

        Assert.Equal((status, "BadArgument"), (answer.Status, answer.Code));
    }

    private Claims Claims(Answer answer) =>
        Assert.IsType<Valid>(_server.Server.Get<Tokens>().Read((string)answer.Body!["token"]!)).Claims;
}
