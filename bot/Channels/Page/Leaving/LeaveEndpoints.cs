using AdviceBot.Channels.Page.Requests;
using AdviceBot.Conversations;

namespace AdviceBot.Channels.Page.Leaving;

/// <summary>The way out. It always ends at the neutral site, whatever else fails: a frightened person must not meet an error here.</summary>
internal static class LeaveEndpoints
{
    public static void MapLeaving(this IEndpointRouteBuilder app)
    {
        // No limit stands in the way out.
        var ways = app.MapGroup("/leave").DisableRateLimiting();
        ways.MapGet("", (Scripts scripts) => Exit(scripts));
        ways.MapGet("/{token}", FollowAsync);
        ways.MapPost("/{token}", LeaveAsync).AddEndpointFilter<SameOrigin>();
    }

    /// <summary>The link without a script. A browser that only guesses that it will be followed must not end the conversation.</summary>
    private static async Task<IResult> FollowAsync(string token, HttpContext http, LeaveLink link, ConversationService conversations, Scripts scripts)
    {
        if (IsGuess(http.Request)) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        await RevokeAsync(token, http, link, conversations);
        return Exit(scripts);
    }

    /// <summary>The script has gone to the neutral site already; this only has to arrive.</summary>
    private static async Task<IResult> LeaveAsync(string token, HttpContext http, LeaveLink link, ConversationService conversations)
    {
        await RevokeAsync(token, http, link, conversations);
        return Results.NoContent();
    }

    private static async Task RevokeAsync(string token, HttpContext http, LeaveLink link, ConversationService conversations)
    {
        SiteData.Clear(http);
        if (link.Read(token) is not { } conversation) return;
        try
        {
            // Not the request's own cancellation: the browser that leaves closes the connection at once.
            await conversations.LeaveQuicklyAsync(conversation, CancellationToken.None);
        }
        // Whatever went wrong is the administrator's to mend; the visitor goes on to the neutral page.
        catch (Exception failed)
        {
            var logger = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LeaveEndpoints));
            logger.LogError(failed, "A visitor left and the conversation {Conversation} could not be ended", conversation);
        }
    }

    private static bool IsGuess(HttpRequest request) =>
        $"{request.Headers["Sec-Purpose"]} {request.Headers["Purpose"]} {request.Headers["X-Moz"]}".Contains("pre", StringComparison.OrdinalIgnoreCase);

    private static IResult Exit(Scripts scripts) => Results.Redirect(scripts.Current.Site.Exit.ToString());
}
