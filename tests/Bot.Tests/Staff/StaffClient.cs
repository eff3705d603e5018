using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>A browser of a member of staff: cookies, and the anti-forgery token of the last page.</summary>
internal sealed partial class StaffClient(HttpClient http) : IDisposable
{
    public HttpClient Http => http;

    public string Token { get; private set; } = "";

    public static StaffClient Of(RunningServer server) => new(server.CreateClient());

    /// <summary>Makes the account and signs in.</summary>
    public static async Task<StaffClient> SignedInAsync(RunningServer server, string name, string role = Roles.Operator)
    {
        await TestStaff.CreateAsync(server, name, char.ToUpperInvariant(name[0]) + name[1..], role);
        var client = Of(server);
        var response = await client.SignInAsync(name, TestStaff.Password);
        Assert.Equal("/staff", response.Headers.Location?.ToString());
        await client.GetAsync("/staff");
        return client;
    }

    public async Task<HttpResponseMessage> SignInAsync(string name, string password, string to = "")
    {
        await GetAsync("/staff/sign-in");
        return await PostFormAsync("/staff/sign-in", ("name", name), ("password", password), ("to", to));
    }

    /// <summary>A page; its form token is used from then on.</summary>
    public async Task<string> GetAsync(string path)
    {
        var html = await http.GetStringAsync(path);
        Token = WebUtility.HtmlDecode(TokenOfPage().Match(html).Groups[1].Value);
        return html;
    }

    public Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields)
    {
        var all = fields.Append(("token", Token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return http.PostAsync(path, new FormUrlEncodedContent(all));
    }

    public async Task<HttpResponseMessage> PostAsync(string path, object? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body ?? new { }) };
        request.Headers.Add("X-Staff-Token", Token);
        return await http.SendAsync(request);
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> PostJsonAsync(string path, object? body = null)
    {
        using var response = await PostAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> GetJsonAsync(string path)
    {
        using var response = await http.GetAsync(path);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("data-token=\"([^\"]*)\"")]
    private static partial Regex TokenOfPage();
}
