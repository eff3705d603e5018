using System.Text;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Http;

/// <summary>Endpoint metadata: writes a failure that the endpoint did not answer itself in the shape of its protocol. The status is set.</summary>
public delegate Task FailureShape(HttpContext context);

/// <summary>What a failure looks like: a page in the pack's words for whoever reads pages, problem details for a program.</summary>
public sealed class FailureAnswer(Scripts scripts, Assets assets)
{
    public async Task WriteAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<FailureShape>() is { } shape)
        {
            await shape(context);
            return;
        }

        var status = context.Response.StatusCode;
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            await Results.Problem(statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = Code(status) }).ExecuteAsync(context);
            return;
        }

        var page = Encoding.UTF8.GetBytes(Page(scripts.Current, status).ToString());
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    private static string Code(int status) => status switch
    {
        404 or 405 => "not-found",
        413 => "too-large",
        429 => "too-fast",
        503 => "not-ready",
        >= 500 => "failed",
        _ => "refused",
    };

    private static string Label(int status) => Code(status) switch
    {
        "not-found" => "page.not-found",
        "too-large" => "page.too-long",
        "too-fast" => "page.too-fast",
        _ => "page.error",
    };

    /// <summary>Whoever came here in fear reads at least the first words of the chat, and the number for danger.</summary>
    private static Html FirstHelp(Script script) =>
        Html.Join(script.Opening.Take(1).SelectMany(first => first.Messages).Select(id => PackMarkdown.Render(script.Message(id), script.Label("page.new-tab"))));

    private Html Page(Script script, int status) => Html.Of($"""
        <!doctype html>
        <html lang="{script.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{script.Label("page.title")}</title>
        {Html.When(assets.Find("chat.css") is not null, $"<link rel=\"stylesheet\" href=\"{assets.Find("chat.css")?.Href}\">")}
        </head>
        <body>
        <header class="bar"><div class="column"><span class="org">{script.Site.Name}</span>
        <a class="leave" href="{script.Site.Exit.ToString()}" rel="noreferrer nofollow">{script.Label("trigger.leave")}</a></div></header>
        <main class="column">
        <h1>{script.Label(Label(status))}</h1>
        {FirstHelp(script)}
        <p><a href="/">{script.Label("page.title")}</a></p>
        </main>
        </body>
        </html>
        """);
}
