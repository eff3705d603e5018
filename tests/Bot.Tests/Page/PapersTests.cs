using System.Net;

namespace AdviceBot.Bot.Tests.Page;

public sealed class PapersTests : PageTest
{
    [Fact]
    public async Task The_notes_hold_the_plan_that_fits_this_visitor()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        await visitor.PressAsync("choose", "letter:a");
        await visitor.SayAsync("25");
        foreach (var path in new[] { "/notes", "/notes.html", "/notes.txt" })
        {
            await visitor.LookAsync(path);
            Assert.Contains(Words("plan-adult"), WebUtility.HtmlDecode(visitor.Page), StringComparison.Ordinal);
            Assert.DoesNotContain(Words("plan-child"), WebUtility.HtmlDecode(visitor.Page), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/notes.html", "notes.html")]
    [InlineData("/notes.txt", "notes.txt")]
    public async Task A_kept_file_has_a_name_that_tells_a_finder_nothing(string path, string name)
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.LookAsync(path);
        Assert.Equal(name, visitor.Response.Content.Headers.ContentDisposition!.FileName);
        Assert.DoesNotContain("Letters Police", visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("my story", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_advice_needs_no_chat()
    {
        using var client = Server.CreateClient();
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/advice", UriKind.Relative)));
        Assert.Contains(Words("plan-always"), page, StringComparison.Ordinal);
        Assert.Contains(Words("plan-a"), page, StringComparison.Ordinal);
    }

    private string Words(string message) => Server.Get<Conversations.Scripts>().Current.Message(message).Trim();
}
