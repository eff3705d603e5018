using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>POST /staff/api/…: everything an operator does to a conversation.</summary>
internal static class ActingApi
{
    private const int MostTried = 10_000;
    private const int LongestReference = 100;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/next", NextAsync).Gives<ActedJson>().MayRefuse();
        var one = api.MapGroup("/conversations/{id}");
        one.MapPost("/take", TakeAsync).Gives<ActedJson>().MayRefuse();
        one.MapPost("/reply", ReplyAsync).Takes<Reply>().Gives<ActedJson>();
        one.MapPost("/hand-back", HandBackAsync).Takes<Holding>().Gives<ActedJson>();
        one.MapPost("/transfer", TransferAsync).Takes<TransferTo>().Gives<ActedJson>();
        one.MapPost("/finish", FinishAsync).Takes<Finishing>().Gives<ActedJson>();
        one.MapPost("/contact", ContactAsync).Takes<Reaching>().Gives<ActedJson>();
    }

    /// <summary>The most urgent one that nobody else was faster to take.</summary>
    private static async Task<IResult> NextAsync(HttpContext context, IStore store, Acts acts, Claims claims)
    {
        foreach (var waiting in QueueOrder.Sort(await store.ListAsync(Status.Waiting, MostTried, context.RequestAborted)))
        {
            if (await claims.TakeAsync(waiting.Id, context.User.AsOperator()) is not NotAvailable and var result)
                return await acts.AnswerAsync(context, AuditActions.Took, waiting.Id, result);
        }

        return Answers.Refuse(StatusCodes.Status404NotFound, StaffProblems.NobodyWaits);
    }

    /// <summary>The next one may be taken by anybody; picking another is for supervisors, and is recorded as that.</summary>
    private static async Task<IResult> TakeAsync(HttpContext context, IStore store, Acts acts, Claims claims, string id)
    {
        var waiting = QueueOrder.Sort(await store.ListAsync(Status.Waiting, MostTried, context.RequestAborted));
        var isPicked = waiting.Skip(1).Any(head => head.Id == id);
        if (isPicked && !context.User.Supervises())
            return Answers.Refuse(StatusCodes.Status403Forbidden, StaffProblems.NotNext);
        return await acts.AnswerAsync(context, isPicked ? AuditActions.Picked : AuditActions.Took, id, await claims.TakeAsync(id, context.User.AsOperator()));
    }

    private static async Task<IResult> ReplyAsync(HttpContext context, Acts acts, string id) =>
        await Body.ReadAsync<Reply>(context.Request) is { } reply
            ? await acts.AnswerAsync(context, null, id, await acts.Conversations.ReplyAsync(id, context.User.AsOperator(), reply.LeaseToken, reply.LastSeen, reply.ClientId, reply.Text))
            : Answers.Malformed();

    private static async Task<IResult> HandBackAsync(HttpContext context, Acts acts, string id) =>
        await Body.ReadAsync<Holding>(context.Request) is { } held
            ? await acts.AnswerAsync(context, AuditActions.HandedBack, id, await acts.Conversations.HandBackAsync(id, context.User.AsOperator(), held.LeaseToken))
            : Answers.Malformed();

    /// <summary>Only to somebody who is there to take it and has room for it: otherwise the answer names who is.</summary>
    private static async Task<IResult> TransferAsync(HttpContext context, Acts acts, Claims claims, Colleagues colleagues, string id)
    {
        if (await Body.ReadAsync<TransferTo>(context.Request) is not { } transfer || transfer.Note?.Length > Acts.LongestNote)
            return Answers.Malformed();
        var there = colleagues.AvailableBeside(context.User.Id());
        if (there.FirstOrDefault(one => one.Id == transfer.To) is not { } to)
            return Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.NotStaffed, ("others", there.Where(one => one.HasRoom)));

        var result = await claims.TransferAsync(id, context.User.AsOperator(), transfer.LeaseToken, new Operator(to.Id, to.Name));
        if (result is AtCapacity full)
            return Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.NoRoomThere, ("held", full.Held), ("capacity", full.Capacity), ("others", there.Where(one => one.HasRoom && one.Id != to.Id)));
        if (result is Done && !string.IsNullOrWhiteSpace(transfer.Note))
            await acts.NoteAsync(context, id, transfer.Note);
        return await acts.AnswerAsync(context, AuditActions.Transferred, id, result);
    }

    private static async Task<IResult> FinishAsync(HttpContext context, Acts acts, string id)
    {
        if (await Body.ReadAsync<Finishing>(context.Request) is not { } finishing || finishing.Reference?.Length > LongestReference)
            return Answers.Malformed();
        var finish = new Finish(finishing.Outcome ?? "", finishing.Tags ?? [], finishing.Reference);
        return await acts.AnswerAsync(context, AuditActions.Finished, id, await acts.Conversations.FinishAsync(id, context.User.AsOperator(), finishing.LeaseToken, finish));
    }

    private static async Task<IResult> ContactAsync(HttpContext context, Acts acts, string id)
    {
        if (await Body.ReadAsync<Reaching>(context.Request) is not { } reaching || reaching.SafeHours?.Length > LongestReference)
            return Answers.Malformed();
        var contact = new SafeContact(reaching.Watched, reaching.NoCallBack, string.IsNullOrWhiteSpace(reaching.SafeHours) ? null : reaching.SafeHours.Trim());
        return await acts.AnswerAsync(context, AuditActions.ContactSet, id, await acts.Conversations.SetContactAsync(id, context.User.AsOperator(), reaching.LeaseToken, contact));
    }
}
