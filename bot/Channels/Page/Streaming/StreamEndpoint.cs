using AdviceBot.Channels.Page.Leaving;
using AdviceBot.Channels.Page.Requests;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Streaming;

/// <summary>
/// GET /chat/stream: patches of the page as they happen, from the watermark on (Last-Event-ID, or ?after= on the first connection). ?page= is the page's own id and
/// ?visible= whether it is looked at, so that whoever looks after the visitor knows where they are also when the server has just started.
/// A beat every 15 seconds lets the page notice a connection that died without a word.
/// </summary>
internal static class StreamEndpoint
{
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(15);

    public static void MapStream(this IEndpointRouteBuilder app) => app.MapGet("/chat/stream", StreamAsync);

    private static async Task StreamAsync(
        HttpContext http, long? after, bool? visible, string? page, ConversationService conversations, Visits visits, LeaveLink leave, TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        if (SessionCookie.Read(http.Request) is not { } session || await conversations.FindBySessionAsync(session.Hash, http.RequestAborted) is not { } head)
        {
            http.Response.StatusCode = StatusCodes.Status410Gone;
            return;
        }
        // A server that stops ends its streams at once; the page comes back to whoever serves next.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var from = long.TryParse(http.Request.Headers["Last-Event-ID"], out var last) ? last : after ?? 0;
        await using var visit = await conversations.ArriveAsync(head.Id, PageName.Of(page) ?? http.TraceIdentifier, page is null ? null : visible, from, cancellation: ends.Token);
        try
        {
            await SendAllAsync(http, head.Id, from, conversations, visits, leave, clock, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The browser or the server went away: both are everyday.
        }
    }

    private static async Task SendAllAsync(
        HttpContext http, string conversation, long from, ConversationService conversations, Visits visits, LeaveLink leave, TimeProvider clock, CancellationToken ends)
    {
        var stream = new EventStream(http.Response);
        stream.Begin();
        await stream.SendAsync("beat", "", null, ends);
        await using var updates = conversations.SubscribeAsync(conversation, from, ends).GetAsyncEnumerator(ends);
        Conversation? told = null;
        while (await NextAsync(updates, stream, clock, ends))
        {
            // One update may bring words and that somebody types: neither stands in for the other.
            var update = updates.Current;
            if (update.Events.Count > 0 || update.Head != told) await PatchAsync(stream, update, visits, leave, ends);
            if (update.Typing is Typist.Operator) await stream.SendAsync("typing", "", null, ends);
            told = update.Head;
        }

        // Without a cancellation the updates end only when the visitor has left, here or in another tab.
        await stream.SendAsync("over", "", null, ends);
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<Update> updates, EventStream stream, TimeProvider clock, CancellationToken ends)
    {
        var next = updates.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            using var beat = CancellationTokenSource.CreateLinkedTokenSource(ends);
            var delay = Task.Delay(BetweenBeats, clock, beat.Token);
            if (await Task.WhenAny(next, delay) == next) await beat.CancelAsync();
            else if (delay.IsCompletedSuccessfully) await stream.SendAsync("beat", "", null, ends);
        }
        return await next;
    }

    private static async Task PatchAsync(EventStream stream, Update update, Visits visits, LeaveLink leave, CancellationToken ends)
    {
        if (await visits.WithDialogAsync(update.Head, update.Events, ends) is not { } chat) return;
        var patch = Patch.Of(chat, leave.Of(chat.Head, chat.Script.Site.Exit));
        await stream.SendAsync("patch", patch.ToJson(), patch.Number, ends);
    }
}
