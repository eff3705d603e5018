using System.Collections.Immutable;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Console;

/// <summary>The parts of an open conversation: what it is (head with the summary), and what can be done (foot).</summary>
internal sealed class ConversationView(ConversationService conversations, TimeProvider time)
{
    /// <summary>Summary first: what is known, with the visitor's own words behind each fact, and why they wait.</summary>
    public async Task<Html> HeadAsync(Conversation head, Relation relation) =>
        Head(head, relation, await conversations.DialogAsync(head.Id) is var (script, dialog) ? StateMachine.Facts(script, dialog) : []);

    private Html Head(Conversation head, Relation relation, ImmutableArray<Fact> facts) => Html.Of($"""
        <header><h2 id="talk-title" tabindex="-1">{Naming.Of(head)}</h2><p class="standing">{RelationWords(head, relation)}</p></header>
        {Html.When(head.LeftQuickly, $"<p class=\"do-not-contact\" role=\"alert\"><strong>Left quickly: do not contact.</strong> The visitor used the leave button. Somebody may be watching them. Nothing can be sent.</p>")}
        <div class="reasons">{head.Reasons.Select(reason => Html.Of($"<span class=\"{Naming.Weight(reason.Priority)}\">{reason.Words}</span>"))}</div>
        {Html.When(facts.IsEmpty, $"<p class=\"none\">Nothing is known yet.</p>")}
        <dl class="summary">{facts.Select(fact => Html.Of($"""
        <div><dt>{fact.Name}</dt><dd>{fact.Words}{Html.When(fact.Wording is { } wording && wording != fact.Words, $"<q dir=\"auto\">{SafeText.Of(fact.Wording)}</q>")}</dd></div>
        """))}</dl>
        """);

    public static Html Foot(Conversation head, Relation relation, Html token) => relation switch
    {
        Relation.Waiting => Html.Of($"""
            <form class="take" method="post" action="/staff/api/conversations/{head.Id}/take">{token}<button>Take this conversation</button></form>
            """),
        Relation.Mine => Html.Of($"{Composer(head, token)}{Finish(head, token)}"),
        Relation.MineEnded => Html.Of($"""
            <form class="take" method="post" action="/staff/api/conversations/{head.Id}/dismiss">{token}<button class="second">Take it off my list</button></form>
            """),
        _ => Html.Empty,
    };

    /// <summary>Changes when, and only when, the foot must be drawn anew; a draft in it is then kept by the script.</summary>
    public static string FootKey(Conversation head, Relation relation) => $"{relation} {(relation == Relation.Mine ? head.LeaseToken : null)}";

    private string RelationWords(Conversation head, Relation relation) => relation switch
    {
        Relation.Waiting => $"Waiting {Ages.Words(time.GetUtcNow() - (head.WaitingSince ?? head.ChangedAt))}",
        Relation.Mine => "You hold this conversation",
        Relation.MineEnded => "This conversation has ended",
        Relation.Others => $"{head.OwnerName} holds this conversation",
        _ => "This conversation is with the bot",
    };

    private static Html Composer(Conversation head, Html token) => Html.Of($"""
        <div class="above"><p class="typing" aria-live="polite"></p><p id="reply-hint" class="hint"><span class="left"></span> Enter sends, Shift and Enter starts a new line.</p></div>
        <div class="missed" role="alert" hidden></div>
        <form class="reply" method="post" action="/staff/api/conversations/{head.Id}/reply">{token}
        <input type="hidden" name="leaseToken" value="{head.LeaseToken}">
        <input type="hidden" name="lastSeen" value="{head.Number}">
        <input type="hidden" name="clientId" value="{OneTimeSecret.New()}">
        <label for="reply" class="unseen">Your reply</label>
        <textarea id="reply" name="text" rows="2" required aria-describedby="reply-hint"></textarea><button>Send</button>
        </form>
        """);

    private static Html Finish(Conversation head, Html token) => Html.Of($"""
        <div class="finish">
        <form method="post" action="/staff/api/conversations/{head.Id}/hand-back">{token}<input type="hidden" name="leaseToken" value="{head.LeaseToken}"><button class="second">Hand back to the bot</button></form>
        <form method="post" action="/staff/api/conversations/{head.Id}/close" data-confirm="close-question">{token}<input type="hidden" name="leaseToken" value="{head.LeaseToken}"><button class="second">Close</button></form>
        </div>
        """);
}
