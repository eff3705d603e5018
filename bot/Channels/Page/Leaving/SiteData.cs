using AdviceBot.Channels.Page.Requests;

namespace AdviceBot.Channels.Page.Leaving;

/// <summary>What a browser keeps of this site.</summary>
internal static class SiteData
{
    public static void Clear(HttpContext http)
    {
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        SessionCookie.Remove(http);
    }
}
