using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Channels.DirectLine;

/// <summary>GET conversations/{id}/stream?watermark=N&amp;t=token: the WebSocket.</summary>
public sealed class Stream(
    Callers callers,
    ConversationService conversations,
    OpenStreams streams,
    ScriptWords words,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<Stream> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        var id = Routes.ConversationId(context);
        var (claims, error) = callers.IdentifyStream(context.Request, id);
        error ??= context.WebSockets.IsWebSocketRequest ? null : DirectLineError.NotWebSocket;
        error ??= streams.HasRoom(id) ? null : DirectLineError.TooManySockets;
        var head = error is null ? await conversations.HeadAsync(id) : null;
        error ??= head.IsOpen() ? null : DirectLineError.Gone;
        if (error is null) await RunAsync(context, head!, claims!.Jti ?? "");
        else await context.Response.RefuseAsync(error);
    }

    /// <summary>The pings find a client that is gone without a word, as on a train in a tunnel.</summary>
    private async Task RunAsync(HttpContext context, Conversation head, string address)
    {
        var id = head.Id;
        var accept = new WebSocketAcceptContext { KeepAliveInterval = StreamSocket.KeepAlive, KeepAliveTimeout = StreamSocket.KeepAlive };
        using var socket = await context.WebSockets.AcceptWebSocketAsync(accept);
        var watermark = Math.Min(Watermark.Of(context.Request), head.Number);
        using var stream = new StreamSocket(socket, address, watermark, words, time);
        await using var visit = await conversations.ArriveAsync(id, Here.Client, isLookedAt: null, watermark, isSure: true);
        streams.Add(id, stream);
        try
        {
            await stream.RunAsync(stop => conversations.SubscribeAsync(id, watermark, stop), lifetime.ApplicationStopping);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The stream of conversation {ConversationId} failed", id);
        }
        finally
        {
            streams.Remove(id, stream);
        }
    }
}
