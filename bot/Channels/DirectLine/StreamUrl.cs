using Microsoft.AspNetCore.Http.Extensions;

namespace AdviceBot.Channels.DirectLine;

/// <summary>The absolute address of a conversation's stream, as the client reached this server: wss behind TLS, a proxy's host behind a proxy.</summary>
public sealed class StreamUrl(Tokens tokens)
{
    public string For(HttpRequest request, string conversationId, long watermark, IReadOnlyList<string>? origins)
    {
        var path = new PathString($"{DirectLineSetup.Base}/conversations/{conversationId}/stream");
        var scheme = request.IsHttps ? "wss" : "ws";
        var address = UriHelper.BuildAbsolute(scheme, request.Host, request.PathBase, path);
        return $"{address}?watermark={watermark}&t={tokens.ForStream(conversationId, origins)}";
    }
}
