using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>Why a form was not taken, in the words of the pack.</summary>
internal sealed class PageWords(PageAnswers answers)
{
    public IResult Stale(HttpRequest request, Chat chat, VisitorForm form) =>
        answers.NotTaken(request, chat, "stale", chat.Script.Label("page.moved-on"), form.Text, StatusCodes.Status409Conflict);

    public IResult Refusal(HttpRequest request, Chat chat, VisitorForm form, string code)
    {
        var notice = code switch
        {
            "empty" => chat.Script.Label("page.empty"),
            "too-long" => $"{chat.Script.Label("page.too-long")} {chat.Script.Label("page.too-many").Replace("{n}", $"{form.Text.Length - ConversationService.LongestText}", StringComparison.Ordinal)}",
            "attachments" => chat.NoFiles,
            _ => chat.Script.Label("page.not-understood"),
        };
        return answers.NotTaken(request, chat, code, notice, form.Text, StatusCodes.Status422UnprocessableEntity);
    }

    public IResult Gone(HttpRequest request, Chat chat, string text) =>
        answers.NotTaken(request, chat, "session", chat.Script.Label("page.session-gone"), text, StatusCodes.Status409Conflict);

    /// <summary>To the page's script: it goes to where the way out leads.</summary>
    public static IResult Left() => Results.Json(new NotTaken("left", ""), PageJson.Default.NotTaken, statusCode: StatusCodes.Status410Gone);
}
