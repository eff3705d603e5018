using AdviceBot.Http;
using AdviceBot.Staff.Pages;
using AdviceBot.Staff.Pages.Words;

namespace AdviceBot.Staff;

/// <summary>A refusal: a page for a person who followed a link or sent a form, problem details (RFC 9457) for a program.</summary>
internal sealed class StaffRefusal(int status, string code, IReadOnlyDictionary<string, object?> more) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var answer = IsForAPerson(httpContext.Request) ? Page(httpContext) : Problem(httpContext);
        return answer.ExecuteAsync(httpContext);
    }

    private static bool IsForAPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/staff/api", StringComparison.Ordinal) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private IResult Page(HttpContext context)
    {
        var t = PageWords.Of(context.Request);
        return context.RequestServices.GetRequiredService<StaffLayout>().Page(context, t.NotDone, Html.Of($"""
            <h1>{t.NotDoneTitle}</h1>
            <p>{RefusalWords.ByCode[code].In(t.Language)}</p>
            <p><a href="/staff">{t.BackToConsole}</a></p>
            """), status);
    }

    /// <summary>In the language that this request asks for: the console names its own, whatever a cookie of the same browser says.</summary>
    private IResult Problem(HttpContext context)
    {
        var language = PageWords.Preferred(context.Request).Language;
        context.Response.Headers.ContentLanguage = language;
        return Results.Problem(statusCode: status, title: RefusalWords.ByCode[code].In(language), extensions: new Dictionary<string, object?>(more) { ["code"] = code });
    }
}
