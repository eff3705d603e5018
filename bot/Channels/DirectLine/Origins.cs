using Microsoft.AspNetCore.Http.Extensions;

namespace AdviceBot.Channels.DirectLine;

/// <summary>Which page asks: browsers name its origin, other programs send none.</summary>
public static class Origins
{
    public static bool IsOrigin(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);

    public static string? Of(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 1 && origin[0] is { Length: > 0 } only ? only : null;
    }

    /// <summary>A page of this server itself, such as /webchat.</summary>
    public static bool IsOwn(HttpRequest request, string origin) =>
        string.Equals(origin, UriHelper.BuildAbsolute(request.Scheme, request.Host).TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>Trusted when the list is empty, when no browser asks, or when the page is on the list.</summary>
    public static bool IsTrusted(IReadOnlyList<string>? trusted, string? origin) =>
        trusted is not { Count: > 0 } || origin is null || trusted.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
