using System.Net;
using System.Net.WebSockets;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Where the organisation asks everybody for a second factor.</summary>
public sealed class RequiredSecondFactorTests : StaffTest
{
    private static readonly string[] Open = ["/staff/account/second-factor", "/staff/sign-out"];

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton(new StaffSettings { RequireSecondFactor = true });

    [Fact]
    public async Task Without_one_nothing_opens_but_its_set_up_and_the_way_out()
    {
        using var robin = await NewcomerAsync("robin", Roles.Administrator);
        foreach (var (method, path) in Closed())
        {
            using var response = method == "GET" ? await robin.Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead) : await robin.PostAsync(path);
            var isPage = method == "GET" && !path.StartsWith("/staff/api", StringComparison.Ordinal) && path != "/staff/live";
            Assert.True(response.StatusCode == (isPage ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden), $"{method} {path} answered {response.StatusCode}");
            if (isPage) Assert.Equal("/staff/account/second-factor", response.Headers.Location?.ToString());
            else Assert.Contains("needs-second-factor", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => LiveConsole.OpenAsync(robin));
        Assert.Contains("Your organisation asks everybody", await robin.GetAsync("/staff/account/second-factor"), StringComparison.Ordinal);
        using var left = await robin.PostFormAsync("/staff/sign-out");
        Assert.Equal("/staff/sign-in", left.Headers.Location?.ToString());
    }

    [Fact]
    public async Task With_one_everything_opens_until_it_is_turned_off_again()
    {
        using var alex = await NewcomerAsync("alex", Roles.Operator);
        var (app, _) = await alex.SetUpAsync(Time);
        Assert.Equal(HttpStatusCode.OK, (await alex.GetJsonAsync("/staff/api/queue")).Status);
        await alex.GetAsync("/staff/account");
        using var off = await alex.PostFormAsync("/staff/account/second-factor/off", ("off-password", TestStaff.Password), ("off-code", app.Code(Time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await alex.GetJsonAsync("/staff/api/queue")).Status);
    }

    [Fact]
    public async Task It_holds_for_sessions_that_had_one()
    {
        using var alex = await NewcomerAsync("alex", Roles.Operator);
        await alex.SetUpAsync(Time);
        var store = Server.Get<IStore>();
        var account = (await store.FindAccountByNameAsync("alex"))!;
        await store.SaveAccountAsync(account with { SecondFactor = null }, account.Revision);
        var (status, problem) = await alex.GetJsonAsync("/staff/api/queue");
        Assert.Equal((HttpStatusCode.Forbidden, "needs-second-factor"), (status, Code(problem)));
    }

    /// <summary>Every route that is for somebody signed in, as the server really has them.</summary>
    private IEnumerable<(string Method, string Path)> Closed() =>
        from endpoint in Server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>() is not null
        let path = "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace("{id}", "x", StringComparison.Ordinal)
        where !Open.Contains(path)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [path.EndsWith("negotiate", StringComparison.Ordinal) ? "POST" : "GET"]
        select (method, path);

    /// <summary>Signed in with the password; the token is of the one page that opens.</summary>
    private async Task<StaffClient> NewcomerAsync(string name, string role)
    {
        await TestStaff.CreateAsync(Server, name, char.ToUpperInvariant(name[0]) + name[1..], role);
        var client = StaffClient.Of(Server);
        using var signedIn = await client.SignInAsync(name, TestStaff.Password);
        Assert.Equal("/staff", signedIn.Headers.Location?.ToString());
        await client.GetAsync("/staff/account/second-factor");
        return client;
    }
}
