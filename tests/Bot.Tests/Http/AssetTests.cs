using System.IO.Compression;
using AdviceBot.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.Http;

public sealed class AssetTests : IDisposable
{
    private const string Script = "console.log('hello')";
    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-assets-").FullName;

    public AssetTests()
    {
        File.WriteAllText(Path.Combine(_folder, "chat.js"), Script);
        using var small = new BrotliStream(File.Create(Path.Combine(_folder, "chat.js.br")), CompressionLevel.Fastest);
        small.Write(System.Text.Encoding.UTF8.GetBytes(Script));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_address_changes_exactly_when_the_file_does()
    {
        var before = new Assets(_folder).Href("chat.js");
        Assert.Equal(before, new Assets(_folder).Href("chat.js"));
        Assert.Matches("^/assets/chat\\.js\\?v=[0-9a-f]{16}$", before);
        File.AppendAllText(Path.Combine(_folder, "chat.js"), ";");
        Assert.NotEqual(before, new Assets(_folder).Href("chat.js"));
    }

    [Fact]
    public void A_file_that_was_not_built_is_told_at_once() =>
        Assert.Contains("other.js", Assert.Throws<InvalidOperationException>(() => new Assets(_folder).Href("other.js")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", null)]
    [InlineData("br;q=0", null)]
    [InlineData(null, null)]
    public async Task A_browser_gets_the_smallest_form_that_it_takes(string? accepts, string? encoding)
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Get<Assets>().Href("chat.js"));
        if (accepts is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        using var response = await client.SendAsync(request);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", response.Headers.GetValues("Cache-Control")));
        Assert.Equal(Script, await TextAsync(response));
    }

    [Fact]
    public async Task A_file_under_another_version_is_given_but_not_kept()
    {
        await using var server = await StartAsync();
        using var client = server.CreateClient();
        using var response = await client.GetAsync(new Uri("/assets/chat.js?v=old", UriKind.Relative));
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/assets/chat.js.br", UriKind.Relative))).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/assets/..%2f..%2fadvicebot.db", UriKind.Relative))).StatusCode);
    }

    private Task<RunningServer> StartAsync() => RunningServer.StartAsync(new()
    {
        Pack = "letters",
        Configure = builder => builder.Services.AddSingleton(new Assets(_folder)),
    });

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        await using var body = await response.Content.ReadAsStreamAsync();
        await using var plain = response.Content.Headers.ContentEncoding.Contains("br") ? new BrotliStream(body, CompressionMode.Decompress) : body;
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
