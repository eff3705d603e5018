using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace AdviceBot.Load;

/// <summary>
/// One HTTP/1.1 connection, kept open. It knows as little as the two servers need, so that the visitors' core does not become what is measured.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string _host;
    private byte[] _buffer = new byte[16 * 1024];
    private int _filled;

    private Wire(Uri server) => _host = server.Authority;

    public static async Task<Wire> OpenAsync(Uri server)
    {
        var wire = new Wire(server);
        await wire._socket.ConnectAsync(server.Host, server.Port);
        return wire;
    }

    /// <summary>The status, and the body where it is needed; it holds until the next call.</summary>
    public async Task<(int Status, ReadOnlyMemory<byte> Body)> SendAsync(string method, string path, string? token, string body)
    {
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        var request = $"{method} {path} HTTP/1.1\r\nHost: {_host}\r\n{authorization}Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
        await _socket.SendAsync(Encoding.UTF8.GetBytes(request));
        return await ReceiveAsync();
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(int Status, ReadOnlyMemory<byte> Body)> ReceiveAsync()
    {
        _filled = 0;
        int head;
        while ((head = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0) await FillAsync();
        var status = Number(_buffer.AsSpan(9, 3));
        var start = head + 4;
        var (length, isChunked) = LengthOf(_buffer.AsSpan(0, head + 2));
        if (isChunked)
        {
            // Both servers send a whole small answer at once; its last chunk is empty.
            while (!_buffer.AsSpan(start, _filled - start).EndsWith("0\r\n\r\n"u8)) await FillAsync();
            return (status, _buffer.AsMemory(start, _filled - start));
        }

        while (_filled < start + length) await FillAsync();
        return (status, _buffer.AsMemory(start, length));
    }

    private async Task FillAsync()
    {
        if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_filled));
        if (read == 0) throw new IOException("The server closed the connection.");
        _filled += read;
    }

    private static (int Length, bool IsChunked) LengthOf(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0) return (0, head.IndexOf("chunked"u8) >= 0);
        var value = head[(at + 16)..];
        return (Number(value[..value.IndexOf((byte)'\r')]), false);
    }

    private static int Number(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits, out int number, out _) ? number : throw new IOException("Not an HTTP answer.");
}
