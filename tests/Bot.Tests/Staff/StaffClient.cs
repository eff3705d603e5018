using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>A browser of a member of staff: cookies, and the anti-forgery token of the last page or of what the API says of the session.</summary>
internal sealed partial class StaffClient : IDisposable
{
    private StaffClient(RunningServer server)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        Http = new HttpClient(handler, disposeHandler: true) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(30) };
    }

    private StaffClient(HttpClient http) => Http = http;

    public HttpClient Http { get; }

    public CookieContainer Cookies { get; } = new();

    public string Token { get; private set; } = "";

    /// <summary>The account, once the API was asked.</summary>
    public string Id { get; private set; } = "";

    public static StaffClient Of(RunningServer server) => new(server);

    /// <summary>A browser that comes another way; its cookies are its own.</summary>
    public static StaffClient Of(HttpClient http) => new(http);

    /// <summary>Makes the account and signs in.</summary>
    public static async Task<StaffClient> SignedInAsync(RunningServer server, string name, string role = Roles.Operator)
    {
        await TestStaff.CreateAsync(server, name, char.ToUpperInvariant(name[0]) + name[1..], role);
        var client = Of(server);
        var response = await client.SignInAsync(name, TestStaff.Password);
        Assert.Equal("/staff", response.Headers.Location?.ToString());
        await client.MeAsync();
        return client;
    }

    public async Task<HttpResponseMessage> SignInAsync(string name, string password, string to = "")
    {
        await GetAsync("/staff/sign-in");
        return await PostFormAsync("/staff/sign-in", ("name", name), ("password", password), ("to", to));
    }

    /// <summary>Who is signed in; the token in it is used from then on.</summary>
    public async Task<JsonElement> MeAsync()
    {
        var me = await Http.GetFromJsonAsync<JsonElement>("/staff/api/me");
        (Id, Token) = (me.GetProperty("id").GetString()!, me.GetProperty("token").GetString()!);
        return me;
    }

    /// <summary>A page; the token of its form is used from then on.</summary>
    public async Task<string> GetAsync(string path)
    {
        var html = await Http.GetStringAsync(path);
        if (TokenOfForm().Match(html) is { Success: true } found) Token = WebUtility.HtmlDecode(found.Groups[1].Value);
        return html;
    }

    public Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields)
    {
        var all = fields.Append(("token", Token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return Http.PostAsync(path, new FormUrlEncodedContent(all));
    }

    public async Task<HttpResponseMessage> PostAsync(string path, object? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body ?? new { }) };
        request.Headers.Add("X-Staff-Token", Token);
        return await Http.SendAsync(request);
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> PostJsonAsync(string path, object? body = null)
    {
        using var response = await PostAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    /// <summary>Does something to a conversation.</summary>
    public Task<(HttpStatusCode Status, JsonElement Json)> ActAsync(string conversation, string act, object? body = null) =>
        PostJsonAsync($"/staff/api/conversations/{conversation}/{act}", body);

    /// <summary>Takes a conversation; the lease.</summary>
    public async Task<string> TakeAsync(string conversation)
    {
        var (status, taken) = await ActAsync(conversation, "take");
        Assert.Equal(HttpStatusCode.OK, status);
        return taken.GetProperty("leaseToken").GetString()!;
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> GetJsonAsync(string path)
    {
        using var response = await Http.GetAsync(path);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>What GET answers below /staff/api, when it does.</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        var (status, json) = await GetJsonAsync("/staff/api/" + path);
        Assert.Equal(HttpStatusCode.OK, status);
        return json;
    }

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("name=\"token\" value=\"([^\"]*)\"")]
    private static partial Regex TokenOfForm();
}
