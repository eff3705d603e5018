using System.Globalization;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Api;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi.Flow;

/// <summary>/staff/api/studio/{drafts,versions}/{id}/flow…: the flow as a graph, and its states for forms.</summary>
internal static class FlowRoutes
{
    public static void Map(RouteGroupBuilder studio)
    {
        var draft = studio.MapGroup("/drafts/{id}");
        draft.MapGet("/flow", async (HttpContext context, Drafts drafts, string id) => await AnswerAsync(await OfDraftAsync(drafts, id, context), FlowJson.Of)).Gives<FlowJson>().MayRefuse();
        draft.MapGet("/state", async (HttpContext context, Drafts drafts, string id, string? state = null) =>
            await AnswerAsync(await OfDraftAsync(drafts, id, context), (files, script) => StateJson.Of(files, script, state ?? ""))).Gives<StateJson>().MayRefuse();
        draft.MapPost("/state", SaveAsync).Takes<StateSave>().Gives<DraftDetailJson>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        draft.MapPost("/states", BeginAsync).Takes<StateBegun>().Gives<DraftDetailJson>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        var version = studio.MapGroup("/versions/{id}");
        version.MapGet("/flow", async (HttpContext context, Publishing publishing, Scripts scripts, string id) => await AnswerAsync(await OfVersionAsync(publishing, scripts, id, context), FlowJson.Of)).Gives<FlowJson>().MayRefuse();
        version.MapGet("/state", async (HttpContext context, Publishing publishing, Scripts scripts, string id, string? state = null) =>
            await AnswerAsync(await OfVersionAsync(publishing, scripts, id, context), (files, script) => StateJson.Of(files, script, state ?? ""))).Gives<StateJson>().MayRefuse();
    }

    private static async Task<IResult> SaveAsync(HttpContext context, StudioDesk desk, Drafts drafts, string id) =>
        await Body.ReadAsync<StateSave>(context.Request) is { IsWellFormed: true } save
            ? await desk.AnswerAsync(context, AuditActions.DraftWritten, await drafts.SaveStateAsync(context.User.AsPerson(), id, save))
            : Answers.Malformed();

    private static async Task<IResult> BeginAsync(HttpContext context, StudioDesk desk, Drafts drafts, string id) =>
        await Body.ReadAsync<StateBegun>(context.Request) is { IsWellFormed: true } begun
            ? await desk.AnswerAsync(context, AuditActions.DraftWritten, await drafts.BeginStateAsync(context.User.AsPerson(), id, begun))
            : Answers.Malformed();

    private static async Task<(PackFiles? Files, IResult? Refusal)> OfDraftAsync(Drafts drafts, string id, HttpContext context) =>
        await drafts.OpenAsync(id, context.RequestAborted) is var opened && opened is OpenDraft open ? (open.Files, null) : (null, StudioAnswers.Refuse(opened));

    private static async Task<(PackFiles? Files, IResult? Refusal)> OfVersionAsync(Publishing publishing, Scripts scripts, string id, HttpContext context) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await publishing.FindAsync(number) is { } found
            && await scripts.FilesAsync(found.Version, context.RequestAborted) is { } files ? (files, null) : (null, StudioAnswers.Refuse(new NoSuchVersion()));

    /// <summary>From the one model of the script, as far as it can be read: mistakes are mended here too.</summary>
    private static Task<IResult> AnswerAsync<T>((PackFiles? Files, IResult? Refusal) of, Func<PackFiles, Script, T?> show) where T : class => Task.Run(() =>
        of.Files is not { } files ? of.Refusal!
            : PackReader.Sketch(files, Languages.WrittenIn(files)) is not { } script ? Answers.Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.NoFlow)
            : show(files, script) is { } shown ? Results.Json(shown) : Answers.Refuse(StatusCodes.Status404NotFound, StaffProblems.NoSuchState));
}
