using System.Globalization;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// The number of the last event that a client has. Without one, or with one that this server never gave, everything is sent again:
/// a client drops what it has by its id, but cannot know what it never got.
/// </summary>
public static class Watermark
{
    public static long Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static long Of(HttpRequest request) => Parse(request.Query["watermark"]);
}
