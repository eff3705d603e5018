using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>Asks the provider, not for long and not for much. It follows no redirect: the addresses are the provider's own, and none may lead elsewhere.</summary>
internal sealed class ProviderHttp : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    public async Task<JsonElement> GetAsync(Uri address, string? accessToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accessToken is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        var (status, json) = await SendAsync(request);
        return status == HttpStatusCode.OK ? json : throw new ProviderFailedException($"{address} answered {(int)status}");
    }

    /// <summary>A refusal of the token endpoint is an answer like any other (RFC 6749, 5.2).</summary>
    public async Task<(HttpStatusCode Status, JsonElement Json)> PostAsync(Uri address, IDictionary<string, string> form, string? basic)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        if (basic is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(basic)));
        return await SendAsync(request);
    }

    public void Dispose() => _http.Dispose();

    private async Task<(HttpStatusCode, JsonElement)> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Accept.ParseAdd("application/json");
        try
        {
            using var response = await _http.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            if ((int)response.StatusCode >= 500) throw new ProviderFailedException($"{request.RequestUri} answered {(int)response.StatusCode}");
            var json = JsonSerializer.Deserialize<JsonElement>(body);
            return json.ValueKind == JsonValueKind.Object ? (response.StatusCode, json) : throw new ProviderFailedException($"{request.RequestUri} answered no JSON object");
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException or JsonException)
        {
            throw new ProviderFailedException($"{request.RequestUri} cannot be asked: {failed.Message}", failed);
        }
    }
}
