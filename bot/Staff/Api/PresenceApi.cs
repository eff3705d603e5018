using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>POST /staff/api/shift and help, and the small signals of an open conversation: typing, seen, dismissed.</summary>
internal static class PresenceApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/shift", ShiftAsync).Takes<Wanted>();
        api.MapPost("/help", HelpAsync);
        var one = api.MapGroup("/conversations/{id}");
        one.MapPost("/typing", TypingAsync);
        one.MapPost("/seen", SeenAsync).Takes<SeenTo>().WithMetadata(new AsksByItself());
        one.MapPost("/dismiss", (HttpContext context, QueueBoard board, string id) =>
        {
            board.Dismiss(id, context.User.Id());
            return Results.NoContent();
        });
    }

    private static async Task<IResult> ShiftAsync(HttpContext context, Shift shift, Audit audit)
    {
        if (await Body.ReadAsync<Wanted>(context.Request) is not { } wanted || !Enum.TryParse<ShiftState>(wanted.State, ignoreCase: true, out var state) || int.TryParse(wanted.State, out _))
            return Answers.Malformed();
        await shift.AnsweredAsync(context.User.Id(), context.User.AsOperator().Name, context.User.Role(), context.RequestAborted);
        await shift.SetAsync(context.User.Id(), state);
        await audit.WriteAsync(context.User.Id(), $"{AuditActions.Shift}-{PersonJson.StateWord(state)}");
        return Results.Json(new { state = PersonJson.StateWord(state) });
    }

    private static async Task<IResult> HelpAsync(HttpContext context, Shift shift, Audit audit)
    {
        var asks = await shift.AskForHelpAsync(context.User.Id());
        await audit.WriteAsync(context.User.Id(), asks ? AuditActions.AskedForHelp : AuditActions.NeedsNoHelp);
        return Results.Json(new { needsHelp = asks });
    }

    /// <summary>Where no words may be sent, nobody is seen typing them either.</summary>
    private static Task<IResult> TypingAsync(HttpContext context, ConversationService conversations, TimeProvider time, string id) =>
        SignalAsync(context, conversations, id, MayWrite, async () =>
        {
            if (await conversations.ReachAsync(id) is { } reach && reach.IsAllowed(time.GetUtcNow()))
                await conversations.TypingAsync(id, Typist.Operator);
        });

    private static async Task<IResult> SeenAsync(HttpContext context, ConversationService conversations, QueueBoard board, string id)
    {
        if (await Body.ReadAsync<SeenTo>(context.Request) is not { Number: >= 0 } seen)
            return Answers.Malformed();
        return await SignalAsync(context, conversations, id, (head, me) => head.OwnerId == me || MayWrite(head, me), async () =>
        {
            await conversations.SeenAsync(id, Typist.Operator, seen.Number, context.RequestAborted);
            board.Seen(id, seen.Number);
        });
    }

    /// <summary>A signal of whoever is in it. One that was on its way when they finished it, passed it on or gave the word away, changes nothing and is no error; anybody else's is refused.</summary>
    private static async Task<IResult> SignalAsync(HttpContext context, ConversationService conversations, string id, Func<Conversation, string, bool> may, Func<Task> signal)
    {
        var me = context.User.Id();
        if (await conversations.ReadForStaffAsync(id, 0, context.RequestAborted) is not { } log || !log.Events.Any(logged => WasIn(logged.Entry, me)))
            return Answers.NotYours();
        if (log.Head.Status == Status.Held && may(log.Head, me))
            await signal();
        return Results.NoContent();
    }

    private static bool WasIn(Entry entry, string me) => entry is OperatorJoined joined ? joined.OperatorId == me : entry is GuestJoined guest && guest.Id == me;

    private static bool MayWrite(Conversation head, string me) =>
        head.Handling?.Guest is { HasWord: true } guest ? guest.Id == me : head.OwnerId == me;
}
