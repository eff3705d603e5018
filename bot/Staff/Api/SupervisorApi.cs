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
        api.MapGet("/board", BoardAsync).Gives<BoardJson>().WithMetadata(new AsksByItself());
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
