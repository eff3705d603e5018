using AdviceBot.Conversations;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// GET conversations/{id}?watermark=N: a new address for the stream that goes on after N. It carries a token, because clients
/// overwrite theirs with what they find there.
/// </summary>
public sealed class Reconnect(Callers callers, Tokens tokens, StreamUrl streamUrl, ConversationService conversations)
{
    public async Task HandleAsync(HttpContext context)
    {
        var id = Routes.ConversationId(context);
        var (caller, error) = callers.Identify(context.Request, id);
        var head = error is null ? await conversations.HeadAsync(id) : null;
        error ??= head.IsOpen() ? null : DirectLineError.Gone;
        if (error is not null)
        {
            await context.Response.RefuseAsync(error);
            return;
        }

        var claims = caller!.Claims;
        var token = tokens.ForCalls(id, claims?.User, claims?.Origins);
        var watermark = Math.Min(Watermark.Of(context.Request), head!.Number);
        var stream = streamUrl.For(context.Request, id, watermark, claims?.Origins);
        await context.Response.WriteAsync(200, new(id, token, Tokens.Lifetime, stream), DirectLineJson.Default.TokenResponse);
    }
}
