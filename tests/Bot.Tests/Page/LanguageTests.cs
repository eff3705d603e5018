using System.Net;

namespace AdviceBot.Bot.Tests.Page;

/// <summary>The page in the language that the visitor wants.</summary>
public sealed class LanguageTests : PageTest, IDisposable
{
    private readonly TwoLanguages _two = new();

    protected override ServerSettings Settings => new() { Pack = "letters", Content = _two.Content };

    public void Dispose() => _two.Dispose();

    [Fact]
    public async Task The_address_or_else_the_browser_says_which_one_and_the_site_has_the_last_word()
    {
        Assert.Equal("en-GB", await SpokenAsync("/", null));
        Assert.Equal("cy", await SpokenAsync("/", "fr, cy;q=0.8, en;q=0.5"));
        Assert.Equal("en-GB", await SpokenAsync("/", "cy;q=0, en"));
        Assert.Equal("en-GB", await SpokenAsync("/?language=en", "cy"));
        Assert.Equal("cy", await SpokenAsync("/?language=cy", "en"));
        Assert.Equal("cy", await SpokenAsync("/advice?language=cy", null));
        Assert.Equal("en-GB", await SpokenAsync("/?language=%3Cb%3E", null));
    }

    [Fact]
    public async Task The_advice_is_read_in_the_language_of_the_chat_or_in_the_one_that_its_link_names()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        await visitor.LookAsync("/advice");
        Assert.Contains("<a href=\"/advice?language=cy\" lang=\"cy\" hreflang=\"cy\">Cymraeg</a>", visitor.Page, StringComparison.Ordinal);
        await visitor.LookAsync("/advice?language=cy");
        Assert.Contains("<html lang=\"cy\">", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_in_another_language_begins_nothing_and_the_first_words_go_on_in_it()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SendToAsync("/chat/language", visitor.Form(("to", "cy")));
        Assert.Equal("/?language=cy", visitor.Response.Headers.Location!.ToString());
        Assert.Empty(await ConversationsAsync());
        await visitor.LookAsync("/?language=cy");
        await visitor.SayAsync("my story");
        Assert.Contains("<html lang=\"cy\">", visitor.Page, StringComparison.Ordinal);
        Assert.Equal("cy", Assert.Single(await ConversationsAsync()).Language);
    }

    [Fact]
    public async Task In_the_middle_the_page_changes_its_language_and_what_was_said_before_keeps_its_own()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        await visitor.SendToAsync("/chat/language", visitor.Form(("to", "cy")));
        Assert.Equal((HttpStatusCode.SeeOther, "/#latest"), (visitor.Status, visitor.Response.Headers.Location!.ToString()));
        await visitor.LookAsync();
        Assert.Contains("<html lang=\"cy\">", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"words\" lang=\"en-GB\"><p>Which letter", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"words\"><p>cy: Which letter", visitor.Page, StringComparison.Ordinal);
        Assert.Equal(["my story"], visitor.Own);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_in_the_box_stays_there(bool hasBegun)
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        if (hasBegun) await visitor.SayAsync("my story");
        await visitor.SendToAsync("/chat/language", visitor.Form(("to", "cy"), ("text", "half a sentence")));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("<html lang=\"cy\">", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("half a sentence</textarea>", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_is_not_served_is_a_bad_request()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        await visitor.SendToAsync("/chat/language", visitor.Form(("to", "fr")));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    private async Task<string> SpokenAsync(string path, string? set)
    {
        using var client = Server.CreateClient();
        if (set is not null) client.DefaultRequestHeaders.Add("Accept-Language", set);
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        return page[(page.IndexOf("<html lang=\"", StringComparison.Ordinal) + 12)..].Split('"')[0];
    }
}
