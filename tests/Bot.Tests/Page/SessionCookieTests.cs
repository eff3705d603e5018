using AdviceBot.Channels.Page.Requests;
using Microsoft.AspNetCore.Http;

namespace AdviceBot.Bot.Tests.Page;

public sealed class SessionCookieTests
{
    [Fact]
    public void Over_https_the_cookie_is_bound_to_this_host() =>
        Assert.Matches("^__Host-advicebot=[^;]{43}; path=/; secure; samesite=lax; httponly$", Written("https", "document", "none"));

    [Fact]
    public void In_the_frame_of_another_site_the_cookie_is_kept_apart_for_that_site() =>
        Assert.Matches("^__Host-advicebot=[^;]{43}; path=/; secure; samesite=none; httponly; Partitioned$", Written("https", "iframe", "cross-site"));

    [Fact]
    public void In_a_frame_of_the_same_site_the_cookie_is_the_usual_one() =>
        Assert.Contains("samesite=lax", Written("https", "iframe", "same-site"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("<script>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_was_never_issued_is_no_session(string value) => Assert.Null(PageSession.Parse(value));

    [Fact]
    public void The_server_keeps_nothing_that_the_secret_could_be_told_from()
    {
        var session = PageSession.New();
        Assert.NotEqual(session.Hash[..32], session.ConversationId);
        Assert.Equal(session, PageSession.Parse(session.Secret));
    }

    private static string Written(string scheme, string destination, string site)
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = scheme;
        http.Request.Headers["Sec-Fetch-Dest"] = destination;
        http.Request.Headers["Sec-Fetch-Site"] = site;
        SessionCookie.Write(http, PageSession.New());
        return http.Response.Headers.SetCookie.ToString();
    }
}
