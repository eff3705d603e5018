using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>Turns what became of an act into the answer. The lease is told to its holder alone.</summary>
internal static class Answers
{
    public static IResult Of(OperatorResult result, Script script, string viewerId) => result switch
    {
        Done { Conversation: var head } => Acted(head, viewerId),
        WasSo { Conversation: var head } => Acted(head, viewerId),
        NotAvailable taken => Refuse(StatusCodes.Status409Conflict, StaffProblems.NotAvailable, ("heldBy", taken.HeldBy)),
        AtCapacity full => Refuse(StatusCodes.Status409Conflict, full.Who.Id == viewerId ? StaffProblems.NoRoom : StaffProblems.NoRoomThere, ("held", full.Held), ("capacity", full.Capacity)),
        LeaseLost lost => Refuse(StatusCodes.Status409Conflict, StaffProblems.LeaseLost, ("heldBy", lost.HeldBy)),
        StaleSend stale => Refuse(StatusCodes.Status409Conflict, StaffProblems.StaleSend, ("missed", stale.Missed.Select(new EventWriter(script).Of).ToList())),
        DoNotContact => Refuse(StatusCodes.Status409Conflict, StaffProblems.DoNotContact),
        NotSafeNow notSafe => Refuse(StatusCodes.Status409Conflict, StaffProblems.NotSafeNow, ("safeAt", notSafe.SafeAt)),
        BadText bad => Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.BadText, ("reason", bad.Code)),
        NotYourWord word => Refuse(StatusCodes.Status409Conflict, StaffProblems.NotYourWord, ("heldBy", word.HeldBy)),
        AlreadyAsked asked => Refuse(StatusCodes.Status409Conflict, StaffProblems.AlreadyAsked, ("heldBy", asked.Name)),
        NotAsked => Refuse(StatusCodes.Status409Conflict, StaffProblems.NotAsked),
        NoSuchPoint => Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.NoSuchPoint),
        NotApproved => Refuse(StatusCodes.Status409Conflict, StaffProblems.NotApproved),
        ApproverIsThere => Refuse(StatusCodes.Status409Conflict, StaffProblems.ApproverIsThere),
        NobodyToApprove => Refuse(StatusCodes.Status409Conflict, StaffProblems.NobodyToApprove),
        OwnRequest => Refuse(StatusCodes.Status403Forbidden, StaffProblems.OwnRequest),
        NeedsDisclosure => Refuse(StatusCodes.Status409Conflict, StaffProblems.NeedsDisclosure),
        NeedsOutcome => Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.NeedsOutcome),
        NeedsReference => Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.NeedsReference),
        _ => Refuse(StatusCodes.Status404NotFound, StaffProblems.NoSuchConversation),
    };

    private static IResult Acted(Conversation head, string viewerId) => Results.Json(new ActedJson(head.Id, head.Number, StatusWord(head.Status), Tokens.Of(head, viewerId)));

    public static IResult Refuse(int status, string code, params (string Name, object? Value)[] more) => StaffProblems.Of(status, code, more);

    public static IResult Malformed() => Refuse(StatusCodes.Status400BadRequest, StaffProblems.Malformed);

    public static IResult NotYours() => Refuse(StatusCodes.Status403Forbidden, StaffProblems.NotYours);

    public static IResult WrongRole() => Refuse(StatusCodes.Status403Forbidden, StaffProblems.WrongRole);

    public static IResult Unknown() => Refuse(StatusCodes.Status404NotFound, StaffProblems.NoSuchConversation);

    public static string StatusWord(Status status) => status.ToString().ToLowerInvariant();
}
