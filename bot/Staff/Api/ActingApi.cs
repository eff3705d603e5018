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
        one.MapPost("/hand-back", HandBackAsync).Takes<HandingBack>().Gives<ActedJson>();
        one.MapPost("/finish", FinishAsync).Takes<Finishing>().Gives<ActedJson>();
        one.MapPost("/contact", ContactAsync).Takes<Reaching>().Gives<ActedJson>();
    }

    /// <summary>The most urgent one that is offered to this operator and that nobody else was faster to take.</summary>
    private static async Task<IResult> NextAsync(HttpContext context, IStore store, Acts acts, Claims claims, Colleagues colleagues)
    {
        var waiting = QueueOrder.Sort(await store.ListAsync(Status.Waiting, MostTried, context.RequestAborted));
        foreach (var head in waiting.Where(colleagues.OffersTo(context.User.Id())))
        {
            if (await claims.TakeAsync(head.Id, context.User.AsOperator()) is not NotAvailable and var result)
                return await acts.AnswerAsync(context, AuditActions.Took, head.Id, result);
        }

        return Answers.Refuse(StatusCodes.Status404NotFound, waiting.Count == 0 ? StaffProblems.NobodyWaits : StaffProblems.NobodyWaitsForYou);
    }

    /// <summary>The next one that is offered to them may be taken by anybody; picking another is for supervisors, and is recorded as that.</summary>
    private static async Task<IResult> TakeAsync(HttpContext context, IStore store, Acts acts, Claims claims, Colleagues colleagues, string id)
    {
        var waiting = QueueOrder.Sort(await store.ListAsync(Status.Waiting, MostTried, context.RequestAborted));
        var offered = waiting.Where(colleagues.OffersTo(context.User.Id())).ToList();
        var isPicked = waiting.Any(head => head.Id == id) && offered.FirstOrDefault()?.Id != id;
        if (isPicked && !context.User.Supervises())
            return Answers.Refuse(StatusCodes.Status403Forbidden, offered.Exists(head => head.Id == id) ? StaffProblems.NotNext : StaffProblems.NeedsSkills);
        return await acts.AnswerAsync(context, isPicked ? AuditActions.Picked : AuditActions.Took, id, await claims.TakeAsync(id, context.User.AsOperator()));
    }

    private static async Task<IResult> ReplyAsync(HttpContext context, Acts acts, string id) =>
        await Body.ReadAsync<Reply>(context.Request) is not { } reply ? Answers.Malformed()
            : await acts.IsGuestWithoutRoleAsync(context, id) ? Answers.WrongRole()
            : await acts.AnswerAsync(context, null, id, await acts.Conversations.ReplyAsync(id, context.User.AsOperator(), reply.LeaseToken, reply.LastSeen, reply.ClientId, reply.Text));

    private static async Task<IResult> HandBackAsync(HttpContext context, Acts acts, string id) =>
        await Body.ReadAsync<HandingBack>(context.Request) is { } held
            ? await acts.AnswerAsync(context, AuditActions.HandedBack, id, await acts.Conversations.HandBackAsync(id, context.User.AsOperator(), held.LeaseToken, held.To))
            : Answers.Malformed();

    private static async Task<IResult> FinishAsync(HttpContext context, Acts acts, string id)
    {
        if (await Body.ReadAsync<Finishing>(context.Request) is not { } finishing || finishing.Reference?.Length > LongestReference)
            return Answers.Malformed();
        var finish = new Finish(finishing.Outcome ?? "", finishing.Tags ?? [], finishing.Reference);
        return await acts.AnswerAsync(context, AuditActions.Finished, id, await acts.Conversations.FinishAsync(id, context.User.AsOperator(), finishing.LeaseToken, finish));
    }

    private static async Task<IResult> ContactAsync(HttpContext context, Acts acts, string id)
    {
        if (await Body.ReadAsync<Reaching>(context.Request) is not { } reaching || reaching.SafeHours?.Length > SafeTimesReader.LongestWords
            || !SafeTimesReader.TryRead(reaching.Days, reaching.NotBefore, reaching.NotAfter, out var times))
            return Answers.Malformed();
        var contact = new SafeContact(reaching.Watched, reaching.NoCallBack, string.IsNullOrWhiteSpace(reaching.SafeHours) ? null : reaching.SafeHours.Trim()) { Times = times };
        var result = await acts.Conversations.SetContactAsync(id, context.User.AsOperator(), reaching.LeaseToken, contact, reaching.LastSeen);
        return await acts.AnswerAsync(context, AuditActions.ContactSet, id, result);
    }
}
