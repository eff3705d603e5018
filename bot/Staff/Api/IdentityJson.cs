using AdviceBot.Staff.Console;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>
/// How it stands with asking the visitor who they are: asked, emergency, approved or refused. <paramref name="MayEscalateAt"/> is when an emergency may go ahead without an answer;
/// <paramref name="IsUsedUp"/>: it was another stretch's, and whoever holds the conversation now may ask for it anew.
/// </summary>
internal sealed record IdentityJson(
    long Request, string State, string Reason, PersonRef By, DateTimeOffset At, bool IsEmergency, bool IsOpen, bool IsOwn, string? DecidedBy, string? Refusal, bool MayAsk, bool IsUsedUp, DateTimeOffset? AskedAt, DateTimeOffset? DisclosedAt,
    DateTimeOffset MayEscalateAt)
{
    /// <summary>The one by which the visitor may or may not be asked.</summary>
    public static IdentityJson? Of(Conversation head, string viewerId) => head.Handling?.LastIdentity is { } known ? Of(known, viewerId) : null;

    public static IdentityJson Of(IdentityRequest known, string viewerId) => new(
        known.Number, StateOf(known), known.Reason, new PersonRef(known.ById, known.ByName), known.At, known.IsEmergency, known.IsOpen, known.ById == viewerId, known.Decision?.ByName, known.Decision?.Reason,
        known.MayAsk, known.IsUsedUp, known.AskedAt, known.DisclosedAt, known.At + Conversations.IdentityTurn.Patience);

    private static string StateOf(IdentityRequest request) =>
        request.Decision is { } decision ? (decision.IsApproved ? "approved" : "refused") : request.IsEmergency ? "emergency" : "asked";
}

/// <summary>A request that a second person has still to decide on, as the board lists it.</summary>
internal sealed record IdentityToDecideJson(string Id, string Name, string Status, IdentityJson Request)
{
    public static IEnumerable<IdentityToDecideJson> Of(Conversation head, string viewerId) => head.Handling!.Identities.Where(request => request.IsOpen)
        .Select(request => new IdentityToDecideJson(head.Id, Naming.Of(head), Answers.StatusWord(head.Status), IdentityJson.Of(request, viewerId)));
}
