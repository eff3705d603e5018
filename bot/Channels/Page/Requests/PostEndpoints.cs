using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>What a visitor sends: the form with or without a script, when it is safe to reach them, and the small signals of a page that is open.</summary>
internal static class PostEndpoints
{
    public static void MapPosting(this IEndpointRouteBuilder app, ContentPolicy embeddable)
    {
        // Refusals answer with the whole page, so they may stand in the same frame.
        app.MapPost("/", PostAsync).AddEndpointFilter<SameOrigin>().WithMetadata(embeddable);
        app.MapPost("/chat/typing", TypingAsync).AddEndpointFilter<SameOrigin>();
        app.MapPost("/chat/here", HereAsync).AddEndpointFilter<SameOrigin>();
        app.MapPost("/chat/language", LanguageAsync).AddEndpointFilter<SameOrigin>().WithMetadata(embeddable);
        app.MapPost("/chat/contact", ContactAsync).AddEndpointFilter<SameOrigin>().WithMetadata(embeddable);
    }

    private static async Task<IResult> PostAsync(HttpContext http, Posting posting, PageAnswers answers, Visits visits)
    {
        var session = SessionCookie.Read(http.Request);
        if (http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            var shown = await visits.OfAsync(session, http.Request);
            return answers.NotTaken(http.Request, shown, "attachments", shown.NoFiles, "", StatusCodes.Status415UnsupportedMediaType);
        }
        return await VisitorForm.ReadAsync(http.Request) is { IsWellFormed: true } form ? await posting.PostAsync(http, session, form) : Results.BadRequest();
    }

    private static async Task<IResult> TypingAsync(HttpContext http, ConversationService conversations)
    {
        if (await FindAsync(http, conversations) is { Status: Status.Held } head) await conversations.TypingAsync(head.Id, Typist.Visitor);
        return Results.NoContent();
    }

    /// <summary>A page says what it has, what of it was before the visitor's eyes, and whether it is now.</summary>
    private static async Task<IResult> HereAsync(string page, bool visible, long received, long seen, HttpContext http, ConversationService conversations)
    {
        if (PageName.Of(page) is not { } name || await FindAsync(http, conversations) is not { } head) return Results.NoContent();
        await conversations.HereAsync(head.Id, name, visible, received, http.RequestAborted);
        await conversations.SeenAsync(head.Id, Typist.Visitor, seen, http.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> ContactAsync(HttpContext http, Posting posting, PageAnswers answers, Visits visits)
    {
        if (await ContactForm.ReadAsync(http.Request) is not { } form) return Results.BadRequest();
        return await posting.PostAsync(http, SessionCookie.Read(http.Request), form);
    }

    private static async Task<IResult> LanguageAsync(HttpContext http, Posting posting) =>
        await VisitorForm.ReadAsync(http.Request) is { IsWellFormed: true, To.Length: > 0 } form
            ? await posting.ChangeLanguageAsync(http, SessionCookie.Read(http.Request), form)
            : Results.BadRequest();

    private static async Task<Conversation?> FindAsync(HttpContext http, ConversationService conversations) =>
        SessionCookie.Read(http.Request) is { } session ? await conversations.FindBySessionAsync(session.Hash, http.RequestAborted) : null;
}
