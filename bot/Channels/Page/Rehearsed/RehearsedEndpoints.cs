using AdviceBot.Channels.Page.Papers;
using AdviceBot.Channels.Page.Requests;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations.Rehearsing;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Rehearsed;

/// <summary>
/// /preview/SECRET/…: the visitor's page as a rehearsal shows it, drawn by the same code. Nobody is asked for a cookie, as whoever knows the secret plays it; and no cookie of
/// staff or of a visitor reaches it: the browser holds these pages for a site of their own (decision 36).
/// </summary>
internal static class RehearsedEndpoints
{
    public const string Root = "/preview/";

    /// <summary>Scripts and forms run; the page can take nobody away from the studio, and what it links to opens as it would for a visitor.</summary>
    private static readonly ContentPolicy CutOff = new()
    {
        FrameAncestors = "'self'", Sandbox = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads",
    };

    public static void MapRehearsed(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Root + "{secret}").AddEndpointFilter<RehearsalFilter>().WithMetadata(CutOff);
        pages.MapGet("/", (HttpContext http, PageAnswers answers) => answers.Page(RehearsedVisits.Of(http)));
        pages.MapGet("/chat", (HttpContext http, PageAnswers answers) => answers.Page(RehearsedVisits.Of(http)));
        pages.MapGet("/chat/updates", (HttpContext http, long after, PageAnswers answers) => answers.Patch(RehearsedVisits.Of(http, after)));
        pages.MapGet("/chat/session", () => Results.NoContent());
        pages.MapGet("/chat/stream", RehearsedStream.SendAsync);
        pages.MapPost("/", RehearsedPosts.PostAsync);
        pages.MapPost("/chat/language", RehearsedPosts.ChangeLanguageAsync);
        pages.MapPost("/chat/contact", RehearsedPosts.ContactAsync);
        // Nobody looks after this visitor, so nobody is told how they stand.
        pages.MapPost("/chat/typing", () => Results.NoContent());
        pages.MapPost("/chat/here", () => Results.NoContent());
        pages.MapGet("/notes", (HttpContext http, Paper paper) => new HtmlResult(Notes(paper, RehearsedVisits.Of(http))));
        pages.MapGet("/notes.html", (HttpContext http) => PaperFiles.Html(RehearsedVisits.Of(http)));
        pages.MapGet("/notes.txt", (HttpContext http) => PaperFiles.Text(RehearsedVisits.Of(http)));
        pages.MapGet("/advice", (HttpContext http, Paper paper) => new HtmlResult(Advice(paper, RehearsedVisits.Of(http), http.Request)));
        pages.MapGet("/leave", (HttpContext http, Shell shell) => new HtmlResult(Left(http, shell)));
    }

    private static Html Notes(Paper paper, Chat chat) => paper.Notes(chat.Script, PaperFiles.Plan(chat), chat.Root + "/leave", chat.Root);

    private static Html Advice(Paper paper, Chat chat, HttpRequest request) => paper.Advice(WantedLanguage.NamedBy(request, chat.Script), chat.Root + "/leave", chat.Root);

    /// <summary>Where a visitor would be now. Nothing of another site is loaded.</summary>
    private static Html Left(HttpContext http, Shell shell)
    {
        var rehearsal = RehearsalFilter.Of(http);
        rehearsal.Leave();
        Script script = rehearsal.Script;
        return shell.Of(script, script.Site.Exit.Host, Html.Of($"<body class=\"paper\"><main class=\"column\"><h1>{script.Label("trigger.leave")}</h1><p>{script.Site.Exit.ToString()}</p></main></body>"));
    }
}
