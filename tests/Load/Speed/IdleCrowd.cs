using System.Net.WebSockets;

namespace AdviceBot.Load.Speed;

/// <summary>Visitors who have opened a conversation, listen on its stream, and are silent.</summary>
internal sealed class IdleCrowd : IAsyncDisposable
{
    private const int AtOnce = 32;
    private readonly List<ClientWebSocket> _sockets = [];
    private readonly CancellationTokenSource _stop = new();
    private Task _listening = Task.CompletedTask;

    public static async Task<IdleCrowd> ConnectAsync(Uri server, int size)
    {
        var crowd = new IdleCrowd();
        foreach (var opened in await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(part => OpenAsync(server, (size + part) / AtOnce))))
            crowd._sockets.AddRange(opened);
        crowd._listening = Task.WhenAll(crowd._sockets.Select(socket => crowd.ListenAsync(socket)));
        return crowd;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        foreach (var socket in _sockets) socket.Dispose();
        _stop.Dispose();
    }

    private static async Task<List<ClientWebSocket>> OpenAsync(Uri server, int size)
    {
        await using var wire = await Wire.OpenAsync(server);
        var sockets = new List<ClientWebSocket>();
        for (var one = 0; one < size; one++)
        {
            var started = await DirectLine.StartAsync(wire);
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(started.Stream, CancellationToken.None);
            sockets.Add(socket);
        }

        return sockets;
    }

    /// <summary>Who does not read does not answer a ping either, and would be taken for gone.</summary>
    private async Task ListenAsync(ClientWebSocket socket)
    {
        var dropped = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(dropped.AsMemory(), _stop.Token)).MessageType != WebSocketMessageType.Close)
            {
            }

            throw new InvalidOperationException("The server closed the stream of somebody who was silent.");
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
    }
}
