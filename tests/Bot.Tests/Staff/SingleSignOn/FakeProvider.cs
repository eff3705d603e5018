using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>A provider that can lie: it hands out whatever ID token a test forges. It checks the client, the code and PKCE as a real one does.</summary>
internal sealed class FakeProvider(TimeProvider time) : IAsyncDisposable
{
    public const string ClientId = "advicebot";
    public const string ClientSecret = "only + the server:knows";
    private readonly ConcurrentDictionary<string, Asked> _codes = new();
    private WebApplication _app = null!;

    public string Issuer { get; private set; } = "";

    /// <summary>The keys that it publishes; the first one signs.</summary>
    public List<SigningKey> Keys { get; } = [SigningKey.Rsa("first")];

    /// <summary>What the next token is made like.</summary>
    public Action<Forgery> Forge { get; set; } = _ => { };

    public Dictionary<string, object> UserInfo { get; } = new() { ["sub"] = "jane-1" };

    public bool NamesItself { get; set; }

    public string DocumentIssuer { get; set; } = "";

    /// <summary>The status that the token endpoint answers with, when not its own.</summary>
    public int? TokenStatus { get; set; }

    public int TimesKeysWereAsked { get; private set; }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(Document()));
        _app.MapGet("/keys", () =>
        {
            TimesKeysWereAsked++;
            return Results.Json(new { keys = Keys.Select(key => key.Public) });
        });
        _app.MapPost("/token", TokenAsync);
        _app.MapGet("/userinfo", (HttpRequest request) => request.Headers.Authorization == "Bearer access" ? Results.Json(UserInfo) : Results.Unauthorized());
        await _app.StartAsync();
        DocumentIssuer = Issuer = _app.Urls.First();
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>The browser came to the authorization endpoint, and the person went through; the address that it is led back to.</summary>
    public string GoThrough(Uri address, string? code = null)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        Assert.Equal(("code", ClientId, "S256"), (query["response_type"].ToString(), query["client_id"].ToString(), query["code_challenge_method"].ToString()));
        Assert.Contains("openid", query["scope"].ToString(), StringComparison.Ordinal);
        code ??= Guid.NewGuid().ToString("N");
        _codes.TryAdd(code, new Asked(query["redirect_uri"].ToString(), query["nonce"].ToString(), query["code_challenge"].ToString(), AsksWhen: query.ContainsKey("max_age")));
        return QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"].ToString() });
    }

    private object Document() => new
    {
        issuer = DocumentIssuer,
        authorization_endpoint = $"{Issuer}/authorize",
        token_endpoint = $"{Issuer}/token",
        userinfo_endpoint = $"{Issuer}/userinfo",
        jwks_uri = $"{Issuer}/keys",
        end_session_endpoint = $"{Issuer}/end",
        authorization_response_iss_parameter_supported = NamesItself,
    };

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        if (TokenStatus is { } status) return Results.StatusCode(status);
        var form = await request.ReadFormAsync();
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{WebUtility.UrlEncode(ClientId)}:{WebUtility.UrlEncode(ClientSecret)}"));
        if (request.Headers.Authorization != $"Basic {basic}") return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        // A code works once.
        if (!_codes.TryRemove(form["code"].ToString(), out var asked) || asked.RedirectUri != form["redirect_uri"] || asked.Challenge != Hashed(form["code_verifier"].ToString()))
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var forgery = new Forgery(Keys[0], Issuer, asked.Nonce, time.GetUtcNow());
        // Whoever gives an age is told when the person showed who they are (OpenID Connect Core, 2: auth_time).
        if (asked.AsksWhen) forgery.Claims["auth_time"] = time.GetUtcNow().ToUnixTimeSeconds();
        Forge(forgery);
        return Results.Json(new { access_token = "access", token_type = "Bearer", id_token = forgery.Token() });
    }

    private static string Hashed(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private sealed record Asked(string RedirectUri, string Nonce, string Challenge, bool AsksWhen);
}
