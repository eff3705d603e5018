using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>POST /staff/api/shift, heartbeat, and the two small signals of an open conversation: typing and seen.</summary>
internal static class PresenceApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/shift", ShiftAsync);
        api.MapPost("/heartbeat", async (HttpContext context, Shift shift) =>
        {
            await shift.AnsweredAsync(context.User.Id(), context.RequestAborted);
            return Results.NoContent();
        });
        api.MapPost("/conversations/{id}/typing", async (HttpContext context, IStore store, ConversationService conversations, string id) =>
        {
            if (!await HoldsAsync(context, store, id)) return NotYours();
            await conversations.TypingAsync(id, Typist.Operator);
            return Results.NoContent();
        });
        api.MapPost("/conversations/{id}/seen", SeenAsync);
        api.MapPost("/conversations/{id}/dismiss", (HttpContext context, QueueBoard board, string id) =>
        {
            board.Dismiss(id, context.User.Id());
            return Answers.Done(context.Request, new { id });
        });
    }

    private static async Task<IResult> ShiftAsync(HttpContext context, Shift shift, Audit audit)
    {
        if (await Body.ReadAsync<ShiftState>(context.Request) is not { State: "available" or "away" } wanted)
        {
            return Answers.Refuse(context.Request, null, StatusCodes.Status400BadRequest, StaffProblems.Malformed);
        }

        var available = wanted.State == "available";
        await shift.SetAsync(context.User.Id(), available);
        await audit.WriteAsync(context.User.Id(), available ? AuditActions.Available : AuditActions.Away);
        return Answers.Done(context.Request, new { available });
    }

    private static async Task<IResult> SeenAsync(HttpContext context, IStore store, ConversationService conversations, QueueBoard board, string id)
    {
        if (await Body.ReadAsync<SeenTo>(context.Request) is not { Number: >= 0 } seen) return StaffProblems.Of(StatusCodes.Status400BadRequest, StaffProblems.Malformed);
        if (!await HoldsAsync(context, store, id)) return NotYours();
        await conversations.SeenAsync(id, Typist.Operator, seen.Number, context.RequestAborted);
        board.Seen(id, seen.Number);
        return Results.NoContent();
    }

    private static async Task<bool> HoldsAsync(HttpContext context, IStore store, string id) =>
        await store.FindAsync(id, context.RequestAborted) is { Status: Status.Held } head && head.OwnerId == context.User.Id();

    private static IResult NotYours() => StaffProblems.Of(StatusCodes.Status403Forbidden, StaffProblems.NotYours);
}
