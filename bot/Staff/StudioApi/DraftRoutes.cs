using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Api;
using AdviceBot.Storage;
using AdviceBot.Studio;
using Microsoft.AspNetCore.Mvc;

namespace AdviceBot.Staff.StudioApi;

/// <summary>/staff/api/studio/drafts…: reading and writing.</summary>
internal static class DraftRoutes
{
    public static void Map(RouteGroupBuilder drafts)
    {
        drafts.MapGet("/", async (HttpContext context, StudioDesk desk, Drafts all) => Results.Json(await desk.DraftsAsync(await all.ListAsync(context.RequestAborted)))).Gives<IReadOnlyList<DraftJson>>();
        drafts.MapPost("/", BeginAsync).Takes<Beginning>().Gives<DraftDetailJson>();
        var one = drafts.MapGroup("/{id}");
        one.MapGet("/", ReadAsync).Gives<DraftDetailJson>().MayRefuse();
        one.MapGet("/files", FilesAsync).Gives<IReadOnlyList<FileRefJson>>().MayRefuse();
        one.MapGet("/file", FileAsync).Gives<FileJson>().MayRefuse();
        one.MapGet("/message", MessageAsync).Gives<MessageJson>().MayRefuse();
        one.MapPost("/file", WriteAsync).Takes<Writing>().Gives<DraftDetailJson>().ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithMetadata(new RequestSizeLimitAttribute(RequestSizes.Studio));
        one.MapPost("/update", async (HttpContext context, StudioDesk desk, Drafts all, string id) => await desk.AnswerAsync(context, AuditActions.DraftUpdated, await all.BringUpToDateAsync(id))).Gives<DraftDetailJson>().MayRefuse();
        one.MapPost("/discard", async (HttpContext context, StudioDesk desk, Drafts all, string id) => await desk.AnswerAsync(context, AuditActions.DraftDiscarded, await all.DiscardAsync(id))).Gives<DraftDetailJson>().MayRefuse();
    }

    /// <summary>With everything that is wrong, once that is found; a draft that is saved while it is looked at is read anew.</summary>
    private static async Task<IResult> ReadAsync(HttpContext context, StudioDesk desk, Drafts drafts, DraftCheck check, string id, bool isChecked = true)
    {
        while (true)
        {
            var opened = await drafts.OpenAsync(id, context.RequestAborted);
            if (!isChecked || opened is not OpenDraft open || await check.FindNewestAsync(id, open.Files) is not null)
                return await desk.AnswerAsync(context, null, opened, isChecked);
        }
    }

    /// <summary>Answers at once: what is begun with is checked when it is opened.</summary>
    private static async Task<IResult> BeginAsync(HttpContext context, StudioDesk desk, Drafts drafts) =>
        await Body.ReadAsync<Beginning>(context.Request) is { IsGiven: true } beginning
            ? await desk.AnswerAsync(context, AuditActions.DraftBegun, await drafts.BeginAsync(context.User.AsPerson(), beginning.Title.Trim()), isChecked: false)
            : Answers.Malformed();

    private static async Task<IResult> FilesAsync(HttpContext context, Drafts drafts, string id)
    {
        var opened = await drafts.OpenAsync(id, context.RequestAborted);
        if (opened is not OpenDraft open)
            return StudioAnswers.Refuse(opened);
        var how = PackDiff.Between(open.Published, open.Files).ToDictionary(diff => diff.Path, diff => diff.How, StringComparer.Ordinal);
        var conflicts = DraftFiles.Conflicts(open.Draft, open.Published).ToHashSet(StringComparer.Ordinal);
        return Results.Json(open.Published.Files.Keys.Union(open.Files.Files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path =>
            open.Files.Files.GetValueOrDefault(path) is var text ? new FileRefJson(path, FileText.HashOf(text), text?.Length ?? 0, how.GetValueOrDefault(path), conflicts.Contains(path)) : null));
    }

    private static async Task<IResult> FileAsync(HttpContext context, Drafts drafts, string id, string? path = null)
    {
        var opened = await drafts.OpenAsync(id, context.RequestAborted);
        if (opened is not OpenDraft open)
            return StudioAnswers.Refuse(opened);
        var (text, published) = (open.Files.Files.GetValueOrDefault(path ?? ""), open.Published.Files.GetValueOrDefault(path ?? ""));
        if (text is null && published is null)
            return StudioAnswers.NoSuchFile();
        var change = open.Draft.Changes.GetValueOrDefault(path!);
        return Results.Json(new FileJson(
            path!, text, FileText.HashOf(text), published, FileText.HashOf(published), change?.ByName, change?.At, change is not null && DraftFiles.IsInConflict(change, published)));
    }

    /// <summary>How a message reads, and who is told it, as the draft has it.</summary>
    private static async Task<IResult> MessageAsync(HttpContext context, Drafts drafts, string id, string? path = null)
    {
        var opened = await drafts.OpenAsync(id, context.RequestAborted);
        if (opened is not OpenDraft open)
            return StudioAnswers.Refuse(opened);
        if (path is null || !path.EndsWith(".md", StringComparison.Ordinal) || !open.Files.Files.TryGetValue(path, out var text))
            return StudioAnswers.NoSuchFile();
        var script = await Task.Run(() => PackReader.Read(open.Files).Script, context.RequestAborted);
        return Results.Json(MessageJson.Of(MessageFacts.Of(path, text, script)));
    }

    private static async Task<IResult> WriteAsync(HttpContext context, StudioDesk desk, Drafts drafts, string id) =>
        await Body.ReadAsync<Writing>(context.Request) is { IsWellFormed: true } writing
            ? await desk.AnswerAsync(context, AuditActions.DraftWritten, await drafts.WriteAsync(context.User.AsPerson(), id, new FileEdit(writing.Path, writing.Text, writing.From, writing.Over)))
            : Answers.Malformed();
}
