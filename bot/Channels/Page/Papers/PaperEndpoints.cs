using AdviceBot.Channels.Page.Leaving;
using AdviceBot.Channels.Page.Requests;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Papers;

/// <summary>Pages to read, keep and print: the plan of one visitor, under a name that tells a finder nothing, and the advice for everybody.</summary>
internal static class PaperEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder app, ContentPolicy embeddable)
    {
        app.MapGet("/notes", NotesAsync).WithMetadata(embeddable);
        app.MapGet("/notes.html", NotesFileAsync);
        app.MapGet("/notes.txt", NotesTextAsync);
        app.MapGet("/advice", AdviceAsync).WithMetadata(embeddable);
    }

    private static async Task<IResult> NotesAsync(HttpContext http, Visits visits, Paper paper, LeaveLink leave)
    {
        var chat = await ChatAsync(http, visits);
        return new HtmlResult(paper.Notes(chat.Script, PaperFiles.Plan(chat), leave.Of(chat.Head, chat.Script.Site.Exit)));
    }

    private static async Task<IResult> NotesFileAsync(HttpContext http, Visits visits) => PaperFiles.Html(await ChatAsync(http, visits));

    private static async Task<IResult> NotesTextAsync(HttpContext http, Visits visits) => PaperFiles.Text(await ChatAsync(http, visits));

    private static async Task<IResult> AdviceAsync(HttpContext http, Visits visits, Scripts scripts, Paper paper, LeaveLink leave)
    {
        var chat = await ChatAsync(http, visits);
        var current = WantedLanguage.NamedBy(http.Request, scripts.Current.In(chat.Script.Language));
        return new HtmlResult(paper.Advice(current, leave.Of(chat.Head, current.Site.Exit)));
    }

    private static Task<Chat> ChatAsync(HttpContext http, Visits visits) => visits.OfAsync(SessionCookie.Read(http.Request), http.Request);
}
