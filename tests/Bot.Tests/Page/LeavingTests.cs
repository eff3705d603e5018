using System.Net;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Page;

public sealed class LeavingTests : PageTest
{
    [Fact]
    public async Task The_link_ends_the_conversation_clears_the_site_and_goes_to_the_neutral_page()
    {
        using var visitor = await TalkingAsync();
        await visitor.LookAsync(visitor.Leave);
        Assert.Equal(HttpStatusCode.Redirect, visitor.Status);
        Assert.Equal("https://www.example.org/weather", visitor.Response.Headers.Location!.ToString());
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", Assert.Single(visitor.Response.Headers.GetValues("Clear-Site-Data")));
        var conversation = Assert.Single(await ConversationsAsync());
        Assert.True(conversation is { LeftQuickly: true, Status: Status.Ended, SessionHash: null });
    }

    [Fact]
    public async Task The_old_cookie_opens_nothing_any_more()
    {
        using var visitor = await TalkingAsync();
        var cookie = Cookie(visitor);
        var leave = visitor.Leave;
        await visitor.LookAsync(leave);

        var page = await AskAsync(cookie, HttpMethod.Get, "/");
        Assert.DoesNotContain("my story", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(cookie, Assert.Single(page.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await AskAsync(cookie, HttpMethod.Post, "/")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await AskAsync(cookie, HttpMethod.Get, "/chat/updates?after=0")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await AskAsync(cookie, HttpMethod.Get, "/chat/stream")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await AskAsync(cookie, HttpMethod.Get, "/chat/arrivals?after=0")).StatusCode);
    }

    [Fact]
    public async Task A_browser_that_only_guesses_does_not_end_the_conversation()
    {
        using var visitor = await TalkingAsync();
        foreach (var (header, value) in new[] { ("Sec-Purpose", "prefetch;prerender"), ("Purpose", "prefetch"), ("X-Moz", "prefetch") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, visitor.Leave);
            request.Headers.Add(header, value);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.Client.SendAsync(request)).StatusCode);
        }
        await visitor.LookAsync();
        Assert.Equal(["my story"], visitor.Own);
    }

    [Fact]
    public async Task A_token_that_nobody_made_here_leads_out_and_ends_nothing()
    {
        using var visitor = await TalkingAsync();
        using var other = Server.CreateClient();
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync(new Uri("/leave/CfDJ8forged", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync(new Uri("/leave", UriKind.Relative))).StatusCode);
        await visitor.LookAsync();
        Assert.Equal(["my story"], visitor.Own);
    }

    [Fact]
    public async Task Pressing_leave_leads_out_and_so_does_writing_it()
    {
        foreach (var (name, value) in new[] { ("fire", "leave"), ("text", "leave this site") })
        {
            using var visitor = await PageVisitor.ArriveAsync(Server);
            await visitor.SayAsync("my story");
            using var form = new FormUrlEncodedContent(visitor.Form((name, value)));
            var response = await visitor.Client.PostAsync(new Uri("/", UriKind.Relative), form);
            Assert.Equal("https://www.example.org/weather#", response.Headers.Location!.ToString());
            Assert.True(response.Headers.Contains("Clear-Site-Data"));
        }
        Assert.All(await ConversationsAsync(), conversation => Assert.True(conversation.LeftQuickly));
    }

    [Fact]
    public async Task A_beacon_of_the_page_ends_the_conversation_and_one_of_another_site_does_not()
    {
        using var visitor = await TalkingAsync();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, visitor.Leave);
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Client.SendAsync(foreign)).StatusCode);
        using var own = new HttpRequestMessage(HttpMethod.Post, visitor.Leave);
        own.Headers.Add("Sec-Fetch-Site", "same-origin");
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Client.SendAsync(own)).StatusCode);
        Assert.True(Assert.Single(await ConversationsAsync()).LeftQuickly);
    }

    [Fact]
    public async Task The_way_out_leads_out_even_when_the_store_does_not_answer()
    {
        using var visitor = await TalkingAsync();
        await Server.Get<IStore>().DisposeAsync();
        await visitor.LookAsync(visitor.Leave);
        Assert.Equal(HttpStatusCode.Redirect, visitor.Status);
    }

    /// <summary>A browser that holds on to a cookie.</summary>
    private async Task<HttpResponseMessage> AskAsync(string cookie, HttpMethod method, string path)
    {
        using var client = Server.CreateClient();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", cookie);
        if (method == HttpMethod.Post) request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["form"] = "f", ["after"] = "0", ["text"] = "again" });
        return await client.SendAsync(request);
    }

    private async Task<PageVisitor> TalkingAsync()
    {
        var visitor = await PageVisitor.ArriveAsync(Server);
        visitor.Client.DefaultRequestHeaders.Add("Cookie", Cookie(visitor));
        await visitor.SayAsync("my story");
        return visitor;
    }

    private static string Cookie(PageVisitor visitor) => visitor.Response.Headers.TryGetValues("Set-Cookie", out var set)
        ? set.First().Split(';')[0]
        : visitor.Client.DefaultRequestHeaders.GetValues("Cookie").First();
}
