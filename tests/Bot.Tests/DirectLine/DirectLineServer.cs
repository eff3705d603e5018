using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AdviceBot.Channels.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.DirectLine;

/// <summary>The real server with one secret, and the calls of the protocol as short as a test wants them.</summary>
public sealed class DirectLineServer : IAsyncDisposable
{
    public const string Secret = "a secret for tests only";
    public const string AllowedOrigin = "https://site.example";

    private DirectLineServer(RunningServer server, FakeTime time)
    {
        (Server, Time) = (server, time);
        Http = server.CreateClient();
    }

    public RunningServer Server { get; }

    /// <summary>The clock of the server; nothing happens by itself.</summary>
    public FakeTime Time { get; }

    public HttpClient Http { get; }

    public Uri Domain => new(Server.Address, "v3/directline");

    public static async Task<DirectLineServer> StartAsync(
        string pack = "letters", bool standsStill = true, Action<IServiceCollection>? replace = null, Dictionary<string, string>? more = null)
    {
        more ??= [];
        more["DirectLine:Secrets:0"] = Secret;
        more["DirectLine:AllowedOrigins:0"] = AllowedOrigin;
        var time = new FakeTime();
        var server = await RunningServer.StartAsync(new()
        {
            Pack = pack,
            More = more,
            Configure = builder =>
            {
                if (standsStill) builder.Services.AddSingleton<TimeProvider>(time);
                replace?.Invoke(builder.Services);
            },
        });
        return new(server, time);
    }

    public async Task<Answer> CallAsync(HttpMethod method, string path, string? token = null, object? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, Domain.AbsolutePath + path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (body is not null) request.Content = body as HttpContent ?? JsonContent.Create(body);
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), headers);
    }

    public Task<Answer> GetAsync(string path, string? token) => CallAsync(HttpMethod.Get, path, token);

    public Task<Answer> PostAsync(string path, string? token, object? body = null) => CallAsync(HttpMethod.Post, path, token, body);

    public async Task<string> NewTokenAsync(object? parameters = null) => (string)(await PostAsync("/tokens/generate", Secret, parameters)).Body!["token"]!;

    /// <summary>A conversation that has started, with its opening in the log.</summary>
    public async Task<Started> BeginAsync(object? parameters = null)
    {
        var answer = await PostAsync("/conversations", await NewTokenAsync(parameters), new { user = new { } });
        Assert.Equal(201, answer.Status);
        return new((string)answer.Body!["conversationId"]!, (string)answer.Body["token"]!, (string)answer.Body["streamUrl"]!);
    }

    /// <summary>The conversation of a token that some other client started.</summary>
    public Started Existing(string token) =>
        new(Assert.IsType<Valid>(Server.Get<Tokens>().Read(token)).Claims.Conv, token, StreamUrl: "");

    public Task<Answer> SayAsync(Started at, string text, string? clientId = null) => PostAsync(
        $"/conversations/{at.Id}/activities", at.Token,
        new { type = "message", text, from = new { id = "visitor-1" }, channelData = clientId is null ? null : new { clientActivityID = clientId } });

    /// <summary>The address of the stream from this watermark on.</summary>
    public async Task<string> ReconnectAsync(Started at, string watermark) =>
        (string)(await GetAsync($"/conversations/{at.Id}?watermark={watermark}", at.Token)).Body!["streamUrl"]!;

    public Task<Answer> ReadAsync(Started at, string watermark = "") => GetAsync($"/conversations/{at.Id}/activities?watermark={watermark}", at.Token);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}

public sealed record Started(string Id, string Token, string StreamUrl);

public sealed record Answer(int Status, JsonNode? Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? Code => (string?)Body?["error"]?["code"];

    public IReadOnlyList<JsonNode> Activities => [.. Body!["activities"]!.AsArray().Select(one => one!)];

    public string Watermark => (string)Body!["watermark"]!;
}

/// <summary>A bare WebSocket on a stream.</summary>
public sealed class OpenStream : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? Closed => _socket.CloseStatus;

    public string? Why => _socket.CloseStatusDescription;

    public static async Task<OpenStream> OpenAsync(string address, string? origin = null)
    {
        var stream = new OpenStream();
        if (origin is not null) stream._socket.Options.SetRequestHeader("Origin", origin);
        await stream._socket.ConnectAsync(new Uri(address), CancellationToken.None);
        return stream;
    }

    /// <summary>The text of the next frame; null when the server closes.</summary>
    public async Task<string?> FrameAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        var text = new StringBuilder();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, limit.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            if (part.EndOfMessage) return text.ToString();
        }
    }

    /// <summary>The next set that is not a keep-alive.</summary>
    public async Task<Answer> SetAsync()
    {
        while (true)
        {
            var frame = await FrameAsync() ?? throw new InvalidOperationException($"The server closed the stream: {Why}");
            if (frame.Length > 0) return new(200, JsonNode.Parse(frame), new Dictionary<string, string>(StringComparer.Ordinal));
        }
    }

    /// <summary>So many activities, whichever sets they come in.</summary>
    public async Task<IReadOnlyList<JsonNode>> TakeAsync(int count)
    {
        var taken = new List<JsonNode>();
        while (taken.Count < count) taken.AddRange((await SetAsync()).Activities);
        return taken;
    }

    /// <summary>Everything up to the activity that this is true of.</summary>
    public async Task<IReadOnlyList<JsonNode>> UntilAsync(Func<JsonNode, bool> wanted)
    {
        var taken = new List<JsonNode>();
        while (!taken.Exists(one => wanted(one))) taken.AddRange((await SetAsync()).Activities);
        return taken;
    }

    public Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
