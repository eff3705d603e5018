using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Conversations;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>Waiting for a person, and talking with one.</summary>
public sealed class WaitingTests(Chromium chromium) : VisitorTest(chromium)
{
    [Fact]
    public Task A_person_who_joins_types_and_writes_is_seen_without_a_reload() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        var held = await PersonComesAsync(page);
        await Expect(page.Locator(".state.held")).ToBeVisibleAsync();
        await Expect(page.Locator("#answers fieldset")).ToHaveCountAsync(0);
        await Conversations.TypingAsync(held.Id, Typist.Operator);
        await Expect(page.Locator(".typing")).ToBeVisibleAsync();
        await PersonSaysAsync("I am here");
        await Expect(page.Locator(".message.person .words")).ToHaveTextAsync("I am here");
        await Expect(page.Locator(".typing")).ToBeHiddenAsync();
        await page.SayAsync("thank you");
        await Expect(page.Own().Last).ToHaveTextAsync("thank you");
        await Conversations.HandBackAsync(held.Id, Sam, held.LeaseToken!);
        await Expect(page.Locator("#answers fieldset")).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_person_is_told_that_the_visitor_types_and_how_far_they_have_read() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        var held = await PersonComesAsync(page);
        await page.Locator(".state.held").WaitForAsync();
        await PersonSaysAsync("I am here");
        await page.Locator(".message.person").WaitForAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var hasSeen = false;
        await foreach (var update in Conversations.SubscribeForStaffAsync(held.Id, 0, patience.Token))
        {
            if (!hasSeen && update.Head.SeenByVisitor == update.Head.Number)
            {
                hasSeen = true;
                await page.Box().PressSequentiallyAsync("a");
            }
            if (hasSeen && update.Typing == Typist.Visitor) break;
        }
    });

    [Fact]
    public Task Without_a_script_words_arrive_by_themselves_and_what_is_being_typed_stays() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone.WithoutScript);
        await PersonComesAsync(page);
        await page.Box().FillAsync("half a sentence");
        await PersonSaysAsync("I am here");
        var arrivals = page.FrameLocator("iframe.arrivals");
        await Expect(arrivals.Locator(".person .words")).ToHaveTextAsync("I am here", new() { Timeout = 20_000 });
        await Expect(arrivals.Locator(".person .words")).ToBeInViewportAsync();
        await Expect(page.Box()).ToHaveValueAsync("half a sentence");
        await page.ButtonNamed("page.send").ClickAsync();
        await Expect(page.Locator("#log .person .words")).ToHaveTextAsync("I am here");
        await Expect(page.Own().Last).ToHaveTextAsync("half a sentence");
    });

    [Fact]
    public Task Who_reads_further_up_is_not_moved_and_is_offered_what_is_new() => TryAsync(async () =>
    {
        var page = await TalkAsync(Device.Phone);
        await PersonComesAsync(page);
        for (var number = 0; number < 8; number++) await page.SayAsync($"line\nline\nline {number}");
        await Expect(page.Locator(".message.unsent")).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => scrollTo({ top: 0, behavior: 'instant' })");
        await PersonSaysAsync("I am here");
        await Expect(page.Locator(".newer")).ToBeVisibleAsync();
        Assert.InRange(await page.EvaluateAsync<int>("() => scrollY"), 0, 50);
        await page.Locator(".newer").ClickAsync();
        await Expect(page.Locator(".message.person")).ToBeInViewportAsync();
        await Expect(page.Locator(".newer")).ToBeHiddenAsync();
    });
}
