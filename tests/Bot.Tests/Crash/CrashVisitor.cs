using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace AdviceBot.Bot.Tests.Crash;

/// <summary>
/// A visitor on Direct Line who writes without pause, tries again with the same client id until the server acknowledges, and follows the
/// conversation by its watermark through every crash.
/// </summary>
internal sealed class CrashVisitor(KillableServer server, int number)
{
    private readonly List<string> _acknowledged = [];
    private readonly List<JsonNode> _followed = [];
    private string _watermark = "";
    private string _path = "";
    private string? _token;

    /// <summary>Client ids in the order in which the server said that it has them.</summary>
    public IReadOnlyList<string> Acknowledged => _acknowledged;

    /// <summary>Requests that got no answer in time.</summary>
    public int TimedOut { get; private set; }

    /// <summary>Every activity that came, in the order in which it came.</summary>
    public IReadOnlyList<JsonNode> Followed => _followed;

    public async Task RunAsync(Action acknowledged, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(20) };
        try
        {
            await StartAsync(http, stop);
            for (var post = 0; !stop.IsCancellationRequested; post++)
            {
                await PostAsync(http, $"v{number}-{post}", stop);
                acknowledged();
                await FollowAsync(http, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The test is over; what was acknowledged is checked below.
        }
    }

    /// <summary>Reads on from where the last answer ended.</summary>
    public async Task FollowAsync(HttpClient http, CancellationToken stop)
    {
        var set = await PersistAsync(() => http.GetAsync(new Uri($"{_path}/activities?watermark={_watermark}", UriKind.Relative), stop), stop);
        _followed.AddRange(set["activities"]!.AsArray().Select(activity => activity!.DeepClone()));
        _watermark = (string)set["watermark"]!;
    }

    /// <summary>The whole conversation, read anew from its first activity.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadAllAsync(HttpClient http)
    {
        Authorize(http);
        var set = await PersistAsync(() => http.GetAsync(new Uri($"{_path}/activities?watermark=", UriKind.Relative)), CancellationToken.None);
        return [.. set["activities"]!.AsArray().Select(activity => activity!)];
    }

    private async Task StartAsync(HttpClient http, CancellationToken stop)
    {
        Authorize(http);
        var token = await PersistAsync(() => http.PostAsync(new Uri("v3/directline/tokens/generate", UriKind.Relative), content: null, stop), stop);
        _token = (string)token["token"]!;
        Authorize(http);
        var started = await PersistAsync(() => http.PostAsJsonAsync("v3/directline/conversations", new { user = new { } }, stop), stop);
        _path = $"v3/directline/conversations/{(string)started["conversationId"]!}";
    }

    private void Authorize(HttpClient http) => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token ?? KillableServer.Secret);

    private async Task PostAsync(HttpClient http, string clientId, CancellationToken stop)
    {
        var activity = new { type = "message", text = $"hm {clientId}", from = new { id = $"visitor-{number}" }, channelData = new { clientActivityID = clientId } };
        await PersistAsync(() => http.PostAsJsonAsync($"{_path}/activities", activity, stop), stop);
        _acknowledged.Add(clientId);
    }

    /// <summary>Asks until the server answers: what breaks because it died is asked again when it is up.</summary>
    private async Task<JsonNode> PersistAsync(Func<Task<HttpResponseMessage>> ask, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                using var response = await ask();
                response.EnsureSuccessStatusCode();
                return (await response.Content.ReadFromJsonAsync<JsonNode>(stop))!;
            }
            catch (TaskCanceledException) when (!stop.IsCancellationRequested)
            {
                // No answer within the client's patience: like every client, ask again; how often that was is told at the end.
                TimedOut++;
            }
            catch (Exception broken) when (broken is HttpRequestException { StatusCode: null or >= HttpStatusCode.InternalServerError } or IOException or SocketException)
            {
                // A plain SocketException comes out of HttpClient when the server dies between its accepting and the client's looking at the connection.
                await server.WhenUp.WaitAsync(stop);
            }
        }
    }
}
