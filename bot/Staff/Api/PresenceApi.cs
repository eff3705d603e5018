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
        one.MapPost("/seen", SeenAsync).Takes<SeenTo>();
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
        var asks = shift.AskForHelp(context.User.Id());
        await audit.WriteAsync(context.User.Id(), asks ? AuditActions.AskedForHelp : AuditActions.NeedsNoHelp);
        return Results.Json(new { needsHelp = asks });
    }

    private static async Task<IResult> TypingAsync(HttpContext context, IStore store, ConversationService conversations, string id)
    {
        if (!await HoldsAsync(context, store, id))
            return Answers.NotYours();
        await conversations.TypingAsync(id, Typist.Operator);
        return Results.NoContent();
    }

    private static async Task<IResult> SeenAsync(HttpContext context, IStore store, ConversationService conversations, QueueBoard board, string id)
    {
        if (await Body.ReadAsync<SeenTo>(context.Request) is not { Number: >= 0 } seen)
            return Answers.Malformed();
        if (!await HoldsAsync(context, store, id))
            return Answers.NotYours();
        await conversations.SeenAsync(id, Typist.Operator, seen.Number, context.RequestAborted);
        board.Seen(id, seen.Number);
        return Results.NoContent();
    }

    private static async Task<bool> HoldsAsync(HttpContext context, IStore store, string id) =>
        await store.FindAsync(id, context.RequestAborted) is { Status: Status.Held } head && head.OwnerId == context.User.Id();
}
