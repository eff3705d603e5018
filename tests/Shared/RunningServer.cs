using AdviceBot.Hosting;
using AdviceBot.Staff.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Tests;

/// <summary>
/// The real server in this process: Kestrel on a free port of 127.0.0.1, a data folder of its own that is deleted at the end.
/// <code>await using var server = await RunningServer.StartAsync(new() { Pack = "letters" });</code>
/// </summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly ServerSettings _settings;
    private readonly string _data;
    private WebApplication _app;

    private RunningServer(ServerSettings settings, string data, WebApplication app) => (_settings, _data, _app) = (settings, data, app);

    /// <summary>Such as http://127.0.0.1:43121/, the same after a restart.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public WebApplication App => _app;

    public IServiceProvider Services => _app.Services;

    /// <summary>What was logged so far, one entry a string, scopes included.</summary>
    public CapturedLogs Logs => _settings.Logs;

    public string DataFolder => _data;

    public static async Task<RunningServer> StartAsync(ServerSettings? settings = null)
    {
        settings ??= new ServerSettings();
        var data = Directory.CreateTempSubdirectory("advicebot-test-").FullName;
        var server = new RunningServer(settings, data, Build(settings, data, "http://127.0.0.1:0"));
        await server.ListenAsync();
        return server;
    }

    /// <summary>Stops the server cleanly and starts it again on the same data and the same port.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAgainAsync();
    }

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async Task StartAgainAsync()
    {
        _app = Build(_settings, _data, Address.GetLeftPart(UriPartial.Authority));
        await ListenAsync();
    }

    /// <summary>A client with cookies of its own that follows no redirect by itself.</summary>
    public HttpClient CreateClient(bool followsRedirects = false)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = followsRedirects };
        return new HttpClient(handler, disposeHandler: true) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static WebApplication Build(ServerSettings settings, string data, string url)
    {
        string[] args =
        [
            "--urls", url, "--data", data, "--content", settings.ContentFolder, "--pack", settings.Pack,
            .. settings.More.SelectMany(setting => new[] { "--" + setting.Key, setting.Value }),
        ];
        var app = AdviceBotApp.Create(args, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(settings.Logs);
            builder.Services.AddSingleton(new Passwords(iterations: 1000));
            settings.Configure(builder);
        });
        settings.Map(app);
        return app;
    }

    private async Task ListenAsync()
    {
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First() + "/");
    }
}

/// <summary>How a server for a test differs from one that anybody runs.</summary>
public sealed class ServerSettings
{
    /// <summary>sextortion is the real pack in content/; any other is one of tests/packs.</summary>
    public string Pack { get; init; } = "sextortion";

    /// <summary>Settings by name, such as ["DirectLine:Secrets:0"] = "secret".</summary>
    public IDictionary<string, string> More { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Replaces services after the rooms added theirs: the clock, the shift.</summary>
    public Action<WebApplicationBuilder> Configure { get; init; } = _ => { };

    /// <summary>Adds endpoints that only a test needs.</summary>
    public Action<WebApplication> Map { get; init; } = _ => { };

    public CapturedLogs Logs { get; } = new();

    /// <summary>Where the packs are; null is the project's own place.</summary>
    public string? Content { get; init; }

    public string ContentFolder => Content ?? Path.Combine(Home.Root, Pack == "sextortion" ? "content" : Path.Combine("tests", "packs"));
}
