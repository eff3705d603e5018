namespace AdviceBot.Channels.Page.Requests;

/// <summary>Refuses a post that another site made the browser send.</summary>
internal sealed class SameOrigin : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsForeign(context.HttpContext.Request) ? Results.StatusCode(StatusCodes.Status403Forbidden) : await next(context);

    /// <summary>
    /// Browsers tell Sec-Fetch-Site, and scripts cannot forge it. Those too old for it (Safari before 16.4) tell an Origin, which is "null" under
    /// our own Referrer-Policy: it is let pass, because to them the cookie goes as SameSite=Lax and so never with another site's post.
    /// </summary>
    internal static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site != "same-origin";
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != "null" && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
