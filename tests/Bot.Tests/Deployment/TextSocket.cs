using System.Net.WebSockets;
using System.Text;

namespace AdviceBot.Bot.Tests.Deployment;

/// <summary>A WebSocket of texts, opened the way a browser of nginx does.</summary>
internal sealed class TextSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(20));

    public static async Task<TextSocket> OpenAsync(Uri address, HttpMessageInvoker browser)
    {
        var socket = new TextSocket();
        await socket._socket.ConnectAsync(new UriBuilder(address) { Scheme = "wss" }.Uri, browser, socket._limit.Token);
        return socket;
    }

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, _limit.Token);

    /// <summary>Reads until this was said.</summary>
    public async Task HearAsync(string text)
    {
        var heard = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!heard.ToString().Contains(text, StringComparison.Ordinal))
        {
            var part = await _socket.ReceiveAsync(buffer, _limit.Token);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            heard.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _limit.Dispose();
    }
}
