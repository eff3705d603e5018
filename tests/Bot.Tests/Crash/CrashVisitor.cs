using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace AdviceBot.Bot.Tests.Crash;

/// <summary>
/// A visitor on Direct Line who writes without pause, tries again with the same client id until the server acknowledges, and follows the
/// conversation by its watermark through every crash. Where there are several servers each request goes to the next one, and some posts to all of them at once.
/// </summary>
internal sealed class CrashVisitor(IReadOnlyList<KillableServer> servers, int number) : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly List<string> _acknowledged = [];
    private readonly List<JsonNode> _followed = [];
    private readonly List<HttpClient> _clients = [.. servers.Select(server => new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(20) })];
    private int _next;
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
        try
        {
            await StartAsync(stop);
            for (var post = 0; !stop.IsCancellationRequested; post++)
            {
                await PostAsync($"v{number}-{post}", isToAll: servers.Count > 1 && post % 3 == 0, stop);
                acknowledged();
                await FollowAsync(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The test is over; what was acknowledged is checked below.
        }
    }

    /// <summary>Reads on from where the last answer ended.</summary>
    public async Task FollowAsync(CancellationToken stop)
    {
        var set = await PersistAsync(http => http.GetAsync(new Uri($"{_path}/activities?watermark={_watermark}", UriKind.Relative), stop), stop);
        _followed.AddRange(set["activities"]!.AsArray().Select(activity => activity!.DeepClone()));
        _watermark = (string)set["watermark"]!;
    }

    /// <summary>The whole conversation, read anew from its first activity.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadAllAsync()
    {
        var set = await PersistAsync(http => http.GetAsync(new Uri($"{_path}/activities?watermark=", UriKind.Relative)), CancellationToken.None);
        return [.. set["activities"]!.AsArray().Select(activity => activity!)];
    }

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    private async Task StartAsync(CancellationToken stop)
    {
        Authorize();
        var token = await PersistAsync(http => http.PostAsync(new Uri("v3/directline/tokens/generate", UriKind.Relative), content: null, stop), stop);
        _token = (string)token["token"]!;
        Authorize();
        var started = await PersistAsync(http => http.PostAsJsonAsync("v3/directline/conversations", new { user = new { } }, stop), stop);
        _path = $"v3/directline/conversations/{(string)started["conversationId"]!}";
    }

    private void Authorize() => _clients.ForEach(http => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token ?? KillableServer.Secret));

    private async Task PostAsync(string clientId, bool isToAll, CancellationToken stop)
    {
        var activity = new { type = "message", text = $"hm {clientId}", from = new { id = $"visitor-{number}" }, channelData = new { clientActivityID = clientId } };
        var answers = await Task.WhenAll(Enumerable.Range(0, isToAll ? servers.Count : 1).Select(_ => PersistAsync(http => http.PostAsJsonAsync($"{_path}/activities", activity, stop), stop)));
        Assert.Single(answers.Select(answer => (string)answer["id"]!).Distinct(StringComparer.Ordinal));
        _acknowledged.Add(clientId);
    }

    /// <summary>Asks until the server answers: what breaks because it died is asked again when it is up.</summary>
    private async Task<JsonNode> PersistAsync(Func<HttpClient, Task<HttpResponseMessage>> ask, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var chosen = (int)((uint)Interlocked.Increment(ref _next) % servers.Count);
            try
            {
                using var response = await ask(_clients[chosen]);
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
                // One that lives and has no database says so at once: like every client, wait a moment before asking again.
                await Task.WhenAny(servers.Select(server => server.WhenUp)).WaitAsync(stop);
                if (servers.Count > 1)
                    await Task.Delay(BetweenTries, stop);
            }
        }
    }
}
