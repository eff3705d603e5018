using AdviceBot.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>Nothing sent is lost, doubled or reordered, whatever the connection does.</summary>
public sealed class DeliveryTests(Chromium chromium) : VisitorTest(chromium)
{
    [Fact]
    public Task A_message_whose_receipt_was_lost_is_sent_again_and_stored_once() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var page = await TalkAsync(Device.Phone);
        var lost = 0;
        await page.RouteAsync("**/", async route =>
        {
            if (route.Request.Method != "POST" || lost++ > 1)
            {
                await route.ContinueAsync();
                return;
            }
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await page.SayAsync("the letter a");
        await Expect(page.Own()).ToHaveTextAsync(["my story", "the letter a"]);
        await Expect(page.Locator(".message.unsent")).ToHaveCountAsync(0);
        Assert.Equal(["my story", "the letter a"], await StoredOwnWordsAsync());
    });

    [Fact]
    public Task Quick_messages_keep_their_order() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Desktop);
        await PersonComesAsync(page);
        var words = Enumerable.Range(1, 10).Select(number => $"word {number}").ToArray();
        foreach (var word in words) await page.SayAsync(word);
        await Expect(page.Locator(".message.unsent")).ToHaveCountAsync(0);
        Assert.Equal(["my story", "Talk to a person", .. words], await page.Own().AllInnerTextsAsync());
        Assert.Equal(["my story", "Talk to a person", .. words], await StoredOwnWordsAsync());
    });

    [Fact]
    public Task A_double_click_without_a_script_is_one_message() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone.WithoutScript);
        await page.AnswerButton("The letter A").DblClickAsync();
        await Expect(page.Own()).ToHaveTextAsync(["my story", "The letter A"]);
        Assert.Equal(["my story", "The letter A"], await StoredOwnWordsAsync());
    });

    [Fact]
    public Task Fifty_reloads_keep_the_history() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        var messages = await page.Messages().AllInnerTextsAsync();
        for (var time = 0; time < 50; time++) await page.ReloadAsync();
        Assert.Equal(messages, await page.Messages().AllInnerTextsAsync());
    });

    [Fact]
    public Task A_server_that_restarts_keeps_everything_and_the_page_goes_on() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var page = await TalkAsync(Device.Phone);
        await Server.StopAsync();
        await page.SayAsync("the letter a");
        await Expect(page.Locator(".strip")).ToBeVisibleAsync();
        await Expect(page.Locator(".unsent .delivery")).ToHaveTextAsync("page.retrying");
        await Server.StartAgainAsync();
        await Expect(page.Locator(".strip")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Expect(page.Locator(".message.unsent")).ToHaveCountAsync(0);
        Assert.Equal(["my story", "the letter a"], await StoredOwnWordsAsync());
        await PersonComesAsync(page);
        await PersonSaysAsync("I am here");
        await Expect(page.Locator(".message.person .words")).ToHaveTextAsync("I am here");
    });

    [Fact]
    public Task What_a_person_wrote_during_a_tunnel_arrives_after_it_once() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var page = await TalkAsync(Device.Phone);
        await PersonComesAsync(page);
        await Expect(page.Locator(".state.held")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(true);
        await PersonSaysAsync("first");
        await PersonSaysAsync("second");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".message.person .words")).ToHaveTextAsync(["first", "second"], new() { Timeout = 20_000 });
    });

    [Fact]
    public Task Own_messages_say_whether_they_were_received_and_seen() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        await Expect(page.Locator(".delivery").Last).ToHaveTextAsync("page.received");
        var held = await PersonComesAsync(page);
        await Conversations.SeenAsync(held.Id, AdviceBot.Conversations.Typist.Operator, held.Number);
        await Expect(page.Locator(".own .delivery")).ToHaveTextAsync(["page.seen", "page.seen"]);
    });
}
