using Microsoft.Net.Http.Headers;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// Lets pages of any origin call this channel: what protects it is the token, never a cookie. The headers go on refusals too,
/// or a browser hides the status and the client cannot tell an expired token from a lost network.
/// </summary>
public static class Cors
{
    private const string Session = DirectLineSetup.Base + "/session";

    public static Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments(DirectLineSetup.Base, StringComparison.OrdinalIgnoreCase)) return next(context);
        // When the answer starts: a failure on the way clears the headers that were set before it.
        if (Origins.Of(context.Request) is not null) context.Response.OnStarting(Allow, context);
        return HttpMethods.IsOptions(context.Request.Method) ? Preflight(context) : next(context);
    }

    private static Task Allow(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = context.Request.Headers.Origin;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        headers.AccessControlExposeHeaders = HeaderNames.RetryAfter;
        // The one call that clients send with credentials; it reads none.
        if (context.Request.Path.StartsWithSegments(Session, StringComparison.OrdinalIgnoreCase)) headers.AccessControlAllowCredentials = "true";
        return Task.CompletedTask;
    }

    /// <summary>Answered before any check: a preflight carries no token.</summary>
    private static Task Preflight(HttpContext context)
    {
        var asked = context.Request.Headers;
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = asked.AccessControlRequestMethod is { Count: > 0 } method ? method : "GET, POST, OPTIONS";
        if (asked.AccessControlRequestHeaders is { Count: > 0 } names) headers.AccessControlAllowHeaders = names;
        headers.AccessControlMaxAge = "7200";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
