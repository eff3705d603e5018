using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace AdviceBot.Load.Desk;

/// <summary>One operator's console as the server sees it: signed in, and told of the queue in SignalR's JSON protocol on a bare socket.</summary>
internal sealed class OpenConsole : IAsyncDisposable
{
    private const byte EndOfMessage = 0x1E;
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, long> _seen = new(StringComparer.Ordinal);
    private Task _reading = Task.CompletedTask;

    /// <summary>When this conversation's entry came last, in ticks of the stopwatch.</summary>
    public long? SeenAt(string conversation) => _seen.TryGetValue(conversation, out var at) ? at : null;

    public static async Task<OpenConsole> OpenAsync(Uri server, string name)
    {
        var console = new OpenConsole();
        console._socket.Options.Cookies = await SignInAsync(server, name);
        await console._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/staff/live" }.Uri, CancellationToken.None);
        await console.SendAsync("""{"protocol":"json","version":1}"""u8.ToArray());
        console._reading = console.ReadAsync();
        await console.SendAsync("""{"type":1,"target":"Queue","arguments":[]}"""u8.ToArray());
        return console;
    }

    public Task AliveAsync() => SendAsync("""{"type":1,"target":"Alive","arguments":[]}"""u8.ToArray());

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private static async Task<CookieContainer> SignInAsync(Uri server, string name)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = server };
        const string Field = "name=\"token\" value=\"";
        var page = await client.GetStringAsync(new Uri("/staff/sign-in", UriKind.Relative));
        var start = page.IndexOf(Field, StringComparison.Ordinal) + Field.Length;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = name,
            ["password"] = DeskBenchmark.Password,
            ["token"] = WebUtility.HtmlDecode(page[start..page.IndexOf('"', start)]),
            ["to"] = "",
        });
        (await client.PostAsync(new Uri("/staff/sign-in", UriKind.Relative), form)).EnsureSuccessStatusCode();
        return cookies;
    }

    private Task SendAsync(byte[] message) => _socket.SendAsync((byte[])[.. message, EndOfMessage], WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var message = new MemoryStream();
        try
        {
            while (await _socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
            {
                var rest = buffer.AsMemory(0, part.Count);
                for (var end = rest.Span.IndexOf(EndOfMessage); end >= 0; end = rest.Span.IndexOf(EndOfMessage))
                {
                    message.Write(rest.Span[..end]);
                    Note(message.ToArray());
                    message.SetLength(0);
                    rest = rest[(end + 1)..];
                }

                message.Write(rest.Span);
            }
        }
        catch (Exception over) when (over is WebSocketException or OperationCanceledException)
        {
            // The benchmark is over.
        }
    }

    private void Note(byte[] message)
    {
        var now = Stopwatch.GetTimestamp();
        using var told = JsonDocument.Parse(message);
        if (!told.RootElement.TryGetProperty("target", out var target) || target.GetString() != "queue") return;
        foreach (var entry in told.RootElement.GetProperty("arguments")[0].GetProperty("changed").EnumerateArray())
            _seen[entry.GetProperty("id").GetString()!] = now;
    }
}
