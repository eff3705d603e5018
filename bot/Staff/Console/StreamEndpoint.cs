using AdviceBot.Staff.Pages;

namespace AdviceBot.Staff.Console;

/// <summary>GET /staff/stream?conversation=ID&amp;after=N: Server-Sent Events.</summary>
internal static class StreamEndpoint
{
    public static void Map(RouteGroupBuilder operators) =>
        operators.MapGet("/stream", (HttpContext context, ConsoleStream stream, StaffLayout layout, string? conversation, long after = 0) =>
        {
            // A proxy that collects a response before it passes it on would make the console late.
            context.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(stream.RunAsync(context.User, conversation, after, layout.TokenField(context), context.RequestAborted));
        });
}
