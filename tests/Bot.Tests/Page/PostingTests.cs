using System.Net;

namespace AdviceBot.Bot.Tests.Page;

public sealed class PostingTests : PageTest
{
    [Fact]
    public async Task A_conversation_is_held_with_forms_alone()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        await visitor.PressAsync("choose", "letter:a");
        await visitor.SayAsync("25");
        Assert.Equal(["my story", "The letter A", "25"], visitor.Own);
        await visitor.PressAsync("choose", "sure:yes");
        Assert.Contains(Server.Get<Conversations.Scripts>().Current.Message("bye").Trim(), WebUtility.HtmlDecode(visitor.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sent_form_leads_to_the_newest_words_so_that_a_reload_sends_nothing()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        using var content = new FormUrlEncodedContent(visitor.Form(("text", "my story")));
        var response = await visitor.Client.PostAsync(new Uri("/", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/#latest", response.Headers.Location!.ToString());
        await visitor.LookAsync();
        Assert.Contains("id=\"latest\"", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_message()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        var form = visitor.Form(("text", "the letter b"));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PostAsync(visitor, form)));
        await visitor.LookAsync();
        Assert.Equal(["my story", "the letter b"], visitor.Own);
    }

    [Fact]
    public async Task Two_first_forms_at_the_same_time_begin_one_conversation()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        var form = visitor.Form(("text", "my story"));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PostAsync(visitor, form)));
        await visitor.LookAsync();
        Assert.Equal(["my story"], visitor.Own);
        Assert.Single(await ConversationsAsync());
    }

    [Fact]
    public async Task Another_button_of_the_same_form_is_another_message()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        var form = visitor.Form();
        await visitor.SendAsync(new(form, StringComparer.Ordinal) { ["choose"] = "letter:a" });
        await visitor.SendAsync(new(form, StringComparer.Ordinal) { ["choose"] = "letter:b" });
        Assert.Equal(["my story", "The letter A", "The letter B"], visitor.Own);
    }

    [Fact]
    public async Task Words_in_the_box_beside_a_pressed_button_stay_in_the_box()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SendAsync(visitor.Form(("text", "half a sentence"), ("fire", "why")));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("half a sentence</textarea>", visitor.Page, StringComparison.Ordinal);
        Assert.Equal(["Why do you ask?"], visitor.Own);
    }

    [Fact]
    public async Task Two_thousand_characters_are_taken_and_a_line_end_is_one_of_them()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync(string.Concat(Enumerable.Repeat("a\r\n", 999)) + "bb");
        Assert.Equal(2000, Assert.Single(visitor.Own).Length);
    }

    [Fact]
    public async Task A_longer_text_is_told_and_not_cut()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync(new string('a', 2001));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("page.too-long", visitor.Page, StringComparison.Ordinal);
        Assert.Contains(new string('a', 2001) + "</textarea>", visitor.Page, StringComparison.Ordinal);
        Assert.Empty(visitor.Own);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public async Task An_empty_text_is_told_kindly(string text)
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync(text);
        Assert.Contains("page.empty", visitor.Page, StringComparison.Ordinal);
        Assert.Empty(visitor.Own);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</textarea><b>&amp;{{7*7}}")]
    [InlineData("[click](javascript:alert(1)) **bold** https://example.org/x")]
    public async Task What_is_typed_is_shown_as_it_was_typed(string text)
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync(text);
        Assert.Equal([text], visitor.Own);
        Assert.DoesNotMatch("<img|<b>|<script>|href=\"(javascript|https://example.org/x)", visitor.Page);
    }

    [Fact]
    public async Task A_null_character_takes_no_word_with_it()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("before\0after");
        Assert.Equal(["before\uFFFDafter"], visitor.Own);
    }

    [Fact]
    public async Task Whoever_looks_at_an_opening_that_is_no_more_is_shown_the_one_that_is()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.PressAsync("choose", "gone:a");
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Contains("page.moved-on", visitor.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("choose", "letter:evil")]
    [InlineData("choose", "evil:a")]
    [InlineData("choose", "letter")]
    [InlineData("change", "evil")]
    [InlineData("fire", "evil")]
    public async Task What_the_page_never_offers_is_not_taken(string name, string value)
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        await visitor.PressAsync(name, value);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.LookAsync();
        Assert.Equal(["my story"], visitor.Own);
    }

    [Fact]
    public async Task A_page_that_was_left_open_does_not_answer_a_question_that_it_never_showed()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        var stale = visitor.Form();
        await visitor.PressAsync("choose", "letter:a");
        await visitor.SendAsync(new(stale, StringComparer.Ordinal) { ["text"] = "b" });
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Contains("page.moved-on", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("b</textarea>", visitor.Page, StringComparison.Ordinal);
        await visitor.SendAsync(new(stale, StringComparer.Ordinal) { ["fire"] = "skip" });
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Equal(["my story", "The letter A"], visitor.Own);
        // What is shown now has been shown: sending it again is an answer.
        await visitor.SayAsync("25");
        Assert.Equal(["my story", "The letter A", "25"], visitor.Own);
    }

    [Fact]
    public async Task Where_the_conversation_rests_going_back_and_starting_again_are_still_there()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.PressAsync("fire", "danger");
        foreach (var trigger in new[] { "back", "restart", "person", "danger" })
            Assert.Contains($"name=\"fire\" value=\"{trigger}\"", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_refused_with_the_reason_and_the_page_stays_whole()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        using var content = new MultipartFormDataContent { { new ByteArrayContent([0x89, 0x50]), "file", "x.png" } };
        var response = await visitor.Client.PostAsync(new Uri("/", UriKind.Relative), content);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains(Server.Get<Conversations.Scripts>().Current.Message("no-files").Trim(), page, StringComparison.Ordinal);
        Assert.Contains("my story", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.SeeOther)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.SeeOther)]
    public async Task A_post_that_another_site_sets_off_is_refused(string header, string value, HttpStatusCode expected)
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent(visitor.Form(("text", "my story"))) };
        request.Headers.Add(header, value);
        Assert.Equal(expected, (await visitor.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Without_its_cookie_a_form_is_not_taken_and_its_words_stay()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        using var other = Server.CreateClient();
        using var content = new FormUrlEncodedContent(visitor.Form(("text", "my story")));
        var response = await other.PostAsync(new Uri("/", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("my story</textarea>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await ConversationsAsync());
    }

    [Fact]
    public async Task A_script_gets_only_what_is_new()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent(visitor.Form(("choose", "letter:a"))) };
        request.Headers.Add("Accept", "application/json");
        var json = await (await visitor.Client.SendAsync(request)).Content.ReadAsStringAsync();
        Assert.Contains("The letter A", json, StringComparison.Ordinal);
        Assert.DoesNotContain("my story\\u003C/p", json, StringComparison.Ordinal);
    }

    private static async Task PostAsync(PageVisitor visitor, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.Client.PostAsync(new Uri("/", UriKind.Relative), content)).StatusCode);
    }
}
