using System.Collections.Immutable;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Api;
using AdviceBot.Studio;
using Microsoft.AspNetCore.Mvc;

namespace AdviceBot.Staff.StudioApi;

/// <summary>/staff/api/content: what <c>advicebot content pull</c> and <c>push</c> ask, with a key of an editor.</summary>
internal static class ContentRoutes
{
    public static void Map(RouteGroupBuilder editors)
    {
        editors.MapGet("/content", PullAsync).Gives<PulledJson>().MayRefuse();
        editors.MapPost("/content", PushAsync).Takes<Pushing>().Gives<DraftDetailJson>().ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithMetadata(new RequestSizeLimitAttribute(RequestSizes.Push));
    }

    private static async Task<IResult> PullAsync(HttpContext context, Scripts scripts, Drafts drafts, string? draft = null)
    {
        if (!string.IsNullOrWhiteSpace(draft))
            return await drafts.OpenAsync(draft, context.RequestAborted) is var opened && opened is OpenDraft open ? Results.Json(PulledJson.Of(open)) : StudioAnswers.Refuse(opened);
        await scripts.LookAgainAsync(context.RequestAborted);
        return await scripts.FilesAsync(scripts.Current.Version, context.RequestAborted) is { } files ? Results.Json(PulledJson.Of(files)) : StudioAnswers.Refuse(new NoSuchVersion());
    }

    private static async Task<IResult> PushAsync(HttpContext context, StudioDesk desk, Drafts drafts) =>
        await Body.ReadAsync<Pushing>(context.Request) is { IsWellFormed: true } pushing
            ? await desk.AnswerAsync(context, AuditActions.DraftPushed, await drafts.PushAsync(
                context.User.AsPerson(), pushing.Draft, pushing.Title?.Trim() ?? "", [.. pushing.Files.Select(file => new FileEdit(file.Path, file.Text, file.From))]))
            : Answers.Malformed();
}

/// <summary>Every file by its path, of a draft as it has them. Version and published, the hash of each file, are of the version that is current, or that the draft changes.</summary>
internal sealed record PulledJson(string Pack, string Version, string? Draft, ImmutableSortedDictionary<string, string> Files, ImmutableSortedDictionary<string, string> Published)
{
    public static PulledJson Of(PackFiles files) => new(files.Pack, files.Version, null, files.Files, Hashes(files));

    public static PulledJson Of(OpenDraft open) => new(open.Files.Pack, open.Published.Version, open.Draft.Id, open.Files.Files, Hashes(open.Published));

    private static ImmutableSortedDictionary<string, string> Hashes(PackFiles files) =>
        files.Files.ToImmutableSortedDictionary(file => file.Key, file => FileText.HashOf(file.Value)!, StringComparer.Ordinal);
}

/// <summary>Into a draft, or into a new one with this title.</summary>
internal sealed record Pushing(IReadOnlyList<PushedFile> Files, string? Draft = null, string? Title = null)
{
    private const int MostFiles = 2000;

    public bool IsWellFormed => Files.Count is > 0 and <= MostFiles && Files.DistinctBy(file => file.Path).Count() == Files.Count && (Draft is not null || Title is { } title && new Beginning(title).IsGiven);
}

/// <summary>Without a text it is taken away. <paramref name="From"/> is the hash of the text that was pulled; null where there was none.</summary>
internal sealed record PushedFile(string Path, string? Text = null, string? From = null);
