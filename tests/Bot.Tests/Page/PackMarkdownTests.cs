using AdviceBot.Http;

namespace AdviceBot.Bot.Tests.Page;

public sealed class PackMarkdownTests
{
    private static string Render(string markdown) => PackMarkdown.Render(markdown, "(new tab)").ToString();

    [Fact]
    public void Raw_html_is_shown_and_not_run() =>
        Assert.Equal("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", Render("<script>alert(1)</script>"));

    [Theory]
    [InlineData("[here](javascript:alert(1))")]
    [InlineData("[here](data:text/html,x)")]
    [InlineData("![here](https://example.org/x.png)")]
    public void An_address_that_is_no_page_and_no_number_leaves_only_its_words(string markdown) => Assert.Equal("<p>here</p>", Render(markdown));

    [Fact]
    public void A_page_opens_in_a_new_tab_that_learns_nothing_of_this_one() => Assert.Equal(
        "<p><a href=\"https://example.org/\" target=\"_blank\" rel=\"noopener noreferrer\">Help<span class=\"unseen\"> (new tab)</span></a></p>",
        Render("[Help](https://example.org/)"));

    [Fact]
    public void A_number_can_be_called() => Assert.Equal("<p><a href=\"tel:999\">999</a></p>", Render("[999](tel:999)"));

    [Fact]
    public void A_heading_does_not_break_the_outline_of_the_page() => Assert.Equal("<h4>Loud</h4>", Render("# Loud"));
}
