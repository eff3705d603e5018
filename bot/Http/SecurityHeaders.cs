namespace AdviceBot.Http;

/// <summary>The headers of every response. A handler that set one of them itself keeps what it set.</summary>
public static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use((context, next) =>
        {
            context.Response.OnStarting(Set, context);
            return next(context);
        });
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        var policy = context.GetEndpoint()?.Metadata.GetMetadata<ContentPolicy>() ?? ContentPolicy.Strict;
        headers.TryAdd("Content-Security-Policy", policy.Header);
        // For browsers that know no frame-ancestors; where frames are allowed there is no old way to say which.
        if (policy.FrameAncestors == "'none'") headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=()");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        // Nothing of a conversation may stay on the device that it was read on.
        headers.TryAdd("Cache-Control", "no-store");
        if (context.Request.IsHttps) headers.TryAdd("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        return Task.CompletedTask;
    }
}
