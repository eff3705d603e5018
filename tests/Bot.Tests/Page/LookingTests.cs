using AdviceBot.Http;

namespace AdviceBot.Bot.Tests.Page;

public sealed class LookingTests : PageTest
{
    [Fact]
    public async Task The_first_response_holds_the_opening_and_the_first_question()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        var script = Server.Get<Conversations.Scripts>().Current;
        Assert.Contains(PackMarkdown.Render(script.Message("opening"), "page.new-tab").ToString(), visitor.Page, StringComparison.Ordinal);
        Assert.Contains(PackMarkdown.Render(script.Message("ask-story"), "page.new-tab").ToString(), visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mere_look_leaves_nothing_behind()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.LookAsync("/chat");
        await visitor.LookAsync("/notes");
        await visitor.LookAsync("/advice");
        Assert.Empty(await ConversationsAsync());
    }

    [Fact]
    public async Task The_only_cookie_is_the_sessions_and_no_script_can_read_it()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        var cookie = Assert.Single(visitor.Response.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^advicebot=[A-Za-z0-9_-]{43}; path=/; samesite=lax; httponly$", cookie);
    }

    [Fact]
    public async Task Nothing_of_a_page_is_kept_and_nothing_comes_from_elsewhere()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        Assert.True(visitor.Response.Headers.CacheControl!.NoStore);
        Assert.DoesNotMatch("(src|href)=\"https?://(?!www.example.org/weather)", visitor.Page);
    }

    [Fact]
    public async Task Before_there_is_a_conversation_the_way_out_is_simply_the_way_out()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        Assert.Equal("https://www.example.org/weather", visitor.Leave);
    }

    [Fact]
    public async Task A_page_that_is_not_there_still_helps()
    {
        using var client = Server.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        var page = await (await client.GetAsync(new Uri("/nowhere", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.Contains("tel:999", page, StringComparison.Ordinal);
        Assert.Contains("https://www.example.org/weather", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reload_shows_the_same_however_often()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        var first = WithoutForm(visitor.Page);
        for (var time = 0; time < 50; time++)
        {
            await visitor.LookAsync();
            Assert.Equal(first, WithoutForm(visitor.Page));
        }
    }

    /// <summary>What is new in each sending: the form's id, and the token of the way out.</summary>
    private static string WithoutForm(string page) =>
        System.Text.RegularExpressions.Regex.Replace(page, "name=\"form\" value=\"[^\"]*\"|/leave/[^\"]*", "");
}
