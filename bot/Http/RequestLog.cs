using System.Diagnostics;

namespace AdviceBot.Http;

/// <summary>
/// One line a request: method, route as it is written in the code, status, time. Never the address that was asked for: paths and query
/// strings carry conversation ids and one-time tokens. What went well is written only at level Debug.
/// </summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var start = Stopwatch.GetTimestamp();
        await next(context);
        var level = LevelOf(context.Response.StatusCode);
        if (!logger.IsEnabled(level)) return;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
        logger.Log(level, "{Method} {Route} {Status} in {Milliseconds:0.0} ms",
            MethodOf(context.Request), route, context.Response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static LogLevel LevelOf(int status) => status switch
    {
        >= 500 => LogLevel.Warning,
        413 or 429 => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    /// <summary>A method is any word that a client likes; only known ones are written down.</summary>
    private static string MethodOf(HttpRequest request) => request.Method is "GET" or "POST" or "HEAD" or "OPTIONS" or "PUT" or "DELETE" or "CONNECT" ? request.Method : "(other)";
}
