using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Api;
using AdviceBot.Studio;
using AdviceBot.Studio.Links;

namespace AdviceBot.Staff.StudioApi;

/// <summary>/staff/api/studio/services and /staff/api/studio/drafts/{id}/services: the registry of what is served, and of a draft, where entries are changed.</summary>
internal static class ServiceRoutes
{
    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet("/services", (HttpContext context, ServiceDesk desk, string? language = null) => desk.ReadAsync(context, null, language)).Gives<ServicesJson>();
        studio.MapGet("/drafts/{id}/services", (HttpContext context, ServiceDesk desk, string id, string? language = null) => desk.ReadAsync(context, id, language)).Gives<ServicesJson>().MayRefuse();
        studio.MapPost("/drafts/{id}/services", WriteAsync).Takes<WritingService>().Gives<DraftDetailJson>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> WriteAsync(HttpContext context, StudioDesk desk, ServiceEdits edits, string id) =>
        await Body.ReadAsync<WritingService>(context.Request) is { IsWellFormed: true } writing
            ? await desk.AnswerAsync(context, AuditActions.DraftWritten, await edits.WriteAsync(context.User.AsPerson(), id, new ServiceEdit(writing.Id, writing.From, writing.Fields)), isChecked: false)
            : Answers.Malformed();
}

/// <summary>
/// An entry of the registry as it is to be: the fields that change, by name, null to take one away; lists with commas. <paramref name="From"/> is the hash of the entry that was begun with, null for a new one.
/// <paramref name="Remove"/> takes the entry away.
/// </summary>
internal sealed record WritingService(string Id, string? From = null, IReadOnlyDictionary<string, string?>? Fields = null, bool Remove = false)
{
    private const int Longest = 500;

    public bool IsWellFormed => Id.Length > 0 && Fields is null == Remove && (!Remove || From is not null) && (Fields is null || Fields.Values.All(value => value is null || value.Length <= Longest));
}

/// <summary>Reads registries.</summary>
internal sealed class ServiceDesk(Texts texts, StaffScripts scripts, LinkBook links, LinkSettings settings, WordProblems problems)
{
    public async Task<IResult> ReadAsync(HttpContext context, string? draft, string? language)
    {
        var found = await texts.FindAsync(draft, version: null, context.RequestAborted);
        return found is FoundText { Files: var files }
            ? Results.Json(new ServiceList(files, (await scripts.ReadAsync(files)).Script, await links.ReadAsync(context.RequestAborted), settings.Check, problems.Today).In(language))
            : StudioAnswers.Refuse(found);
    }
}
