using System.Globalization;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Checking.Differences;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Staff.Api;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary>/staff/api/studio/drafts/{id}/meaning and /versions/{id}/meaning: what is said and done differently, and to whom.</summary>
internal static class MeaningRoutes
{
    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet("/drafts/{id}/meaning", OfDraftAsync).Gives<IReadOnlyList<MeaningJson>>().MayRefuse().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        studio.MapGet("/versions/{id}/meaning", OfVersionAsync).Gives<IReadOnlyList<MeaningJson>>().MayRefuse().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What the draft changes in the version that it was begun on.</summary>
    private static async Task<IResult> OfDraftAsync(HttpContext context, Drafts drafts, MeaningDiffs diffs, string id, string language = "en") =>
        await drafts.OpenAsync(id, context.RequestAborted) is var opened && opened is OpenDraft open ? await AnswerAsync(diffs, open.Published, open.Files, language) : StudioAnswers.Refuse(opened);

    /// <summary>What a version changes in the one before it, or in <paramref name="from"/>.</summary>
    private static async Task<IResult> OfVersionAsync(HttpContext context, Scripts scripts, Publishing publishing, MeaningDiffs diffs, string id, string language = "en", long? from = null)
    {
        var number = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0;
        var (before, after) = (await FilesAsync(from ?? number - 1), await FilesAsync(number));
        return before is null || after is null ? StudioAnswers.Refuse(new NoSuchVersion()) : await AnswerAsync(diffs, before, after, language);

        async Task<PackFiles?> FilesAsync(long version) => await publishing.FindAsync(version) is { } found ? await scripts.FilesAsync(found.Version, context.RequestAborted) : null;
    }

    private static async Task<IResult> AnswerAsync(MeaningDiffs diffs, PackFiles before, PackFiles after, string language)
    {
        var diff = await diffs.BetweenAsync(before, after, language == "cy" ? "cy" : "en");
        return diff.Unreadable.IsEmpty ? Results.Json(diff.Changes.Select(MeaningJson.Of)) : StudioAnswers.Refuse(new VersionUnreadable());
    }
}

/// <summary>
/// One thing that is otherwise, told in a line; the kind is promise, said, order, way, priority, state, question, answer, service, words, label, facts, timer, phrase, translation, story, desk or settings.
/// </summary>
internal sealed record MeaningJson(string Kind, string Text)
{
    public static MeaningJson Of(MeaningChange change) => new(change.Kind.ToString().ToLowerInvariant(), change.Text);
}
