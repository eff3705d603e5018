using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Authorization;
using static AdviceBot.Bot.Tests.Staff.StaffRoutes;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Every route below /staff that the server really has, so that a new one cannot be forgotten.</summary>
public sealed class RouteTests : StaffTest
{
    private IReadOnlyList<StaffRoute> Routes => StaffRoutes.Of(Server.Services);

    [Fact]
    public void Every_route_is_in_the_table_and_every_line_of_the_table_is_a_route() =>
        Assert.Equal(
            ForAnyone.Concat(Groups.SelectMany(group => group.Routes)).Order(StringComparer.Ordinal),
            Routes.Select(route => route.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Whoever_is_not_signed_in_gets_nothing()
    {
        using var nobody = StaffClient.Of(Server);
        await nobody.GetAsync("/staff/sign-in");
        await GetsNothingAsync(nobody);
    }

    [Fact]
    public async Task Whoever_owes_the_code_of_the_second_factor_gets_nothing()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        await robin.SetUpAsync(Time);
        using var half = StaffClient.Of(Server);
        await half.HalfSignInAsync("robin");
        await GetsNothingAsync(half);
    }

    private async Task GetsNothingAsync(StaffClient nobody)
    {
        foreach (var route in Routes.Where(route => !ForAnyone.Contains(route.Name)))
        {
            using var response = await SendAsync(nobody, route);
            var isPage = route.Method == "GET" && !route.IsApi && !Live.Contains(route.Name);
            Assert.True(response.StatusCode == (isPage ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized), $"{route.Name} answered {response.StatusCode}");
            if (!isPage) Assert.Equal("signed-out", await CodeAsync(response));
        }
    }

    [Theory]
    [InlineData(Roles.Operator)]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Publisher)]
    public async Task Each_role_is_refused_what_is_for_others_and_nothing_else(string role)
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex", role);
        foreach (var route in Routes.Where(route => !EndsTheSession(route)))
        {
            using var response = await SendAsync(alex, route);
            var isRefused = response.StatusCode == HttpStatusCode.Forbidden && await CodeAsync(response) == "wrong-role";
            var isForOthers = Groups.Any(group => group.Routes.Contains(route.Name) && !group.Roles.Contains(role));
            Assert.True((int)response.StatusCode < 500, $"{route.Name} answered {response.StatusCode}");
            Assert.True(isRefused == isForOthers, $"{route.Name} answered {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Without_the_anti_forgery_token_nothing_is_changed()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        foreach (var route in Routes.Where(route => route.Method != "GET" && !Live.Contains(route.Name)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path) { Content = JsonContent.Create(new { }) };
            using var response = await robin.Http.SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{route.Name} answered {response.StatusCode}");
            Assert.Equal("no-anti-forgery-token", await CodeAsync(response));
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task The_socket_is_opened_by_the_servers_own_page_alone(string header, string value)
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        foreach (var route in Routes.Where(route => Live.Contains(route.Name)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path + "?negotiateVersion=1");
            request.Headers.Add(header, value);
            using var response = await alex.Http.SendAsync(request);
            Assert.Equal((HttpStatusCode.Forbidden, "foreign-origin"), (response.StatusCode, await CodeAsync(response)));
        }

        using var own = new HttpRequestMessage(HttpMethod.Post, "/staff/live/negotiate?negotiateVersion=1");
        own.Headers.Add("Origin", Server.Address.GetLeftPart(UriPartial.Authority));
        own.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var opened = await alex.Http.SendAsync(own);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
    }

    /// <summary>Every route that names a conversation, with a body that fits them all and a lease that is guessed.</summary>
    [Theory]
    [InlineData(Status.Held)]
    [InlineData(Status.Bot)]
    [InlineData(Status.Ended)]
    public async Task A_foreign_conversation_is_neither_read_nor_changed(Status status)
    {
        var id = await ForeignAsync(status);
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        using var cy = await StaffClient.SignedInAsync(Server, "cy");
        await cy.PostJsonAsync("/staff/api/shift", new { state = "available" });
        var before = await HeadAsync(id);
        var body = new { leaseToken = "guessed", lastSeen = 999, clientId = "c", text = "words", to = cy.Id, note = "words", outcome = "done", watched = true, noCallBack = true, number = 3, reason = "words", what = "words", toGuest = true };
        foreach (var route in Routes.Where(route => route.IsApi && route.Template.Contains("{id}", StringComparison.Ordinal) && !route.Template.EndsWith("/dismiss", StringComparison.Ordinal)))
        {
            var path = route.Template.Replace("{id}", id, StringComparison.Ordinal);
            var (answer, problem) = route.Method == "GET" ? await bo.GetJsonAsync(path) : await bo.PostJsonAsync(path, body);
            Assert.True(answer is HttpStatusCode.Forbidden or HttpStatusCode.Conflict, $"{route.Name} answered {answer}");
            Assert.Contains(Code(problem), new[] { "not-yours", "lease-lost", "not-available", "wrong-role", "not-asked" });
        }

        await bo.ActAsync(id, "dismiss");
        var after = await HeadAsync(id);
        Assert.Equal(before with { Reasons = after.Reasons, Summary = after.Summary, Handling = after.Handling }, after);
        Assert.Empty(await Server.Get<IStore>().ReadNotesAsync(id, 0));
    }

    [Fact]
    public async Task Nothing_that_staff_are_answered_stays_on_their_computer()
    {
        var (robin, id, _) = await HeldAsync("robin", Roles.Administrator);
        foreach (var route in Routes.Where(route => !EndsTheSession(route)))
        {
            var path = route.Template.Replace("{id}", id, StringComparison.Ordinal);
            using var response = route.Method == "GET" ? await robin.Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead) : await robin.PostAsync(path);
            Assert.True(response.Headers.CacheControl?.NoStore, $"{route.Name} may be stored");
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
            if (!isOpen) Assert.Equal(Groups.Single(group => group.Routes.Contains(route.Name)).Policy, Assert.Single(policies));
        }
    }

    /// <summary>A conversation that was never handed over, or that Alex holds or held.</summary>
    private async Task<string> ForeignAsync(Status status)
    {
        if (status == Status.Bot) return (await Conversations.StartAsync(new NewConversation("page"))).Head.Id;
        var (alex, id, lease) = await HeldAsync("alex");
        if (status == Status.Ended) Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "finish", new { leaseToken = lease, outcome = "done" })).Status);
        return id;
    }

    private static bool EndsTheSession(StaffRoute route) => route.Name is "POST /staff/sign-out" or "POST /staff/account/sign-out-everywhere";

    private static Task<HttpResponseMessage> SendAsync(StaffClient client, StaffRoute route) =>
        route.Method == "GET" ? client.Http.GetAsync(route.Path, HttpCompletionOption.ResponseHeadersRead) : client.PostAsync(route.Path);

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
}
