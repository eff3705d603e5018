using AdviceBot.Channels.Page.Leaving;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>Looking at the chat: the whole page, and the frame that shows what arrives where there is no script.</summary>
internal static class LookEndpoints
{
    public static void MapLooking(this IEndpointRouteBuilder app, ContentPolicy embeddable)
    {
        app.MapGet("/", ShowAsync).WithMetadata(embeddable);
        app.MapGet("/chat", ShowAsync).WithMetadata(embeddable);
        app.MapGet("/chat/arrivals", ArrivalsAsync).WithMetadata(new ContentPolicy { FrameAncestors = "'self'" });
        app.MapGet("/chat/updates", UpdatesAsync);
        app.MapGet("/chat/session", (HttpContext http) => Results.StatusCode(SessionCookie.Read(http.Request) is null ? StatusCodes.Status410Gone : StatusCodes.Status204NoContent));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Visits visits, PageAnswers answers, ConversationService conversations)
    {
        var session = SessionCookie.Read(http.Request);
        var chat = await visits.OfAsync(session, http.Request);
        if (chat.Head is null) await GiveSessionAsync(http, session, visits);
        else if (chat.WaitsForPerson) await conversations.SeenAsync(chat.Head.Id, Typist.Visitor, chat.Number, http.RequestAborted);
        return answers.Page(chat);
    }

    /// <summary>A session that waits for its first post is kept, or that post would lose its page; one that was left is replaced.</summary>
    private static async Task GiveSessionAsync(HttpContext http, PageSession? session, Visits visits)
    {
        if (session is null || await visits.IsRevokedAsync(session, http.RequestAborted)) SessionCookie.Write(http, PageSession.New());
    }

    private static async Task<IResult> ArrivalsAsync(HttpContext http, long after, long? received, Visits visits, ArrivalsDocument document, ConversationService conversations, Scripts scripts)
    {
        if (await FindAsync(http, after, visits, conversations) is not { } chat) return new HtmlResult(document.Over(scripts.Current), StatusCodes.Status410Gone);
        // That the frame asks again proves that its last answer arrived; whether anybody looked at it nobody can say.
        await conversations.HereAsync(chat.Head!.Id, PageName.WithoutScript, isLookedAt: null, Math.Max(after, received ?? 0), http.RequestAborted);
        return new HtmlResult(document.Of(chat, after));
    }

    private static async Task<IResult> UpdatesAsync(HttpContext http, long after, Visits visits, LeaveLink leave, ConversationService conversations) =>
        await FindAsync(http, after, visits, conversations) is { } chat
            ? Results.Json(Patch.Of(chat, leave.Of(chat.Head, chat.Script.Site.Exit)), PageJson.Default.Patch)
            : Results.StatusCode(StatusCodes.Status410Gone);

    private static async Task<Chat?> FindAsync(HttpContext http, long after, Visits visits, ConversationService conversations) =>
        SessionCookie.Read(http.Request) is { } session && await conversations.FindBySessionAsync(session.Hash, http.RequestAborted) is { } head
            ? await visits.ReadAsync(head.Id, after, http.RequestAborted)
            : null;
}
