using AdviceBot.Http;
using AdviceBot.Staff.Pages;

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

    private IResult Page(HttpContext context) => context.RequestServices.GetRequiredService<StaffLayout>().Page(context, "Not done", Html.Of($"""
        <h1>That was not done</h1>
        <p>{StaffProblems.Words(code)}</p>
        <p><a href="/staff">Back to the console</a></p>
        """), status);

    private IResult Problem() =>
        Results.Problem(statusCode: status, title: StaffProblems.Words(code), extensions: new Dictionary<string, object?>(more) { ["code"] = code });
}
