using AdviceBot.Conversations;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Api;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.StudioApi;

/// <summary>/staff/api/studio…: what editors and publishers do to the words. Nothing here tells of any conversation more than how many there are.</summary>
internal static class StudioRoutes
{
    public static void Map(RouteGroupBuilder editors, RouteGroupBuilder publishers)
    {
        var studio = editors.MapGroup("/studio");
        studio.MapGet("/", ReadAsync).Gives<StudioJson>();
        DraftRoutes.Map(studio.MapGroup("/drafts"));
        ReviewRoutes.Map(studio.MapGroup("/drafts/{id}"));
        CountRoutes.Map(studio);
        PreviewRoutes.Map(studio);
        MessageRoutes.Map(studio);
        ServiceRoutes.Map(studio);
        Flow.FlowRoutes.Map(studio);
        MeaningRoutes.Map(studio);
        FactCheckRoutes.Map(studio);
        VersionRoutes.Map(studio, publishers.MapGroup("/studio"));
    }

    /// <summary>What the studio shows first: the version that is current, and who may review.</summary>
    private static async Task<IResult> ReadAsync(HttpContext context, StudioDesk desk, Scripts scripts)
    {
        var versions = await desk.VersionsAsync(context.RequestAborted);
        var reviewers = (await desk.ReviewersAsync(context.RequestAborted)).Where(one => one.Id != context.User.Id()).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase);
        return Results.Json(new StudioJson(
            scripts.Folder.Pack, scripts.Current.Version, scripts.IsOfStudio, versions.Count, Roles.Publishes(context.User.Role()), [.. reviewers.Select(one => new PersonRef(one.Id, one.Name))],
            await scripts.FilesAsync(scripts.Current.Version, context.RequestAborted) is { } files ? [.. Languages.Of(files)] : []));
    }
}
