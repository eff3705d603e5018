using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AdviceBot.Staff.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Every route below /staff that the server really has, so that a new one cannot be forgotten.</summary>
public sealed class RouteTests : StaffTest
{
    /// <summary>What may be used without an account. All others refuse.</summary>
    private static readonly HashSet<string> ForAnyone = new(StringComparer.Ordinal)
    {
        "GET /staff/sign-in", "POST /staff/sign-in", "GET /staff/setup/{secret}", "POST /staff/setup/{secret}",
        "GET /staff/password/{account}/{secret}", "POST /staff/password/{account}/{secret}",
    };

    private static readonly HashSet<string> ForAdministrators = new(StringComparer.Ordinal)
    {
        "GET /staff/accounts", "POST /staff/accounts", "POST /staff/accounts/{id}/reset", "POST /staff/accounts/{id}/disable", "POST /staff/accounts/{id}/enable",
    };

    private IReadOnlyList<Route> Routes => [.. Server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => Text(endpoint).StartsWith("/staff", StringComparison.Ordinal))
        .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => new Route(method, Text(endpoint), endpoint)))];

    [Fact]
    public void The_table_knows_routes_that_are_there()
    {
        Assert.True(Routes.Count > 20);
        Assert.Empty(ForAnyone.Concat(ForAdministrators).Except(Routes.Select(route => route.Name)));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_gets_nothing()
    {
        using var nobody = StaffClient.Of(Server);
        await nobody.GetAsync("/staff/sign-in");
        foreach (var route in Routes.Where(route => !ForAnyone.Contains(route.Name)))
        {
            using var response = await SendAsync(nobody, route);
            var isPage = route.Method == "GET" && !route.Path.StartsWith("/staff/api", StringComparison.Ordinal) && route.Path != "/staff/stream";
            Assert.True(response.StatusCode == (isPage ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized), $"{route.Name} answered {response.StatusCode}");
            if (!isPage) Assert.Equal("signed-out", await CodeAsync(response));
        }
    }

    [Fact]
    public async Task An_operator_is_refused_what_administrators_do_and_nothing_else()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        foreach (var route in Routes.Where(route => !EndsTheSession(route) && route.Path != "/staff/stream"))
        {
            using var response = await SendAsync(alex, route);
            var isRefused = response.StatusCode == HttpStatusCode.Forbidden && await CodeAsync(response) == "wrong-role";
            Assert.True((int)response.StatusCode < 500, $"{route.Name} answered {response.StatusCode}");
            Assert.True(isRefused == ForAdministrators.Contains(route.Name), $"{route.Name} answered {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Without_the_anti_forgery_token_nothing_is_changed()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        foreach (var route in Routes.Where(route => route.Method != "GET"))
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path) { Content = JsonContent.Create(new { }) };
            using var response = await robin.Http.SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{route.Name} answered {response.StatusCode}");
            Assert.Equal("no-anti-forgery-token", await CodeAsync(response));
        }
    }

    [Fact]
    public async Task Another_persons_anti_forgery_token_is_no_use()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin");
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/staff/api/shift") { Content = JsonContent.Create(new { state = "available" }) };
        request.Headers.Add("X-Staff-Token", robin.Token);
        using var response = await alex.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_person_who_is_refused_gets_a_page_that_says_why()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        alex.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var response = await alex.Http.GetAsync("/staff/accounts");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Your account may not do this", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>What the middleware sees: a policy, or the express word that anyone may come.</summary>
    [Fact]
    public void Every_route_says_who_it_is_for()
    {
        foreach (var route in Routes)
        {
            var isOpen = route.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var policies = route.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy);
            Assert.Equal(ForAnyone.Contains(route.Name), isOpen);
            if (!isOpen) Assert.Equal(ForAdministrators.Contains(route.Name) ? Roles.Administrator : Roles.Operator, Assert.Single(policies));
        }
    }

    private static bool EndsTheSession(Route route) => route.Name is "POST /staff/sign-out" or "POST /staff/account/sign-out-everywhere";

    private static Task<HttpResponseMessage> SendAsync(StaffClient client, Route route) =>
        route.Method == "GET" ? client.Http.GetAsync(route.Path, HttpCompletionOption.ResponseHeadersRead) : client.PostAsync(route.Path);

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    private static string Text(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private sealed record Route(string Method, string Template, RouteEndpoint Endpoint)
    {
        public string Name => $"{Method} {Template}";

        public string Path => Template.Replace("{id}", "x", StringComparison.Ordinal).Replace("{secret}", "x", StringComparison.Ordinal).Replace("{account}", "x", StringComparison.Ordinal);
    }
}
