using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace AdviceBot.Channels.Page.Streaming;

/// <summary>A response of server-sent events (HTML standard, 9.2): named, numbered, flushed one by one.</summary>
internal sealed class EventStream(HttpResponse response)
{
    public void Begin()
    {
        response.ContentType = "text/event-stream";
        // For proxies that would collect the stream before they pass it on.
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    /// <param name="data">One line.</param>
    public async Task SendAsync(string name, string data, long? number, CancellationToken cancellation)
    {
        var id = number is null ? "" : $"id: {number}\n";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {name}\n{id}data: {data}\n\n"), cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
