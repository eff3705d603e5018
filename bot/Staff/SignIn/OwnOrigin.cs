using Microsoft.AspNetCore.Http.Extensions;

namespace AdviceBot.Staff.SignIn;

/// <summary>
/// Refuses a socket that the page of another site opens: browsers send cookies with such a handshake, and no rule of cross-origin reading stops it (RFC 6455, 10.2). They
/// always name the page's origin in it; a program that is no browser names none.
/// </summary>
internal static class OwnOrigin
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next) =>
        IsForeign(context.Request) ? StaffProblems.Of(StatusCodes.Status403Forbidden, StaffProblems.ForeignOrigin).ExecuteAsync(context) : next(context);

    private static bool IsForeign(HttpRequest request)
    {
        var own = UriHelper.BuildAbsolute(request.Scheme, request.Host).TrimEnd('/');
        return request.Headers.Origin.Any(origin => !string.Equals(origin, own, StringComparison.OrdinalIgnoreCase))
            || request.Headers["Sec-Fetch-Site"].Any(site => site is not "same-origin");
    }
}
