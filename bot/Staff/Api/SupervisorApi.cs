using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Console;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>What only supervisors and administrators may do: the board, taking over, setting free.</summary>
internal static class SupervisorApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/board", BoardAsync).WithMetadata(new AsksByItself());
        var one = api.MapGroup("/conversations/{id}");
        one.MapPost("/take-over", TakeOverAsync).Takes<Reasoned>().Gives<ActedJson>();
        one.MapPost("/release", ReleaseAsync).Takes<Reasoned>().Gives<ActedJson>();
        one.MapPost("/identity/decide", DecideAsync).Takes<IdentityAnswer>().Gives<ActedJson>();
    }

    private static async Task<IResult> BoardAsync(Board board, HttpContext context) => Results.Json(await board.ReadAsync(context.User.Id(), context.RequestAborted));

    /// <summary>A refusal is told with its reason.</summary>
    private static async Task<IResult> DecideAsync(HttpContext context, Acts acts, string id)
    {
        var answer = await Body.ReadAsync<IdentityAnswer>(context.Request);
        if (answer is null || answer.Reason?.Length > Acts.LongestNote || (!answer.Approved && string.IsNullOrWhiteSpace(answer.Reason)))
            return Answers.Malformed();
        var reason = string.IsNullOrWhiteSpace(answer.Reason) ? null : answer.Reason.Trim();
        var result = await acts.Conversations.DecideOnIdentityAsync(id, context.User.AsOperator(), answer.Request, answer.Approved, reason);
        return await acts.AnswerAsync(context, answer.Approved ? AuditActions.IdentityApproved : AuditActions.IdentityRefused, id, result);
    }

    private static async Task<IResult> TakeOverAsync(HttpContext context, Acts acts, Claims claims, string id)
    {
        if (await Body.ReadAsync<Reasoned>(context.Request) is not { IsGiven: true } reasoned)
            return Answers.Malformed();
        var result = await claims.TakeOverAsync(id, context.User.AsOperator());
        if (result is Done)
            await acts.NoteAsync(context, id, reasoned.Reason);
        return await acts.AnswerAsync(context, AuditActions.TookOver, id, result);
    }

    private static async Task<IResult> ReleaseAsync(HttpContext context, Acts acts, IStore store, string id)
    {
        if (await Body.ReadAsync<Reasoned>(context.Request) is not { IsGiven: true } reasoned)
            return Answers.Malformed();
        if (await store.FindAsync(id, context.RequestAborted) is not { LeaseToken: { } lease })
            return Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.LeaseLost, ("heldBy", null));
        var result = await acts.Conversations.ReleaseAsync(id, lease, context.User.AsOperator().Name);
        if (result is Done)
            await acts.NoteAsync(context, id, reasoned.Reason);
        return await acts.AnswerAsync(context, AuditActions.Released, id, result);
    }
}

/// <summary>How the queue is doing, for whoever looks after it.</summary>
internal sealed class Board(QueueBoard queue, Shift shift, Colleagues colleagues, IStore store, TimeProvider time)
{
    private static readonly TimeSpan SevereAmber = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SevereRed = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan OthersAmber = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan OthersRed = TimeSpan.FromMinutes(30);
    private const int MostOfToday = 5000;
    private static readonly string[] Levels = ["severe", "high", "normal"];

    public async Task<object> ReadAsync(string viewerId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var waiting = queue.Waiting.Select(entry => entry.Head).ToList();
        var longest = Levels.Select(level => (level, since: waiting.Where(head => Naming.Weight(head) == level).Min(head => head.WaitingSince))).Where(one => one.since is not null).ToList();
        var today = await store.SearchAsync(new HistoryQuery(From: now.AddDays(-1), Limit: MostOfToday), cancellation);
        var replies = today.Select(head => head.Handling?.FirstReplyAfter?.TotalSeconds).OfType<double>().Order().ToList();
        var (light, words) = Light(now, waiting);
        return new
        {
            waiting = waiting.Count,
            longest = longest.Select(one => new { one.level, one.since }),
            onShift = shift.CountOnShift(),
            people = colleagues.All(),
            finishedToday = today.Count,
            abandonedToday = await store.CountAbandonedAsync(now.AddDays(-1), cancellation),
            firstReplySeconds = replies.Count == 0 ? null : new { median = (int)replies[replies.Count / 2], p90 = (int)replies[Math.Min(replies.Count - 1, replies.Count * 9 / 10)] },
            light,
            lightWords = words,
            identity = (await store.ListIdentityOpenAsync(cancellation)).SelectMany(head => IdentityToDecideJson.Of(head, viewerId)),
        };
    }

    private (string Light, string Words) Light(DateTimeOffset now, List<Conversation> waiting)
    {
        TimeSpan Longest(bool isSevere) => waiting.Where(head => Naming.Weight(head) == "severe" == isSevere).Select(head => now - (head.WaitingSince ?? now)).DefaultIfEmpty().Max();
        var (severe, others) = (Longest(isSevere: true), Longest(isSevere: false));
        if (waiting.Count > 0 && shift.CountOnShift() == 0)
            return ("red", "Visitors wait and nobody is on shift");
        if (severe > SevereRed)
            return ("red", "Somebody who may come to harm has waited more than 3 minutes");
        if (others > OthersRed)
            return ("red", "Somebody has waited more than 30 minutes");
        if (severe > SevereAmber)
            return ("amber", "Somebody who may come to harm has waited more than a minute");
        return others > OthersAmber ? ("amber", "Somebody has waited more than 10 minutes") : ("green", "Nobody waits too long");
    }
}
