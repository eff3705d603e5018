namespace AdviceBot.Channels.DirectLine;

/// <summary>The pages that may have a token without a secret.</summary>
public sealed class AnonymousPages(DirectLineSettings directLine, WebChatSettings webChat)
{
    private readonly HashSet<string> _allowed = new(directLine.AllowedOrigins, StringComparer.OrdinalIgnoreCase);

    /// <summary>The origin of the page that asks, when it may; null when not.</summary>
    public string? AllowedOrigin(HttpRequest request)
    {
        if (Origins.Of(request) is not { } origin) return null;
        return _allowed.Contains(origin) || (webChat.Enabled && Origins.IsOwn(request, origin)) ? origin : null;
    }
}
