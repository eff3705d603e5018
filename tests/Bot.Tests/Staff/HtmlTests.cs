using AdviceBot.Http;
using Xunit;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class HtmlTests
{
    [Fact]
    public void What_somebody_typed_never_becomes_markup()
    {
        var typed = "<script>\"'&";
        Assert.Equal("<p title=\"&lt;script&gt;&quot;&#x27;&amp;\">&lt;script&gt;&quot;&#x27;&amp;</p>", Html.Of($"<p title=\"{typed}\">{typed}</p>").ToString());
    }

    [Fact]
    public void Finished_html_is_put_in_as_it_is()
    {
        Html[] items = [Html.Of($"<li>{1}</li>"), Html.Of($"<li>{"é ż"}</li>")];
        Assert.Equal("<ul><li>1</li><li>é ż</li></ul>", Html.Of($"<ul>{items}</ul>").ToString());
    }

    [Fact]
    public void A_part_can_be_there_only_sometimes() =>
        Assert.Equal("<input disabled>", Html.Of($"<input{Html.When(true, $" disabled")}{Html.When(false, $" readonly")}>").ToString());
}
