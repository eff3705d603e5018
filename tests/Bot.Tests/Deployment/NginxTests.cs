using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AdviceBot.Bot.Tests.Page;
using AdviceBot.Bot.Tests.Staff;

namespace AdviceBot.Bot.Tests.Deployment;

/// <summary>Everything that people reach goes through the nginx that the templates install.</summary>
public sealed class NginxTests(ProxiedServer proxied) : IClassFixture<ProxiedServer>
{
    private const char EndOfMessage = '\u001E';

    private readonly Nginx _nginx = proxied.Nginx;
    private readonly HttpClient _browser = proxied.Browser;

    [Fact]
    public async Task A_visitor_talks_over_http_2_with_a_secure_cookie_and_strict_transport_said_once()
    {
        using var handler = _nginx.Browser();
        using var visitor = new PageVisitor(_nginx.CreateClient(handler));
        await visitor.LookAsync();
        await visitor.SayAsync("my story");

        Assert.Equal(["my story"], visitor.Own);
        Assert.Equal(HttpVersion.Version20, visitor.Response.Version);
        Assert.Single(visitor.Response.Headers.GetValues("Strict-Transport-Security"));
        Assert.Equal(["__Host-advicebot"], handler.CookieContainer.GetAllCookies().Where(cookie => cookie.Secure).Select(cookie => cookie.Name));
    }

    [Fact]
    public async Task What_happens_is_pushed_on_the_pages_stream_as_it_happens()
    {
        using var visitor = new PageVisitor(_nginx.CreateClient());
        await visitor.LookAsync();
        await visitor.SayAsync("my story");
        using var response = await visitor.Client.GetAsync(new Uri("/chat/stream?after=0", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await response.Content.ReadAsStreamAsync());
        await HearAsync(stream, "my story");
        await visitor.PressAsync("choose", "letter:a");
        await HearAsync(stream, "The letter A");
    }

    [Fact]
    public async Task Direct_Line_names_an_address_for_its_stream_that_works()
    {
        var conversation = await StartAsync();
        using var invoker = new HttpMessageInvoker(_nginx.Browser());
        var address = new Uri((string)conversation["streamUrl"]!);
        Assert.Equal(("wss", _nginx.Address.Authority), (address.Scheme, address.Authority));
        using var socket = await TextSocket.OpenAsync(address, invoker);
        await PostAsync(conversation, "over the socket");
        await socket.HearAsync("over the socket");
    }

    [Fact]
    public async Task The_console_signs_in_and_stays_connected()
    {
        await TestStaff.CreateAsync(proxied.Server, "olive", "Olive");
        using var handler = _nginx.Browser();
        using var http = new HttpClient(handler, disposeHandler: false) { BaseAddress = _nginx.Address };
        using var staff = StaffClient.Of(http);
        using var signedIn = await staff.SignInAsync("olive", TestStaff.Password);
        Assert.Equal("/staff", signedIn.Headers.Location?.ToString());

        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        using var hub = await TextSocket.OpenAsync(new Uri(_nginx.Address, "staff/live"), invoker);
        await hub.SendAsync("""{"protocol":"json","version":1}""" + EndOfMessage);
        await hub.HearAsync("{}" + EndOfMessage);
        await hub.SendAsync("""{"type":1,"invocationId":"1","target":"Alive","arguments":[]}""" + EndOfMessage);
        await hub.HearAsync("\"invocationId\":\"1\"");
    }

    [Fact]
    public async Task The_server_sees_who_asks_and_not_who_they_say_they_are()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/test/who");
        request.Headers.Add("X-Forwarded-For", "192.0.2.66");
        request.Headers.Add("X-Forwarded-Proto", "http");
        using var response = await _browser.SendAsync(request);
        Assert.Equal("127.0.0.2 https", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Plain_http_leads_to_the_same_place_over_tls()
    {
        using var browser = new HttpClient(_nginx.Browser()) { BaseAddress = _nginx.PlainAddress };
        using var response = await browser.GetAsync(new Uri("/advice?lang=cy", UriKind.Relative));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"https://{Nginx.Name}/advice?lang=cy"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Nothing_of_a_conversation_is_written_to_a_file()
    {
        var conversation = await StartAsync();
        await PostAsync(conversation, "words that nobody else may read", padding: new string('x', 200_000));
        using (var socket = await OpenStreamAsync(conversation)) await socket.HearAsync("words that nobody else may read");

        // The large body would have been a file of nginx's; that it was one is a warning, and there is none.
        Assert.Empty(_nginx.Written);
    }

    private async Task<JsonNode> StartAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ProxiedServer.Secret);
        using var response = await _browser.SendAsync(request);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private async Task PostAsync(JsonNode conversation, string text, string padding = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{conversation["conversationId"]}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)conversation["token"]!);
        request.Content = JsonContent.Create(new { type = "message", text, from = new { id = "visitor-1" }, channelData = new { padding } });
        using var response = await _browser.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private async Task<TextSocket> OpenStreamAsync(JsonNode conversation)
    {
        using var invoker = new HttpMessageInvoker(_nginx.Browser());
        return await TextSocket.OpenAsync(new Uri((string)conversation["streamUrl"]!), invoker);
    }

    private static async Task HearAsync(StreamReader stream, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await stream.ReadLineAsync(limit.Token) is { } line)
            if (line.Contains(text, StringComparison.Ordinal)) return;
        Assert.Fail($"The stream ended without {text}");
    }
}
