using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>POST /staff/api/…: everything an operator does.</summary>
internal static class ActingApi
{
    private const int MostTried = 10_000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/next", NextAsync);
        api.MapPost("/conversations/{id}/take", TakeAsync);
        api.MapPost("/conversations/{id}/reply", ReplyAsync);
        api.MapPost("/conversations/{id}/hand-back", HandBackAsync);
        api.MapPost("/conversations/{id}/close", CloseAsync);
    }

    /// <summary>The most urgent one that nobody else was faster to take.</summary>
    private static async Task<IResult> NextAsync(HttpContext context, IStore store, ConversationService conversations, Audit audit)
    {
        var by = context.User.AsOperator();
        foreach (var waiting in QueueOrder.Sort(await store.ListAsync(Status.Waiting, MostTried, context.RequestAborted)))
        {
            var result = await conversations.TakeAsync(waiting.Id, by);
            if (result is NotAvailable) continue;
            return await AnswerAsync(context, audit, AuditActions.Took, waiting.Id, result);
        }

        return Answers.Refuse(context.Request, null, StatusCodes.Status404NotFound, StaffProblems.NobodyWaits);
    }

    private static async Task<IResult> TakeAsync(HttpContext context, ConversationService conversations, Audit audit, string id) =>
        await AnswerAsync(context, audit, AuditActions.Took, id, await conversations.TakeAsync(id, context.User.AsOperator()));

    private static async Task<IResult> ReplyAsync(HttpContext context, ConversationService conversations, string id)
    {
        if (await Body.ReadAsync<Reply>(context.Request) is not { } reply) return Malformed(context, id);
        var result = await conversations.ReplyAsync(id, context.User.AsOperator(), reply.LeaseToken, reply.LastSeen, reply.ClientId, reply.Text);
        return Answers.Of(context.Request, id, result);
    }

    private static async Task<IResult> HandBackAsync(HttpContext context, ConversationService conversations, Audit audit, string id)
    {
        if (await Body.ReadAsync<Holding>(context.Request) is not { } held) return Malformed(context, id);
        var result = await conversations.HandBackAsync(id, context.User.AsOperator(), held.LeaseToken);
        return await AnswerAsync(context, audit, AuditActions.HandedBack, id, result);
    }

    private static async Task<IResult> CloseAsync(HttpContext context, ConversationService conversations, Audit audit, string id)
    {
        if (await Body.ReadAsync<Holding>(context.Request) is not { } held) return Malformed(context, id);
        var result = await conversations.CloseAsync(id, context.User.AsOperator(), held.LeaseToken);
        return await AnswerAsync(context, audit, AuditActions.Closed, id, result);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Audit audit, string action, string id, OperatorResult result)
    {
        if (result is Done) await audit.WriteAsync(context.User.Id(), action, id);
        return Answers.Of(context.Request, id, result);
    }

    private static IResult Malformed(HttpContext context, string id) =>
        Answers.Refuse(context.Request, id, StatusCodes.Status400BadRequest, StaffProblems.Malformed);
}
