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
        var answer = IsForAPerson(httpContext.Request) ? Page(httpContext) : Problem();
        return answer.ExecuteAsync(httpContext);
    }

    private static bool IsForAPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/staff/api", StringComparison.Ordinal) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The reason is in the language of the API.</summary>
    private IResult Page(HttpContext context)
    {
        var t = PageWords.Of(context.Request);
        return context.RequestServices.GetRequiredService<StaffLayout>().Page(context, t.NotDone, Html.Of($"""
            <h1>{t.NotDoneTitle}</h1>
            <p lang="en-GB">{StaffProblems.Words(code)}</p>
            <p><a href="/staff">{t.BackToConsole}</a></p>
            """), status);
    }

    private IResult Problem() =>
        Results.Problem(statusCode: status, title: StaffProblems.Words(code), extensions: new Dictionary<string, object?>(more) { ["code"] = code });
}
