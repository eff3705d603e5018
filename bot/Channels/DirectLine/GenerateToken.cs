namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// POST tokens/generate: a token for a new conversation, for the holder of a secret; or, without one, for a page of this server
/// or of DirectLine:AllowedOrigins. An origin is no proof (a program can claim any), but neither is it needed for one: the chat is
/// open to everybody. It keeps other sites' pages from showing this chat as theirs.
/// </summary>
public sealed class GenerateToken(Callers callers, AnonymousPages pages, Tokens tokens)
{
    public async Task HandleAsync(HttpContext context)
    {
        var (body, malformed) = await JsonBody.ReadAsync(context.Request, DirectLineJson.Default.TokenParameters);
        var (grant, refused) = Grant(context.Request, body ?? new());
        if ((refused ?? malformed) is { } error)
        {
            await context.Response.RefuseAsync(error);
            return;
        }

        var conversationId = RandomId.New();
        var token = tokens.ForCalls(conversationId, grant!.User, grant.Origins);
        await context.Response.WriteAsync(200, new(conversationId, token, Tokens.Lifetime), DirectLineJson.Default.TokenResponse);
    }

    private (TokenGrant? Grant, DirectLineError? Error) Grant(HttpRequest request, TokenParameters body)
    {
        if (request.Headers.Authorization.Count == 0 && pages.AllowedOrigin(request) is { } origin) return (TokenGrant.Anonymous(origin), null);
        var (caller, error) = callers.Identify(request);
        if (caller is null) return (null, error);
        return caller.HoldsSecret ? TokenGrant.From(body) : (null, DirectLineError.NeedsSecret);
    }
}
