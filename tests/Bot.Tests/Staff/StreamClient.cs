using System.Net.ServerSentEvents;
using System.Text.Json;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>An open console stream, read event by event.</summary>
internal sealed class StreamClient : IAsyncDisposable
{
    private readonly CancellationTokenSource limit = new(TimeSpan.FromSeconds(20));
    private readonly HttpResponseMessage response;
    private readonly IAsyncEnumerator<SseItem<string>> events;

    private StreamClient(HttpResponseMessage response, Stream body)
    {
        this.response = response;
        events = SseParser.Create(body).EnumerateAsync(limit.Token).GetAsyncEnumerator();
    }

    public static async Task<StreamClient> OpenAsync(StaffClient client, string query = "")
    {
        var opened = await client.Http.GetAsync("/staff/stream" + query, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", opened.Content.Headers.ContentType?.MediaType);
        return new StreamClient(opened, await opened.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event of this name that fits; the others are passed over.</summary>
    public async Task<JsonElement> NextAsync(string name, Func<JsonElement, bool>? fits = null)
    {
        while (await events.MoveNextAsync())
        {
            var data = JsonSerializer.Deserialize<JsonElement>(events.Current.Data);
            if (events.Current.EventType == name && fits?.Invoke(data) != false) return data;
        }

        throw new EndOfStreamException($"The stream ended before {name}");
    }

    /// <summary>Reads until the server ends the stream.</summary>
    public async Task EndAsync()
    {
        while (await events.MoveNextAsync())
        {
            // Whatever was still on its way.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await limit.CancelAsync();
        response.Dispose();
        try
        {
            await events.DisposeAsync();
        }
        catch (NotSupportedException)
        {
            // A read was still waiting; it ends with the response.
        }

        limit.Dispose();
    }
}
