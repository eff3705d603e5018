using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Console;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Api;

/// <summary>GET /staff/api/queue and /staff/api/conversations/{id}.</summary>
internal static class ReadingApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/queue", QueueAsync);
        api.MapGet("/conversations/{id}", ReadAsync);
    }

    private static async Task<IResult> QueueAsync(HttpContext context, QueueBoard board, Shift shift)
    {
        var viewer = context.User.AsOperator();
        return Results.Json(new
        {
            waiting = board.Waiting.Select(Entry),
            mine = board.HeldBy(viewer.Id).Select(Entry),
            available = await shift.IsAvailableAsync(viewer.Id, context.RequestAborted),
            onShift = shift.CountOnShift(),
        });
    }

    private static object Entry(QueueEntry entry) => new
    {
        entry.Head.Id,
        entry.Head.Priority,
        entry.Head.Reasons,
        entry.Head.WaitingSince,
        entry.LastWordsAt,
        unread = entry.Unread.Count,
    };

    private static async Task<IResult> ReadAsync(HttpContext context, ConversationService conversations, string id, long after = 0)
    {
        var viewer = context.User.AsOperator();
        if (await conversations.ReadForStaffAsync(id, 0, context.RequestAborted) is not { } log) return StaffProblems.Of(StatusCodes.Status404NotFound, StaffProblems.NoSuchConversation);
        var relation = Relations.Of(log.Head, viewer, Relations.LastHolder(log.Events));
        if (!relation.MayRead()) return StaffProblems.Of(StatusCodes.Status403Forbidden, StaffProblems.NotYours);
        return Results.Json(new
        {
            log.Head.Id,
            log.Head.Number,
            log.Head.Channel,
            log.Head.Language,
            status = log.Head.Status.ToString().ToLowerInvariant(),
            log.Head.LeftQuickly,
            log.Head.Priority,
            log.Head.Reasons,
            log.Head.Summary,
            log.Head.SeenByVisitor,
            log.Head.OwnerName,
            leaseToken = relation == Relation.Mine ? log.Head.LeaseToken : null,
            events = log.Events.Where(logged => logged.Number > after).Select(EventJson.Of),
        });
    }
}
