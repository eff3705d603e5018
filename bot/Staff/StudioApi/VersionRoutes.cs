using System.Globalization;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Api;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary>/staff/api/studio/versions…, and publishing a draft: which version is current, was, and would be. A version is called by the number of its publication.</summary>
internal static class VersionRoutes
{
    public static void Map(RouteGroupBuilder editors, RouteGroupBuilder publishers)
    {
        editors.MapGet("/versions", async (HttpContext context, StudioDesk desk) => Results.Json(await desk.VersionsAsync(context.RequestAborted))).Gives<IReadOnlyList<VersionJson>>();
        var one = editors.MapGroup("/versions/{id}");
        one.MapGet("/", ReadAsync).Gives<VersionDetailJson>().MayRefuse();
        one.MapGet("/file", FileAsync).Gives<VersionFileJson>().MayRefuse();
        one.MapGet("/live", async (HttpContext context, StudioDesk desk, Publishing publishing, string id) =>
            await desk.AnswerAsync(context, null, await publishing.SurveyVersionAsync(Number(id), context.RequestAborted))).Gives<LiveJson>().MayRefuse();
        editors.MapGet("/drafts/{id}/live", async (HttpContext context, StudioDesk desk, Publishing publishing, string id) =>
            await desk.AnswerAsync(context, null, await publishing.SurveyDraftAsync(id, context.RequestAborted))).Gives<LiveJson>().MayRefuse();
        publishers.MapPost("/drafts/{id}/publish", PublishAsync).Takes<MakingCurrent>().Gives<VersionJson>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        publishers.MapPost("/versions/{id}/roll-back", RollBackAsync).Takes<MakingCurrent>().Gives<VersionJson>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, StudioDesk desk, Scripts scripts, Drafts drafts, string id)
    {
        var versions = await desk.VersionsAsync(context.RequestAborted);
        if (versions.FirstOrDefault(version => version.Number == Number(id)) is not { } found || await scripts.FilesAsync(found.Version, context.RequestAborted) is not { } files)
            return StudioAnswers.Refuse(new NoSuchVersion());
        var before = versions.FirstOrDefault(version => version.Number == found.Number - 1) is { } last ? await scripts.FilesAsync(last.Version, context.RequestAborted) : null;
        var draft = found.Draft is { } name && await drafts.OpenAsync(name, context.RequestAborted) is OpenDraft open ? (await desk.DraftsAsync([open.Draft]))[0] : null;
        return Results.Json(new VersionDetailJson(found, before is null ? [] : PackDiff.Between(before, files), draft));
    }

    private static async Task<IResult> FileAsync(HttpContext context, Scripts scripts, Publishing publishing, string id, string? path = null)
    {
        if (await publishing.FindAsync(Number(id)) is not { } found || await scripts.FilesAsync(found.Version, context.RequestAborted) is not { } files)
            return StudioAnswers.Refuse(new NoSuchVersion());
        return files.Files.TryGetValue(path ?? "", out var text) ? Results.Json(new VersionFileJson(path!, text, FileText.HashOf(text)!)) : StudioAnswers.NoSuchFile();
    }

    private static async Task<IResult> PublishAsync(HttpContext context, StudioDesk desk, Publishing publishing, string id) =>
        await Body.ReadAsync<MakingCurrent>(context.Request) is { IsGiven: true, Version: { } version } making
            ? await desk.AnswerAsync(context, AuditActions.Published, await publishing.PublishAsync(context.User.AsPerson(), id, version, making.After, making.Reason.Trim()))
            : Answers.Malformed();

    private static async Task<IResult> RollBackAsync(HttpContext context, StudioDesk desk, Publishing publishing, string id) =>
        await Body.ReadAsync<MakingCurrent>(context.Request) is { IsGiven: true } making
            ? await desk.AnswerAsync(context, AuditActions.RolledBack, await publishing.RollBackAsync(context.User.AsPerson(), Number(id), making.After, making.Reason.Trim()))
            : Answers.Malformed();

    /// <summary>What is no number is the number of no version.</summary>
    private static long Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
