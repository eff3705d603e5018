using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AdviceBot.Bot.Tests.Deployment;

/// <summary>A server, set up as install.sh does, and nginx before it.</summary>
public sealed class ProxiedServer : IAsyncLifetime
{
    public const string Secret = "a secret for tests only";

    public RunningServer Server { get; private set; } = null!;

    internal Nginx Nginx { get; private set; } = null!;

    internal HttpClient Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync(new()
        {
            Pack = "letters",
            More = { ["ForwardedHeaders:KnownProxies:0"] = "127.0.0.1", ["AllowedHosts"] = Nginx.Name, ["DirectLine:Secrets:0"] = Secret },
            Map = app => app.MapGet("/test/who", (HttpContext context) => $"{context.Connection.RemoteIpAddress} {context.Request.Scheme}"),
        });
        Nginx = await Nginx.StartAsync(Server.Address);
        Browser = Nginx.CreateClient();
    }

    public async Task DisposeAsync()
    {
        Browser.Dispose();
        await Nginx.DisposeAsync();
        await Server.DisposeAsync();
    }
}
