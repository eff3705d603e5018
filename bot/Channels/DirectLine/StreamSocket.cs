using System.Net.WebSockets;
using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// One open stream: sends what the log has after the watermark, then what is new, and an empty frame now and then so that
/// nothing between here and the client thinks the line is dead. What the client sends is read and dropped.
/// </summary>
public sealed class StreamSocket(WebSocket socket, string address, long watermark, ScriptWords words, TimeProvider time) : IDisposable
{
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FarewellWithin = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly ActivitySetWriter _sets = new();
    private long _watermark = watermark;
    private WebSocketCloseStatus _status = WebSocketCloseStatus.NormalClosure;
    private string _reason = "conversation ended";

    /// <summary>The token of the address that it was opened with.</summary>
    public string Address => address;

    /// <summary>
    /// Runs until the client goes, the conversation is gone, the server stops, or another socket takes its place. Sends and receives
    /// are never cancelled, because that would cut the line before the farewell.
    /// </summary>
    public async Task RunAsync(Func<CancellationToken, IAsyncEnumerable<Update>> subscribe, CancellationToken serverStops)
    {
        await using var stopping = serverStops.Register(() => Stop(WebSocketCloseStatus.EndpointUnavailable, "server stops"));
        var listening = ListenAsync();
        var following = FollowAsync(subscribe(_stop.Token));
        var beating = BeatAsync();
        await Task.WhenAny(listening, following, beating);
        if (following.IsFaulted) Stop(WebSocketCloseStatus.InternalServerError, "failed");
        await _stop.CancelAsync();
        await CloseAsync(listening);
        await Task.WhenAll(listening, beating).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await following;
    }

    /// <summary>Azure's word for it is collision.</summary>
    public void Replace() => Stop(WebSocketCloseStatus.NormalClosure, "collision");

    public void Show(Activity activity) => _ = ShowAsync(activity);

    public void Dispose()
    {
        _stop.Dispose();
        _sets.Dispose();
        _sending.Dispose();
    }

    private void Stop(WebSocketCloseStatus status, string reason)
    {
        (_status, _reason) = (status, reason);
        _stop.Cancel();
    }

    private async Task FollowAsync(IAsyncEnumerable<Update> updates)
    {
        try
        {
            await foreach (var update in updates) await ForwardAsync(update);
        }
        catch (Exception end) when (IsEnd(end))
        {
            // Stopped, or the client is gone.
        }
    }

    private async Task ForwardAsync(Update update)
    {
        if (update.Events.Count > 0) await ForwardAsync(update.Events, new Transcript(update.Head, await words.OfAsync(update.Head)));

        if (update is { Typing: Typist.Operator, Head: { OwnerId: not null } head }) await SendAsync(() => _sets.Write(Typing(head), _watermark));
    }

    /// <summary>
    /// One activity a frame: DirectLineJS deals a set out over several ticks of its scheduler, and mixes it with the next one
    /// when that comes at once.
    /// </summary>
    private async Task ForwardAsync(IReadOnlyList<LogEvent> events, Transcript transcript)
    {
        foreach (var logged in events)
        {
            if (transcript.Next(logged) is { } activity) await SendAsync(() => _sets.Write(activity, _watermark = logged.Number));
        }
    }

    private Activity Typing(Conversation head) => new()
    {
        Type = ActivityTypes.Typing,
        Id = ActivityId.Passing(head.Id),
        Timestamp = time.GetUtcNow(),
        From = Speakers.Operator(head.OwnerId!, head.OwnerName ?? ""),
        Conversation = new(head.Id),
        ChannelId = Heads.Channel,
    };

    private async Task BeatAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(KeepAlive, time);
            while (await timer.WaitForNextTickAsync(_stop.Token)) await SendAsync(() => ReadOnlyMemory<byte>.Empty);
        }
        catch (Exception end) when (IsEnd(end))
        {
            // Stopped, or the client is gone.
        }
    }

    private async Task ListenAsync()
    {
        var dropped = new byte[128];
        try
        {
            while ((await socket.ReceiveAsync(dropped.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception end) when (IsEnd(end))
        {
            // The client is gone without a word.
        }
    }

    private async Task ShowAsync(Activity activity)
    {
        try
        {
            await SendAsync(() => _sets.Write(activity, _watermark));
        }
        catch (Exception end) when (IsEnd(end))
        {
            // Its own tasks see the same and end it.
        }
    }

    /// <summary>One frame at a time; it is written when its turn has come, so that watermarks never go back.</summary>
    private async Task SendAsync(Func<ReadOnlyMemory<byte>> write)
    {
        await _sending.WaitAsync(_stop.Token);
        try
        {
            await socket.SendAsync(write(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task CloseAsync(Task listening)
    {
        using var limit = new CancellationTokenSource(FarewellWithin, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await socket.CloseOutputAsync(_status, _reason, limit.Token);
            await listening.WaitAsync(limit.Token);
        }
        catch (Exception end) when (IsEnd(end))
        {
            socket.Abort();
        }
    }

    private static bool IsEnd(Exception exception) =>
        exception is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException;
}
