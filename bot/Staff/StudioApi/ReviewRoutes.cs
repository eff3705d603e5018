using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Api;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary>/staff/api/studio/drafts/{id}…: review.</summary>
internal static class ReviewRoutes
{
    public static void Map(RouteGroupBuilder one)
    {
        one.MapPost("/review", SendAsync).Takes<Sending>().Gives<DraftDetailJson>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        one.MapPost("/sign", SignAsync).Takes<Signing>().Gives<DraftDetailJson>();
        one.MapPost("/send-back", SendBackAsync).Takes<AskingForChanges>().Gives<DraftDetailJson>();
    }

    private static async Task<IResult> SendAsync(HttpContext context, StudioDesk desk, Drafts drafts, string id)
    {
        if (await Body.ReadAsync<Sending>(context.Request) is not { } sending)
            return Answers.Malformed();
        var known = (await desk.ReviewersAsync(context.RequestAborted)).ToDictionary(one => one.Id, StringComparer.Ordinal);
        var named = sending.Reviewers.Distinct(StringComparer.Ordinal).ToList();
        return named.TrueForAll(known.ContainsKey)
            ? await desk.AnswerAsync(context, AuditActions.DraftSent, await drafts.SendAsync(id, sending.Version, [.. named.Select(one => known[one])]))
            : StudioAnswers.Refuse(new NeedsReviewers());
    }

    private static async Task<IResult> SignAsync(HttpContext context, StudioDesk desk, Drafts drafts, string id) =>
        await Body.ReadAsync<Signing>(context.Request) is { IsWellFormed: true } signing
            ? await desk.AnswerAsync(context, AuditActions.DraftSigned, await drafts.ReviewAsync(context.User.AsPerson(), id, signing.Version, isSigned: true, Some(signing.Words)))
            : Answers.Malformed();

    private static async Task<IResult> SendBackAsync(HttpContext context, StudioDesk desk, Drafts drafts, string id) =>
        await Body.ReadAsync<AskingForChanges>(context.Request) is { IsGiven: true } asking
            ? await desk.AnswerAsync(context, AuditActions.DraftSentBack, await drafts.ReviewAsync(context.User.AsPerson(), id, asking.Version, isSigned: false, asking.Words.Trim()))
            : Answers.Malformed();

    private static string? Some(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
