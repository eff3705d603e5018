using AdviceBot.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>What the first load costs and where it comes from.</summary>
public sealed class FirstLoadTests(Chromium chromium) : VisitorTest(chromium)
{
    private const int MostBytes = 40 * 1024;

    protected override ServerSettings Settings => new();

    [Fact]
    public Task The_whole_first_load_is_small_and_comes_from_this_server_alone() => TryAsync(async () =>
    {
        var context = await NewContextAsync(Device.Phone);
        var page = await context.NewPageAsync();
        var network = await context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        var bytes = 0.0;
        var addresses = new List<string>();
        network.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        network.Event("Network.requestWillBeSent").OnEvent += (_, request) => addresses.Add(request!.Value.GetProperty("request").GetProperty("url").GetString()!);
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(bytes, 1000, MostBytes);
        Assert.All(addresses, address => Assert.True(address.StartsWith(Server.Address.ToString(), StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal), address));
        Assert.Equal("advicebot", Assert.Single(await context.CookiesAsync()).Name);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
    });
}
