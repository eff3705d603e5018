using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AdviceBot.Staff;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Hosting.Content.Sync;

/// <summary>Every file on the server by its path, and the hashes of the version beneath: of a draft the one that it changes.</summary>
internal sealed record Pulled(string Pack, string Version, string? Draft, ImmutableSortedDictionary<string, string> Files, ImmutableSortedDictionary<string, string> Published);

internal sealed record Change(string Path, string? Text, string? From);

/// <summary>The draft that a push made or went on with, and how many errors and warnings it has now.</summary>
internal sealed record Pushed(string Draft, int Errors, int Warnings);

/// <summary>What was not done and why, in words for whoever called. <paramref name="Code"/> is the server's, where it said one.</summary>
internal sealed class SyncFailedException(string message, string? code = null, IReadOnlyList<string>? paths = null) : Exception(message)
{
    public string? Code => code;

    public IReadOnlyList<string> Paths => paths ?? [];
}

/// <summary>An AdviceBot with its studio, asked with the key of an editor.</summary>
internal sealed class ContentServer : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri _address;

    /// <exception cref="SyncFailedException">The address is none that a key may be sent to.</exception>
    public ContentServer(string address, string key)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var read) || read.Scheme is not ("http" or "https"))
            throw new SyncFailedException($"{address} is no address of a server. Write it as https://chat.example.org");
        if (read.Scheme == "http" && !read.IsLoopback)
            throw new SyncFailedException($"A key is sent over https alone, or to this machine: not to {address}");
        _address = new Uri(read.GetLeftPart(UriPartial.Authority) + "/");
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _http.DefaultRequestHeaders.UserAgent.ParseAdd(BrowserNames.CommandLine.Replace(' ', '-'));
    }

    public string Address => _address.GetLeftPart(UriPartial.Authority);

    /// <summary>The current version, or a draft.</summary>
    public async Task<Pulled> PullAsync(string? draft, CancellationToken cancellation)
    {
        var answer = await AskAsync(HttpMethod.Get, draft is null ? "staff/api/content" : $"staff/api/content?draft={Uri.EscapeDataString(draft)}", null, cancellation);
        return answer.Deserialize<Pulled>(JsonSerializerOptions.Web)!;
    }

    public async Task<Pushed> PushAsync(string? draft, string title, IReadOnlyList<Change> files, CancellationToken cancellation)
    {
        var answer = (await AskAsync(HttpMethod.Post, "staff/api/content", new { draft, title, files }, cancellation)).GetProperty("draft");
        return new Pushed(answer.GetProperty("id").GetString()!, answer.GetProperty("errors").GetInt32(), answer.GetProperty("warnings").GetInt32());
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
            using var response = await _http.SendAsync(request, cancellation);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            return response.IsSuccessStatusCode ? answer : throw Refused(response.StatusCode, answer);
        }
        catch (HttpRequestException failed)
        {
            throw new SyncFailedException($"{Address} cannot be reached: {failed.Message}");
        }
        catch (JsonException)
        {
            throw new SyncFailedException($"What {Address} answers is not understood. Is it the address of an AdviceBot of this version?");
        }
    }

    private SyncFailedException Refused(HttpStatusCode status, JsonElement problem)
    {
        var code = problem.TryGetProperty("code", out var said) ? said.GetString() : null;
        var paths = problem.TryGetProperty("paths", out var named) ? named.EnumerateArray().Select(path => path.GetString()!).ToList() : null;
        var words = code == StaffProblems.SignedOut
            ? $"The key does not hold, or not any more. Make another on your account page: {Address}/staff/account"
            : problem.TryGetProperty("title", out var title) ? title.GetString()! : $"{Address} answered {(int)status}.";
        return new SyncFailedException(words, code, paths);
    }
}
