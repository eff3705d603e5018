using AdviceBot.Hosting;

namespace AdviceBot.Channels.Page;

/// <summary>Settings of the visitor's page.</summary>
public sealed class PageSettings : ISettings
{
    public static string Section => "Page";

    /// <summary>Sites that may show the chat in a frame, such as https://www.example.org. This server's own pages always may.</summary>
    public IList<string> EmbedOrigins { get; init; } = [];

    /// <summary>What Content-Security-Policy says of it.</summary>
    public string FrameAncestors => string.Join(' ', EmbedOrigins.Prepend("'self'"));

    public IEnumerable<(string Property, string Problem)> Problems() =>
        EmbedOrigins.Where(origin => !IsOrigin(origin)).Select(origin =>
            (nameof(EmbedOrigins), $"has \"{origin}\", which is no origin; write scheme and host only, such as https://www.example.org"));

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.GetLeftPart(UriPartial.Authority) == text;
}
