using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>Turns a result into the answer: JSON for a program, the next page for a form.</summary>
internal static class Answers
{
    public static IResult Of(HttpRequest request, string? id, OperatorResult result) => result switch
    {
        Done done => Result(request, done.Conversation),
        NotAvailable taken => Refuse(request, id, StatusCodes.Status409Conflict, StaffProblems.NotAvailable, ("heldBy", taken.HeldBy)),
        LeaseLost lost => Refuse(request, id, StatusCodes.Status409Conflict, StaffProblems.LeaseLost, ("heldBy", lost.HeldBy)),
        StaleSend stale => Refuse(request, id, StatusCodes.Status409Conflict, StaffProblems.StaleSend, ("missed", stale.Missed.Select(EventJson.Of).ToList())),
        DoNotContact => Refuse(request, id, StatusCodes.Status409Conflict, StaffProblems.DoNotContact),
        BadText bad => Refuse(request, id, StatusCodes.Status422UnprocessableEntity, StaffProblems.BadText, ("reason", bad.Code)),
        _ => Refuse(request, id, StatusCodes.Status404NotFound, StaffProblems.NoSuchConversation),
    };

    public static IResult Refuse(HttpRequest request, string? id, int status, string code, params (string Name, object? Value)[] more) =>
        request.HasFormContentType
            ? Results.LocalRedirect($"{Page(id)}?problem={code}")
            : StaffProblems.Of(status, code, more);

    public static IResult Done(HttpRequest request, object json, string? id = null) =>
        request.HasFormContentType ? Results.LocalRedirect(Page(id)) : Results.Json(json);

    private static IResult Result(HttpRequest request, Conversation head) =>
        Done(request, new { head.Id, head.Number, status = head.Status.ToString().ToLowerInvariant(), head.LeaseToken }, head.Status == Status.Held ? head.Id : null);

    private static string Page(string? id) => id is null ? "/staff" : $"/staff/conversations/{id}";
}
