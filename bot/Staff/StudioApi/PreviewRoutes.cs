using AdviceBot.Conversations.Rehearsing;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Staff.Api;
using AdviceBot.Staff.SignIn;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary>
/// /staff/api/studio/previews…: somebody plays a visitor. The page itself is at the address that the answer names. A preview is nobody's but of the session that began it, and
/// is not recorded: nothing comes of it.
/// </summary>
internal static class PreviewRoutes
{
    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet("/people", PeopleAsync).Gives<PeopleJson>().MayRefuse();
        var previews = studio.MapGroup("/previews");
        previews.MapPost("/", BeginAsync).Takes<Playing>().Gives<PreviewJson>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        // The page of the studio asks again and again while somebody plays.
        previews.MapGet("/{id}", ReadAsync).Gives<PreviewJson>().MayRefuse().WithMetadata(new AsksByItself());
        previews.MapPost("/{id}/again", AgainAsync).Takes<PlayingAgain>().Gives<PreviewJson>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> PeopleAsync(HttpContext context, Texts texts, StaffScripts scripts, string? draft = null, string? version = null, string? language = null)
    {
        var found = await texts.FindAsync(draft, version, context.RequestAborted);
        if (found is not FoundText { Files: var files })
            return StudioAnswers.Refuse(found);
        return await scripts.ReadAsync(files) is ({ } script, _) ? Results.Json(PeopleJson.Of(script, language is null ? script : script.In(language))) : await UnreadableAsync(scripts, files);
    }

    private static async Task<IResult> BeginAsync(HttpContext context, PreviewDesk desk) =>
        await Body.ReadAsync<Playing>(context.Request) is { IsWellFormed: true } playing
            ? await desk.BeginAsync(context, playing)
            : Answers.Malformed();

    private static async Task<IResult> ReadAsync(HttpContext context, PreviewDesk desk, string id) => await desk.ReadAsync(context, id);

    private static async Task<IResult> AgainAsync(HttpContext context, PreviewDesk desk, string id) =>
        await Body.ReadAsync<PlayingAgain>(context.Request) is { } again ? await desk.AgainAsync(context, id, again) : Answers.Malformed();

    internal static async Task<IResult> UnreadableAsync(StaffScripts scripts, PackFiles files) =>
        StudioAnswers.Refuse(new HasErrors([.. (await scripts.ReadAsync(files)).Problems.Select(Finding.Of)]));
}
