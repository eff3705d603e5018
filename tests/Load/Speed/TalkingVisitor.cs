using System.Net.WebSockets;
using System.Text.Json;

namespace AdviceBot.Load.Speed;

/// <summary>
/// One conversation after another over Direct Line. What is measured is a turn: from the post until both the answer that it is on the disk and the bot's reply
/// on the socket are there. A benchmark of something that loses messages is worth nothing, so each watermark must be above the one before, and every word
/// must come back once, in order.
/// </summary>
internal sealed class TalkingVisitor(Uri server, IReadOnlyList<IReadOnlyList<string>> walks, int number) : IVisitor
{
    private readonly byte[] _frame = new byte[64 * 1024];
    private Wire? _wire;
    private ClientWebSocket? _socket;
    private int _walk = number;
    private int _said = int.MaxValue;
    private int _heard;
    private long _watermark;
    private DirectLine.Started? _conversation;

    private IReadOnlyList<string> Words => walks[_walk % walks.Count];

    public async Task PrepareAsync()
    {
        _wire ??= await Wire.OpenAsync(server);
        if (_said < Words.Count) return;
        if (_heard < _said && _conversation is not null) throw new InvalidOperationException("A conversation did not hold what was said in it.");
        _walk++;
        (_said, _heard, _watermark) = (0, 0, 0);
        _conversation = await DirectLine.StartAsync(_wire);
        _socket?.Dispose();
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(_conversation.Stream, CancellationToken.None);
        while (!await HearAsync(activity => !activity.TryGetProperty("replyToId", out _) && activity.TryGetProperty("suggestedActions", out _)))
        {
        }
    }

    public async Task ActAsync()
    {
        var posted = await DirectLine.PostAsync(_wire!, _conversation!, Words[_said], _said);
        _said++;
        while (!await HearAsync(activity => activity.TryGetProperty("replyToId", out var answered) && answered.ValueEquals(posted)))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        if (_wire is not null) await _wire.DisposeAsync();
    }

    /// <summary>The next frame; whether it holds what is waited for.</summary>
    private async Task<bool> HearAsync(Predicate<JsonElement> isAwaited)
    {
        var filled = 0;
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket!.ReceiveAsync(_frame.AsMemory(filled), CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException("The server closed the stream.");
            filled += received.Count;
        }
        while (!received.EndOfMessage);
        if (filled == 0) return false;
        using var set = JsonDocument.Parse(_frame.AsMemory(0, filled));
        Check(set.RootElement);
        return set.RootElement.GetProperty("activities").EnumerateArray().Any(activity => isAwaited(activity));
    }

    private void Check(JsonElement set)
    {
        var watermark = long.Parse(set.GetProperty("watermark").GetString()!);
        if (watermark <= _watermark) throw new InvalidOperationException("A reply came twice or out of order.");
        _watermark = watermark;
        foreach (var activity in set.GetProperty("activities").EnumerateArray())
        {
            if (activity.GetProperty("from").GetProperty("id").GetString() != "visitor") continue;
            if (activity.GetProperty("text").GetString() != Words[_heard]) throw new InvalidOperationException("What was said came back out of order.");
            _heard++;
        }
    }
}
