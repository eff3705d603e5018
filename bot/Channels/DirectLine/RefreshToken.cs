using AdviceBot.Conversations;

namespace AdviceBot.Channels.DirectLine;

/// <summary>POST tokens/refresh: another half hour for a token that has not run out.</summary>
public sealed class RefreshToken(Callers callers, Tokens tokens, ConversationService conversations)
{
    public async Task HandleAsync(HttpContext context)
    {
        var (caller, error) = callers.Identify(context.Request);
        error ??= caller!.HoldsSecret ? DirectLineError.WrongToken : null;
        error ??= await IsOverAsync(caller!.Claims!.Conv) ? DirectLineError.Gone : null;
        if (error is not null)
        {
            await context.Response.RefuseAsync(error);
            return;
        }

        var claims = caller!.Claims!;
        var token = tokens.ForCalls(claims.Conv, claims.User, claims.Origins);
        await context.Response.WriteAsync(200, new(claims.Conv, token, Tokens.Lifetime), DirectLineJson.Default.TokenResponse);
    }

    /// <summary>404 stops a client's refreshing; one that has not started yet may still do so.</summary>
    private async Task<bool> IsOverAsync(string conversationId) =>
        await conversations.HeadAsync(conversationId) is { LeftQuickly: true };
}
