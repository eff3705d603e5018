using System.Globalization;
using System.Text;
using AdviceBot.Conversations;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// GET conversations/{id}/activities?watermark=N: what came after N. A polling client stops for ever, without a word, at any answer but
/// 200, 403 and 404; so a failure in here is answered with nothing new, and the next poll tries again.
/// </summary>
public sealed class GetActivities(Callers callers, ConversationService conversations, ScriptWords words, MissedEvents missed, ILogger<GetActivities> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        var id = Routes.ConversationId(context);
        var (caller, error) = callers.Identify(context.Request, id);
        if (caller is null) await context.Response.RefuseAsync(error!);
        else await AnswerAsync(context, id, Watermark.Of(context.Request));
    }

    private async Task AnswerAsync(HttpContext context, string id, long after)
    {
        ReadOnlyMemory<byte>? set;
        try
        {
            set = await ReadAsync(id, after);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "Conversation {ConversationId} could not be read", id);
            set = Nothing(after);
        }

        if (set is { } bytes) await context.Response.WriteAsync(200, bytes);
        else await context.Response.RefuseAsync(DirectLineError.Gone);
    }

    private async Task<ReadOnlyMemory<byte>?> ReadAsync(string id, long after)
    {
        // What it asks with is what it has.
        await conversations.HereAsync(id, Here.Client, isLookedAt: null, after);
        var log = await conversations.ReadAsync(id, after);
        if (log is null || !log.Head.IsOpen()) return null;
        var events = missed.Take(id);
        var watermark = log.Head.Number;
        if (log.Events.Count == 0 && events.Count == 0) return Nothing(watermark);
        using var set = new ActivitySetWriter();
        return set.Write(log.Head, await words.OfAsync(log.Head), log.Events, watermark, events);
    }

    private static ReadOnlyMemory<byte> Nothing(long watermark) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"activities":[],"watermark":"{{watermark}}"}"""));
}
