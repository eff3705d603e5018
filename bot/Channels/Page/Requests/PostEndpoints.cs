using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>What a visitor sends: the form with or without a script, and the two small signals of a page that is open.</summary>
internal static class PostEndpoints
{
    public static void MapPosting(this IEndpointRouteBuilder app, ContentPolicy embeddable)
    {
        // Refusals answer with the whole page, so they may stand in the same frame.
        app.MapPost("/", PostAsync).AddEndpointFilter<SameOrigin>().WithMetadata(embeddable);
        app.MapPost("/chat/typing", TypingAsync).AddEndpointFilter<SameOrigin>();
        app.MapPost("/chat/seen/{number:long}", SeenAsync).AddEndpointFilter<SameOrigin>();
    }

    private static async Task<IResult> PostAsync(HttpContext http, Posting posting, PageAnswers answers, Visits visits)
    {
        var session = SessionCookie.Read(http.Request);
        if (http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            var shown = await visits.OfAsync(session, http.RequestAborted);
            return answers.NotTaken(http.Request, shown, "attachments", shown.NoFiles, "", StatusCodes.Status415UnsupportedMediaType);
        }
        return await VisitorForm.ReadAsync(http.Request) is { IsWellFormed: true } form ? await posting.PostAsync(http, session, form) : Results.BadRequest();
    }

    private static async Task<IResult> TypingAsync(HttpContext http, ConversationService conversations)
    {
        if (await FindAsync(http, conversations) is { Status: Status.Held } head) await conversations.TypingAsync(head.Id, Typist.Visitor);
        return Results.NoContent();
    }

    private static async Task<IResult> SeenAsync(long number, HttpContext http, ConversationService conversations)
    {
        if (await FindAsync(http, conversations) is { } head) await conversations.SeenAsync(head.Id, Typist.Visitor, Math.Min(number, head.Number), http.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<Conversation?> FindAsync(HttpContext http, ConversationService conversations) =>
        SessionCookie.Read(http.Request) is { } session ? await conversations.FindBySessionAsync(session.Hash, http.RequestAborted) : null;
}
