using AdviceBot.Conversations;
using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Console;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>Finished conversations: an operator finds their own, a supervisor all; each can be kept as a record with a hash.</summary>
internal static class HistoryApi
{
    private const int PageLength = 50;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/history", SearchAsync);
        api.MapGet("/history/{id}/record", RecordAsync);
    }

    private static async Task<IResult> SearchAsync(
        HttpContext context, IStore store, Scripts scripts, string? q = null, string? from = null, string? to = null, string? outcome = null, string? reason = null, string? @operator = null, DateTimeOffset? before = null)
    {
        if (!SiteDays.TryRead(from, to, scripts.Current.Site.TimeZone, out var days))
            return Answers.Malformed();
        var whose = context.User.Supervises() ? Some(@operator) : context.User.Id();
        var query = new HistoryQuery(days.First, days.End, Some(outcome), whose, Some(q), before, PageLength) { Reason = Some(reason) };
        var found = await store.SearchAsync(query, context.RequestAborted);
        return Results.Json(found.Select(head => new
        {
            head.Id,
            name = Naming.Of(head),
            head.StartedAt,
            endedAt = head.Handling!.Outcome!.At,
            outcome = head.Handling.Outcome.Id,
            outcomeWords = head.Handling.Outcome.Words,
            operators = new[] { head.Handling.Outcome.OperatorName },
            head.Handling.Outcome.Reasons,
            head.Handling.Outcome.Tags,
            head.Handling.Outcome.Reference,
        }));
    }

    private static async Task<IResult> RecordAsync(HttpContext context, TalkReader talks, IStore store, Audit audit, TimeProvider time, string id)
    {
        if (await talks.OpenAsync(id, context.RequestAborted) is not { } talk)
            return Answers.Unknown();
        if (talk.RelationTo(context.User) is not (Relation.Ended or Relation.Watching or Relation.Mine))
            return Answers.NotYours();
        var record = ConversationRecord.Write(await talk.AfterAsync(0, context.User), talk.Script, await store.ReadNotesAsync(id, 0, context.RequestAborted), context.User.AsOperator().Name, time.GetUtcNow());
        await audit.WriteAsync(context.User.Id(), AuditActions.Exported, id);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"conversation-{id[..Math.Min(8, id.Length)]}.html\"";
        return Results.Content(record, "text/html; charset=utf-8");
    }

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
