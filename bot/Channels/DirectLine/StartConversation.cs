using AdviceBot.Conversations;

namespace AdviceBot.Channels.DirectLine;

/// <summary>POST conversations: 201 for a new conversation, 200 with the same one when this token has started it already.</summary>
public sealed class StartConversation(Callers callers, Tokens tokens, StreamUrl streamUrl, ConversationService conversations)
{
    public async Task HandleAsync(HttpContext context)
    {
        var (caller, error) = callers.Identify(context.Request);
        if (error is null)
        {
            var (body, malformed) = await JsonBody.ReadAsync(context.Request, DirectLineJson.Default.TokenParameters);
            error = malformed ?? await StartAsync(context, caller!, body ?? new());
        }

        if (error is not null) await context.Response.RefuseAsync(error);
    }

    private async Task<DirectLineError?> StartAsync(HttpContext context, Caller caller, TokenParameters asked)
    {
        var (grant, error) = caller.Claims is { } claims ? (new(claims.User, claims.Origins), null) : TokenGrant.From(OnlyTokenIds(asked));
        if (grant is null) return error;
        var id = caller.Claims?.Conv ?? RandomId.New();
        var head = caller.HoldsSecret ? null : await conversations.HeadAsync(id);
        if (head is not null && !head.IsOpen()) return DirectLineError.Gone;
        if (head is null) await conversations.StartAsync(new(Heads.Channel, Author.IdOf(grant.User, asked.User?.Id), Id: id, Language: asked.Locale));
        await AnswerAsync(context, head is null ? 201 : 200, id, grant);
        return null;
    }

    /// <summary>The id that a page names is not put into a token: there it would have to start with dl_.</summary>
    private static TokenParameters OnlyTokenIds(TokenParameters asked) =>
        asked.User?.Id?.StartsWith(TokenGrant.UserPrefix, StringComparison.Ordinal) == true ? asked : asked with { User = null };

    private Task AnswerAsync(HttpContext context, int status, string id, TokenGrant grant)
    {
        var token = tokens.ForCalls(id, grant.User, grant.Origins);
        var stream = streamUrl.For(context.Request, id, watermark: 0, grant.Origins);
        return context.Response.WriteAsync(status, new(id, token, Tokens.Lifetime, stream), DirectLineJson.Default.TokenResponse);
    }
}
