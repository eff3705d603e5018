using System.Net;
using System.Text.RegularExpressions;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>A test with a provider that can lie, and people who sign in there.</summary>
public abstract partial class SingleSignOnTest : StaffTest
{
    /// <summary>To show at the provider that it is them.</summary>
    private protected const string Again = "?again=true";
    private const string Start = "/staff/sign-in/provider";

    private protected FakeProvider Provider { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        Provider = new FakeProvider(Time);
        await Provider.StartAsync();
        foreach (var (name, value) in Usual()) MoreSettings.TryAdd("SingleSignOn:" + name, value);
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }

    /// <summary>To the provider, through it and back; the answer of the callback.</summary>
    private protected async Task<HttpResponseMessage> ComeAsync(StaffClient browser, string query = "") =>
        await browser.Http.GetAsync(Provider.GoThrough(await LeaveAsync(browser, query)));

    /// <summary>The address at the provider that a browser is led to.</summary>
    private protected static async Task<Uri> LeaveAsync(StaffClient browser, string query = "")
    {
        using var left = await browser.Http.GetAsync(Start + query);
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        return left.Headers.Location!;
    }

    /// <summary>A new browser, signed in by the provider.</summary>
    private protected async Task<StaffClient> CameAsync(Action<Forgery>? forge = null)
    {
        if (forge is not null) Provider.Forge = forge;
        var browser = StaffClient.Of(Server);
        using var response = await ComeAsync(browser);
        Assert.Equal("/staff", Onward(response));
        await browser.MeAsync();
        return browser;
    }

    /// <summary>Where a page that goes on by itself leads; null for any other.</summary>
    private protected static string? Onward(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Refresh", out var values) ? values.Single()["0;url=".Length..] : null;

    private protected static async Task<string> TitleAsync(HttpResponseMessage response) =>
        WebUtility.HtmlDecode(Heading().Match(await response.Content.ReadAsStringAsync()).Groups[1].Value);

    private protected static async Task<bool> IsInAsync(StaffClient browser) => (await browser.GetJsonAsync("/staff/api/queue")).Status == HttpStatusCode.OK;

    protected async Task<IReadOnlyList<Account>> AccountsAsync() => await Server.Get<IStore>().ListAccountsAsync();

    /// <summary>What was written down, the first first.</summary>
    protected async Task<IReadOnlyList<string>> ActsAsync() => [.. (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery())).Select(entry => entry.Action).Reverse()];

    private Dictionary<string, string> Usual() => new()
    {
        ["Authority"] = Provider.Issuer, ["ClientId"] = FakeProvider.ClientId, ["ClientSecret"] = FakeProvider.ClientSecret, ["Name"] = "Big Login",
        ["Operators:0"] = "chat-operators", ["Supervisors:0"] = "chat-supervisors", ["Administrators:0"] = "chat-administrators", ["SecondFactorAmr:0"] = "mfa",
    };

    [GeneratedRegex("<h1>([^<]*)</h1>")]
    private static partial Regex Heading();
}
