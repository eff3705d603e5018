using System.Globalization;
using System.Text;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Checking.FactCheck;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Reports;
using AdviceBot.Staff.Api;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary>/staff/api/studio/drafts/{id}/fact-check and /versions/{id}/fact-check: the table to be signed off, as a file to keep.</summary>
internal static class FactCheckRoutes
{
    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet("/drafts/{id}/fact-check", OfDraftAsync).MayRefuse().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        studio.MapGet("/versions/{id}/fact-check", OfVersionAsync).MayRefuse().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> OfDraftAsync(HttpContext context, Drafts drafts, TimeProvider time, string id, string format = "html", string? language = null) =>
        await drafts.OpenAsync(id, context.RequestAborted) is var opened && opened is OpenDraft open ? await AnswerAsync(open.Files, format, language, time) : StudioAnswers.Refuse(opened);

    private static async Task<IResult> OfVersionAsync(HttpContext context, Scripts scripts, Publishing publishing, TimeProvider time, string id, string format = "html", string? language = null) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await publishing.FindAsync(number) is { } found && await scripts.FilesAsync(found.Version, context.RequestAborted) is { } files
            ? await AnswerAsync(files, format, language, time) : StudioAnswers.Refuse(new NoSuchVersion());

    /// <summary>In the language that is asked for, where there are words in it; else in the one that the pack is written in.</summary>
    private static async Task<IResult> AnswerAsync(PackFiles files, string format, string? language, TimeProvider time)
    {
        var wanted = language is not null && Languages.Of(files).Contains(language) ? language : Languages.WrittenIn(files);
        if (await Task.Run(() => PackReader.Read(files, wanted).Script) is not { } script)
            return StudioAnswers.Refuse(new VersionUnreadable());
        var table = await Task.Run(() => FactTable.Of(script));
        var name = $"fact-check-{script.Id}-{wanted}-{files.Version[..12]}";
        return format == "csv"
            ? Results.File(FactCheckCsv.Bytes(table), "text/csv; charset=utf-8", $"{name}.csv")
            : Results.File(Encoding.UTF8.GetBytes(FactCheckPage.Of(table, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).ToString()), "text/html; charset=utf-8", $"{name}.html");
    }
}
