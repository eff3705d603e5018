using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>An open console: SignalR's JSON protocol on a bare socket, as a browser speaks it that needs no negotiation.</summary>
internal sealed class LiveConsole : IAsyncDisposable
{
    private const byte EndOfMessage = 0x1E;
    private const int Invocation = 1, StreamItem = 2, Completion = 3, StreamInvocation = 4;

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));
    private readonly Dictionary<string, Channel<JsonElement>> _answers = new(StringComparer.Ordinal);
    private readonly Channel<JsonElement> _changes = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<int> _mentions = Channel.CreateUnbounded<int>();
    private readonly Lock _gate = new();
    private Task _reading = Task.CompletedTask;
    private int _lastId;

    private LiveConsole()
    {
    }

    /// <summary>Completes when the server has cut the connection.</summary>
    public Task Cut => _reading;

    public static async Task<LiveConsole> OpenAsync(StaffClient client, string? origin = null)
    {
        var console = new LiveConsole();
        console._socket.Options.Cookies = client.Cookies;
        if (origin is not null) console._socket.Options.SetRequestHeader("Origin", origin);
        var address = new UriBuilder(new Uri(client.Http.BaseAddress!, "staff/live")) { Scheme = "ws" }.Uri;
        await console._socket.ConnectAsync(address, console._limit.Token);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        console._reading = console.ReadAsync(ready);
        await console.SendAsync(new { protocol = "json", version = 1 });
        await ready.Task.WaitAsync(console._limit.Token);
        // The server has answered the handshake before it has heard who connects: an answer shows that it has.
        await console.InvokeAsync("Alive");
        return console;
    }

    /// <summary>The result of a method of the hub, when it has one.</summary>
    public async Task<JsonElement> InvokeAsync(string method, params object[] arguments)
    {
        var (id, answers) = Ask();
        await SendAsync(new { type = Invocation, invocationId = id, target = method, arguments });
        return await answers.Reader.WaitToReadAsync(_limit.Token) ? await answers.Reader.ReadAsync(_limit.Token) : default;
    }

    /// <summary>A stream of the hub, for as long as it goes on.</summary>
    public async Task<Items> StreamAsync(string method, params object[] arguments)
    {
        var (id, answers) = Ask();
        await SendAsync(new { type = StreamInvocation, invocationId = id, target = method, arguments });
        return new Items(answers, _limit.Token);
    }

    /// <summary>The next change of the queue that fits; the others are passed over.</summary>
    public Task<JsonElement> ChangeAsync(Func<JsonElement, bool> fits) => new Items(_changes, _limit.Token).NextAsync(fits);

    /// <summary>The next time that it is told that a note names its operator, or that they have seen it; that is all it is told.</summary>
    public async Task MentionedAsync() => Assert.Equal(0, await _mentions.Reader.ReadAsync(_limit.Token));

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _limit.Dispose();
    }

    private (string Id, Channel<JsonElement> Answers) Ask()
    {
        var answers = Channel.CreateUnbounded<JsonElement>();
        lock (_gate)
        {
            var id = $"{++_lastId}";
            _answers[id] = answers;
            return (id, answers);
        }
    }

    private Task SendAsync(object message)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(message), EndOfMessage];
        return _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, _limit.Token);
    }

    private async Task ReadAsync(TaskCompletionSource ready)
    {
        var buffer = new byte[16 * 1024];
        var message = new List<byte>();
        try
        {
            while (await _socket.ReceiveAsync(buffer, _limit.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                foreach (var one in buffer.AsSpan(0, part.Count))
                {
                    if (one != EndOfMessage) message.Add(one);
                    else
                    {
                        Hear(JsonElement.Parse(Encoding.UTF8.GetString([.. message])), ready);
                        message.Clear();
                    }
                }
            }
        }
        catch (Exception cut) when (cut is WebSocketException or OperationCanceledException)
        {
            // That is how a cut connection looks from here.
        }

        lock (_gate)
            foreach (var answers in _answers.Values) answers.Writer.TryComplete();
        _changes.Writer.TryComplete();
        ready.TrySetResult();
    }

    private void Hear(JsonElement message, TaskCompletionSource ready)
    {
        if (!message.TryGetProperty("type", out var type))
        {
            ready.TrySetResult();
            return;
        }

        switch (type.GetInt32())
        {
            case Invocation when message.GetProperty("target").GetString() == "queue":
                _changes.Writer.TryWrite(message.GetProperty("arguments")[0]);
                break;
            case Invocation when message.GetProperty("target").GetString() == "mentions":
                _mentions.Writer.TryWrite(message.GetProperty("arguments").GetArrayLength());
                break;
            case StreamItem:
                AnswersOf(message).Writer.TryWrite(message.GetProperty("item"));
                break;
            case Completion:
                if (message.TryGetProperty("result", out var result)) AnswersOf(message).Writer.TryWrite(result);
                AnswersOf(message).Writer.TryComplete(message.TryGetProperty("error", out var error) ? new InvalidOperationException(error.GetString()) : null);
                break;
        }
    }

    private Channel<JsonElement> AnswersOf(JsonElement message)
    {
        lock (_gate) return _answers[message.GetProperty("invocationId").GetString()!];
    }
}

/// <summary>What a stream tells, one after the other.</summary>
internal sealed class Items(Channel<JsonElement> items, CancellationToken limit)
{
    /// <summary>The next item that fits; the others are passed over.</summary>
    public async Task<JsonElement> NextAsync(Func<JsonElement, bool>? fits = null)
    {
        while (true)
        {
            var item = await items.Reader.ReadAsync(limit);
            if (fits?.Invoke(item) != false) return item;
        }
    }

    /// <summary>What still comes until the server ends the stream.</summary>
    public async Task<IReadOnlyList<JsonElement>> RestAsync()
    {
        var rest = new List<JsonElement>();
        await foreach (var item in items.Reader.ReadAllAsync(limit)) rest.Add(item);
        return rest;
    }
}
