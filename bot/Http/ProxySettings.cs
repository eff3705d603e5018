using System.Net;
using AdviceBot.Hosting;
using Microsoft.AspNetCore.HttpOverrides;

namespace AdviceBot.Http;

/// <summary>
/// The reverse proxies in front of this server. Only what comes from them is believed when it names the visitor's address and scheme;
/// with none given nothing is.
/// </summary>
public sealed class ProxySettings : ISettings
{
    public static string Section => "ForwardedHeaders";

    /// <summary>Addresses, such as 127.0.0.1.</summary>
    public IList<string> KnownProxies { get; init; } = [];

    /// <summary>Networks, such as 10.0.0.0/8.</summary>
    public IList<string> KnownNetworks { get; init; } = [];

    public bool HasAny => KnownProxies.Count + KnownNetworks.Count > 0;

    public IEnumerable<(string Property, string Problem)> Problems()
    {
        foreach (var text in KnownProxies.Where(text => !IPAddress.TryParse(text, out _))) yield return (nameof(KnownProxies), $"holds {text}, which is no address");
        foreach (var text in KnownNetworks.Where(text => !System.Net.IPNetwork.TryParse(text, out _))) yield return (nameof(KnownNetworks), $"holds {text}, which is no network such as 10.0.0.0/8");
    }

    public ForwardedHeadersOptions Options()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in KnownProxies) options.KnownProxies.Add(IPAddress.Parse(proxy));
        foreach (var network in KnownNetworks) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        return options;
    }
}
