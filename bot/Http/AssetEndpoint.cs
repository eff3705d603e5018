using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace AdviceBot.Http;

/// <summary>GET /assets/{name}: the smallest form that the browser takes.</summary>
public static class AssetEndpoint
{
    public static void MapAssets(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapMethods("/assets/{name}", [HttpMethods.Get, HttpMethods.Head], Send).DisableRateLimiting();
    }

    internal static async Task Send(string name, Assets assets, HttpContext context)
    {
        if (assets.Find(name) is not { } asset)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (encoding, bytes) = Choose(asset, context.Request.GetTypedHeaders().AcceptEncoding);
        var headers = context.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        // The embed script is loaded by other sites' pages.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = context.Request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        if (encoding is not null) headers.ContentEncoding = encoding;
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static (string? Encoding, byte[] Bytes) Choose(Asset asset, IList<StringWithQualityHeaderValue> accepted)
    {
        bool Takes(string encoding) => accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);
        if (asset.Brotli is not null && Takes("br")) return ("br", asset.Brotli);
        if (asset.Gzip is not null && Takes("gzip")) return ("gzip", asset.Gzip);
        return (null, asset.Plain);
    }
}
