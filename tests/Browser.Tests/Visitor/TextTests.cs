using AdviceBot.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>Whatever is typed, pasted or dropped.</summary>
public sealed class TextTests(Chromium chromium) : VisitorTest(chromium)
{
    [Fact]
    public Task A_text_that_is_too_long_is_told_and_not_cut() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        var text = new string('a', 2001);
        await page.SayAsync(text);
        await Expect(page.Locator("#text-hint")).ToHaveTextAsync("page.too-many");
        await Expect(page.Locator(".notice")).ToHaveTextAsync("page.too-long");
        await Expect(page.Box()).ToHaveValueAsync(text);
        await Expect(page.Box()).ToBeFocusedAsync();
        await page.SayAsync(text[1..]);
        await Expect(page.Own().Last).ToHaveTextAsync(text[1..]);
        await Expect(page.Locator(".notice")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task An_empty_text_is_told_kindly() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        await page.SayAsync("  ");
        await Expect(page.Locator(".notice")).ToHaveTextAsync("page.empty");
        await Expect(page.Own()).ToHaveCountAsync(1);
    });

    [Theory]
    [InlineData("phone")]
    [InlineData("phone-without-script")]
    public Task Markup_is_shown_and_not_run(string device) => TryAsync(async () =>
    {
        string[] words =
        [
            "<script>document.title='ran'</script>", "<img src=x onerror=\"document.title='ran'\">", "\"><svg onload=document.title='ran'>",
            "javascript:document.title='ran'", "https://example.org/preview", "{{constructor.constructor('document.title=1')()}}",
        ];
        var page = await TalkAsync(device == "phone" ? Device.Phone : Device.Phone.WithoutScript);
        foreach (var text in words)
        {
            await page.SayAsync(text);
            await Expect(page.Own().Last).ToHaveTextAsync(text);
        }
        Assert.Equal("Letters", await page.TitleAsync());
        await Expect(page.Locator(".own a, .own img, .own svg, .own script")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Marks_that_turn_the_reading_direction_do_not_reach_the_rest_of_the_page() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        await page.SayAsync("abc \u202Edef\u2066 ghi");
        await Expect(page.Own().Last).ToHaveTextAsync("abc def ghi");
        await page.SayAsync("مرحبا");
        await Expect(page.Own().Last.Locator("p")).ToHaveCSSAsync("direction", "rtl");
        await Expect(page.Locator(".bot .words").Last).ToHaveCSSAsync("direction", "ltr");
    });

    [Theory]
    [InlineData("paste")]
    [InlineData("drop")]
    public Task A_picture_is_refused_before_anything_is_sent(string way) => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        var sent = 0;
        page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        await page.EvaluateAsync("""
            way => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array(8)], "x.png", { type: "image/png" }));
              const event = way === "paste"
                ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
                : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
              document.querySelector("#text").dispatchEvent(event);
              return event.defaultPrevented;
            }
            """, way);
        await Expect(page.Locator(".notice")).ToContainTextAsync(Script.Message("no-files").Trim());
        Assert.Equal(0, sent);
        await Expect(page.Locator("input[type=file]")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task The_refusal_of_a_picture_fits_the_age_once_it_is_known() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        await page.AnswerButton("The letter A").ClickAsync();
        await page.AnswerButton("18 or over").ClickAsync();
        await page.AnswerButton("Yes").WaitForAsync();
        await page.EvaluateAsync("""
            () => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array(8)], "x.png", { type: "image/png" }));
              document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page.Locator(".notice")).ToContainTextAsync("Grown-up line");
    });

    [Fact]
    public Task Words_that_are_pasted_with_their_picture_are_words() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        var isTaken = await page.EvaluateAsync<bool>("""
            () => {
              const data = new DataTransfer();
              data.setData("text/plain", "words");
              data.items.add(new File([new Uint8Array(8)], "x.png", { type: "image/png" }));
              const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
              document.querySelector("#text").dispatchEvent(event);
              return !event.defaultPrevented;
            }
            """);
        Assert.True(isTaken);
        await Expect(page.Locator(".notice")).ToHaveCountAsync(0);
    });
}
