using AdviceBot.Dialogs.Checking;
using AdviceBot.Http;
using AdviceBot.Staff.Api;
using AdviceBot.Studio;
using Microsoft.AspNetCore.Mvc;

namespace AdviceBot.Staff.StudioApi;

/// <summary>/staff/api/studio/drafts/{id}/messages: all messages of a draft, in every language. They are saved as files.</summary>
internal static class MessageRoutes
{
    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet("/drafts/{id}/messages", ReadAsync).Gives<MessagesJson>().MayRefuse();
        studio.MapPost("/measure", (Delegate)MeasureAsync).Takes<Measuring>().Gives<MeasuredJson>().WithMetadata(new RequestSizeLimitAttribute(RequestSizes.Studio));
    }

    private static async Task<IResult> ReadAsync(HttpContext context, Drafts drafts, StaffScripts scripts, WordProblems problems, string id, string? language = null)
    {
        var opened = await drafts.OpenAsync(id, context.RequestAborted);
        if (opened is not OpenDraft open)
            return StudioAnswers.Refuse(opened);
        var how = PackDiff.Between(open.Published, open.Files).ToDictionary(diff => diff.Path, diff => diff.How, StringComparer.Ordinal);
        var (script, found) = ((await scripts.ReadAsync(open.Files)).Script, await problems.FindAsync(open.Files));
        return Results.Json(new MessageList(open.Files, script, found, how, problems.Today).In(language));
    }

    private static async Task<IResult> MeasureAsync(HttpContext context)
    {
        if (await Body.ReadAsync<Measuring>(context.Request) is not { Text.Length: <= FileText.Longest } measuring)
            return Answers.Malformed();
        var facts = MessageFacts.Of("measured.md", measuring.Text, script: null);
        return Results.Json(new MeasuredJson(facts.Words, MessageList.Age(facts.Grade)));
    }
}

/// <summary>A message as it is being written, with or without its front matter.</summary>
internal sealed record Measuring(string Text);
