using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Http;
using AdviceBot.Staff.Pages;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Console;

/// <summary>GET /staff and /staff/conversations/{id}: the whole console as one page; its script keeps it live from there.</summary>
internal sealed class ConsolePage(StaffLayout layout, ListsView lists, ConversationView view, Scripts scripts, ConversationService conversations)
{
    public static void Map(RouteGroupBuilder operators)
    {
        operators.MapGet("/", (HttpContext context, ConsolePage page) => page.ShowAsync(context, null));
        operators.MapGet("/conversations/{id}", (HttpContext context, ConsolePage page, string id) => page.ShowAsync(context, id));
    }

    private async Task<IResult> ShowAsync(HttpContext context, string? id)
    {
        var viewer = context.User.AsOperator();
        var shown = await lists.OfAsync(viewer, context.RequestAborted);
        var talk = id is null ? NothingOpen() : await TalkAsync(context, id, viewer);
        return layout.Console(context, "Conversations", Switch(context, shown), Html.Of($"""
            <p id="link" class="link" role="status" hidden></p>
            <main id="main" class="desk{Html.When(id is not null, $" open")}" tabindex="-1">
            <h1 class="unseen">Conversations</h1>
            <section class="lists" aria-label="Conversations">
            {Told(context)}
            <form class="next" method="post" action="/staff/api/next">{layout.TokenField(context)}<button>Take next</button></form>
            <div id="mine" class="mine">{shown.Mine}</div>
            <div id="waiting" class="waiting">{shown.Waiting}</div>
            </section>
            {talk}
            </main>
            <p id="news" class="unseen" role="status"></p>
            {CloseQuestion()}
            """));
    }

    private async Task<Html> TalkAsync(HttpContext context, string id, Operator viewer)
    {
        if (await conversations.ReadForStaffAsync(id, 0, context.RequestAborted) is not { } log) return Sheet("There is no such conversation.");
        var relation = Relations.Of(log.Head, viewer, Relations.LastHolder(log.Events));
        if (!relation.MayRead()) return Gone(log.Head, relation);
        var transcript = new TranscriptView(await scripts.GetAsync(log.Head.ScriptVersion));
        return Html.Of($"""
            <section id="talk" class="talk" aria-labelledby="talk-title" data-id="{id}" data-number="{log.Head.Number}">
            <p class="back"><a href="/staff">Back to the list</a></p>
            <div id="about" class="about" tabindex="0" role="region" aria-label="Summary">{await view.HeadAsync(log.Head, relation)}</div>
            <div class="flow" tabindex="0" role="region" aria-label="Transcript"><ol id="transcript" class="transcript" lang="{log.Head.Language}">{transcript.Of(log.Events)}</ol></div>
            <button type="button" class="newer" hidden>New messages</button>
            <div id="foot" class="foot" data-key="{ConversationView.FootKey(log.Head, relation)}">{ConversationView.Foot(log.Head, relation, layout.TokenField(context))}</div>
            </section>
            """);
    }

    public static Html Gone(Conversation head, Relation relation) => Sheet(relation switch
    {
        Relation.Others => $"{head.OwnerName} has taken this conversation.",
        _ when head.Status == Status.Ended => "This conversation has ended.",
        _ => "This conversation is with the bot.",
    });

    private static Html NothingOpen() => Sheet(
        "Take the next conversation, or open one to read it first.",
        "The list is in order of need: the gravest reason first, and each minute of waiting counts a point more, so that nobody is forgotten.");

    private static Html Sheet(params string[] paragraphs) => Html.Of($"""
        <section id="talk" class="talk nothing" aria-label="Conversation"><p class="back"><a href="/staff">Back to the list</a></p>
        {paragraphs.Select(words => Html.Of($"<p>{words}</p>"))}</section>
        """);

    private Html Switch(HttpContext context, Lists shown) => Html.Of($"""
        <form id="shift" class="shift" method="post" action="/staff/api/shift">{layout.TokenField(context)}
        <button name="state" value="{(shown.IsAvailable ? "away" : "available")}" role="switch" aria-checked="{(shown.IsAvailable ? "true" : "false")}">On shift</button>
        <span id="staffed"{Html.When(shown.OnShift == 0, $" class=\"nobody\"")}>{StaffedWords(shown.OnShift)}</span></form>
        """);

    public static string StaffedWords(int onShift) => onShift switch
    {
        0 => "Nobody is on shift: visitors are told so",
        1 => "1 person on shift",
        _ => $"{onShift} people on shift",
    };

    /// <summary>What became of the last act, from the address without the script, filled in by the script otherwise.</summary>
    private static Html Told(HttpContext context)
    {
        var code = context.Request.Query["problem"].ToString();
        return Html.Of($"""
            <p id="told" class="alert" role="alert"{Html.When(code.Length == 0, $" hidden")}>{Html.When(code.Length > 0, $"{StaffProblems.Words(code)}")}</p>
            """);
    }

    private static Html CloseQuestion() => Html.Of($"""
        <dialog id="close-question" aria-labelledby="close-title"><form method="dialog">
        <h2 id="close-title">Close this conversation?</h2>
        <p>The visitor is told that you have left. They can still write; then the bot answers.</p>
        <div class="choose"><button value="no" class="second">Keep it open</button><button value="yes">Close it</button></div>
        </form></dialog>
        """);
}
