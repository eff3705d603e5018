namespace AdviceBot.Channels.Page.Requests;

/// <summary>
/// The only cookie of the page: gone with the browser's session, out of reach of scripts. In the frame of another site it has to be
/// SameSite=None to be sent at all, and is then partitioned: it is of use only inside that site.
/// </summary>
internal static class SessionCookie
{
    private const string PlainName = "advicebot";
    private const string SecureName = "__Host-advicebot";

    public static PageSession? Read(HttpRequest request) => PageSession.Parse(request.Cookies[Name(request)]);

    public static void Write(HttpContext http, PageSession session) =>
        http.Response.Cookies.Append(Name(http.Request), session.Secret, Options(http.Request, IsInForeignFrame(http.Request)));

    /// <summary>Both kinds, as the request that leaves does not tell which one the browser holds.</summary>
    public static void Remove(HttpContext http)
    {
        http.Response.Cookies.Delete(Name(http.Request), Options(http.Request, isInForeignFrame: false));
        if (http.Request.IsHttps) http.Response.Cookies.Delete(Name(http.Request), Options(http.Request, isInForeignFrame: true));
    }

    private static string Name(HttpRequest request) => request.IsHttps ? SecureName : PlainName;

    private static bool IsInForeignFrame(HttpRequest request) =>
        request.IsHttps && request.Headers["Sec-Fetch-Dest"] == "iframe" && request.Headers["Sec-Fetch-Site"] == "cross-site";

    private static CookieOptions Options(HttpRequest request, bool isInForeignFrame)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            Secure = request.IsHttps,
            Path = "/",
            SameSite = isInForeignFrame ? SameSiteMode.None : SameSiteMode.Lax,
            IsEssential = true,
        };
        if (isInForeignFrame) options.Extensions.Add("Partitioned");
        return options;
    }
}
