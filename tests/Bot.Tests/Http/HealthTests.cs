using System.Net;
using System.Reflection;
using AdviceBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.Http;

public sealed class HealthTests
{
    [Fact]
    public async Task A_server_is_ready_when_its_store_answers_and_lives_even_when_it_does_not()
    {
        var broken = new StrongBox();
        await using var server = await RunningServer.StartAsync(new()
        {
            Pack = "letters",
            Configure = builder =>
            {
                var real = builder.Services.Last(one => one.ServiceType == typeof(IStore)).ImplementationFactory!;
                builder.Services.AddSingleton(all => Breakable.Around((IStore)real(all), broken));
            },
        });
        using var client = server.CreateClient();
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(client, "/readyz"));
        broken.Value = true;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "store-fails"), await AskAsync(client, "/readyz"));
        Assert.Equal((HttpStatusCode.OK, "ok"), await AskAsync(client, "/healthz"));
        broken.Value = false;
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(client, "/readyz"));
    }

    private static async Task<(HttpStatusCode, string)> AskAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, (await response.Content.ReadAsStringAsync()).Trim());
    }

    private sealed class StrongBox
    {
        public bool Value { get; set; }
    }

    /// <summary>The real store until it is broken.</summary>
#pragma warning disable CA1852 // The proxy is a type derived from this one.
    private class Breakable : DispatchProxy
#pragma warning restore CA1852
    {
        private IStore _store = null!;
        private StrongBox _broken = null!;

        public static IStore Around(IStore store, StrongBox broken)
        {
            var proxy = Create<IStore, Breakable>();
            ((Breakable)(object)proxy)._store = store;
            ((Breakable)(object)proxy)._broken = broken;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            _broken.Value && targetMethod!.Name == nameof(IStore.FindSettingAsync) ? throw new StoreException("full") : targetMethod!.Invoke(_store, args);
    }
}
