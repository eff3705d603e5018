using AdviceBot.Channels.Page.Leaving;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>Answers with the whole page, or, to the page's script, with only what it needs.</summary>
internal sealed class PageAnswers(ChatDocument document, LeaveLink leave)
{
    public static bool IsScript(HttpRequest request) => request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    public IResult Page(Chat chat, string draft = "", string? notice = null, int status = StatusCodes.Status200OK) =>
        new HtmlResult(document.Of(chat, new Sending(VisitorForm.NewId(), leave.Of(chat), draft, notice)), status);

    public IResult Patch(Chat chat) => Results.Json(Requests.Patch.Of(chat, leave.Of(chat)), PageJson.Default.Patch);

    /// <summary>The page stays whole, what was typed stays in the box, and the reason stands above it.</summary>
    public IResult NotTaken(HttpRequest request, Chat chat, string code, string notice, string draft, int status) => IsScript(request)
        ? Results.Json(new NotTaken(code, PackMarkdown.Render(notice, chat.Script.Label("page.new-tab")).ToString()), PageJson.Default.NotTaken, statusCode: status)
        : Page(chat, draft, notice, status);
}
