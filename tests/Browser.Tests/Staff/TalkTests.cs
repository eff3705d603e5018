using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Conversations;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>The open conversation: what is said in it, and what each side learns of the other.</summary>
public sealed class TalkTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task Operator_and_visitor_see_each_other_write_and_read() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await Expect(visitor.Log()).ToContainTextAsync("Alex has joined");

        await console.Reply().PressSequentiallyAsync("Hello. ");
        await Expect(visitor.GetByText("A person is typing")).ToBeVisibleAsync();
        await console.SendAsync("You are not in trouble.");
        await Expect(visitor.FromPerson().Last).ToHaveTextAsync("You are not in trouble.");
        await Expect(console.Transcript().Locator(".said.operator .seen")).ToHaveTextAsync("Seen");

        await visitor.Box().PressSequentiallyAsync("thank");
        await Expect(console.Transcript().Locator(".typing")).ToContainTextAsync("The visitor is typing");
        await Expect(console.GetByText("thank", new() { Exact = true })).ToHaveCountAsync(0);
        await visitor.WriteAsync("thank you");
        await Expect(console.Said("visitor").Last).ToHaveTextAsync("thank you");
        await Expect(console.Transcript().Locator(".typing")).ToHaveTextAsync("");
        await Expect(visitor.Locator("#log li.own .delivery").Last).ToContainTextAsync("seen", new() { IgnoreCase = true });
    });

    [Fact]
    public Task The_key_that_sends_is_chosen_once() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.Keyboard.TypeAsync("half");
        await console.Keyboard.PressAsync("Enter");
        await Expect(console.Reply()).ToHaveValueAsync("half\n");
        await console.ButtonNamed("Enter").ClickAsync();
        await Expect(console.Reply()).ToBeFocusedAsync();
        await console.Reply().FillAsync("One line");
        await console.Keyboard.PressAsync("Shift+Enter");
        await console.Keyboard.TypeAsync("and another");
        await console.Keyboard.PressAsync("Enter");
        await Expect(console.Said("operator")).ToContainTextAsync("One line\nand another", new() { UseInnerText = true });

        await console.ReloadAsync();
        await Expect(console.Reply()).ToBeFocusedAsync();
        await Expect(console.GetByText("Which key shall send")).ToHaveCountAsync(0);
        await console.Keyboard.TypeAsync("a third");
        await console.Keyboard.PressAsync("Enter");
        await Expect(console.Said("operator").Last).ToHaveTextAsync("a third");
    });

    [Fact]
    public Task A_reply_that_missed_something_shows_it_and_keeps_the_words() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.RouteAsync("**/reply", async route =>
        {
            await PostAsync("he just posted it");
            await route.ContinueAsync();
        });
        await console.Reply().FillAsync("Good that you came.");
        await console.Reply().PressAsync("Control+Enter");
        await Expect(console.Missed()).ToContainTextAsync("he just posted it");
        await Expect(console.Reply()).ToHaveValueAsync("Good that you came.");
        await Expect(console.Said("visitor").Last).ToHaveTextAsync("he just posted it");
        await AssertAccessibleAsync(console);

        await console.UnrouteAsync("**/reply");
        await console.SendAsync("I am sorry. Let us get it taken down.");
        await Expect(console.Missed()).ToBeHiddenAsync();
        await Expect(console.Said("operator")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task A_reply_whose_receipt_was_lost_is_sent_again_and_said_once() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.RouteAsync("**/reply", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await console.Reply().FillAsync("I am here.");
        await console.Reply().PressAsync("Control+Enter");
        await Expect(console.Missed()).ToContainTextAsync("No connection");
        await console.UnrouteAsync("**/reply");
        await console.Reply().PressAsync("Control+Enter");
        await Expect(console.Reply()).ToHaveValueAsync("");
        await Expect(console.Said("operator")).ToHaveTextAsync(["I am here."]);
        await Expect(visitor.FromPerson()).ToHaveTextAsync(["I am here."]);
    });

    [Fact]
    public Task Several_at_once_show_which_is_unread_and_keep_their_drafts_also_over_a_reload() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var (first, name) = await NewVisitorAsync("the first story");
        await console.TakeNextAsync();
        await console.Reply().FillAsync("half a sentence");
        await WaitingVisitorAsync("the second story");
        await console.TakeNextAsync();
        await Expect(console.Said("visitor").First).ToHaveTextAsync("the second story");
        await Expect(console.Reply()).ToHaveValueAsync("");

        await first.WriteAsync("are you still there?");
        await Expect(console.Entry(name).Locator(".unread")).ToContainTextAsync("1");
        await console.OpenAsync(name);
        await Expect(console.Said("visitor").Last).ToHaveTextAsync("are you still there?");
        await Expect(console.Reply()).ToHaveValueAsync("half a sentence");
        await Expect(console.Entry(name).Locator(".unread")).ToHaveCountAsync(0);
        await console.ReloadAsync();
        await Expect(console.Reply()).ToHaveValueAsync("half a sentence");
        await console.GoBackAsync();
        await Expect(console.Said("visitor").First).ToHaveTextAsync("the second story");
        await Expect(console.Reply()).ToHaveValueAsync("");
    });

    [Fact]
    public Task A_slash_brings_up_the_ready_replies_that_fit_this_visitor() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync("he has my pictures, I am 15");
        await console.TakeNextAsync();
        await console.Keyboard.TypeAsync("/pic");
        var option = console.GetByRole(AriaRole.Option);
        await Expect(option.First).ToContainTextAsync("Getting pictures taken down");
        await Expect(option.First).ToHaveAttributeAsync("aria-selected", "true");
        await AssertAccessibleAsync(console);
        await console.Keyboard.PressAsync("Enter");
        await Expect(console.Reply()).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Report Remove"));
        await Expect(option).ToHaveCountAsync(0);
        await console.Keyboard.PressAsync("Control+Enter");
        await Expect(visitor.FromPerson()).ToContainTextAsync("Report Remove");
        // In the middle of a word it is only a stroke.
        await console.Keyboard.TypeAsync("24/7");
        await Expect(option).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_reply_may_be_2000_characters_long_and_what_is_more_is_told() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.Reply().FillAsync(new string('a', 2003));
        await Expect(console.Locator(".left")).ToHaveTextAsync("3 characters too many");
        await Expect(console.Send()).ToBeDisabledAsync();
        await console.Reply().FillAsync(new string('a', 1990));
        await Expect(console.Locator(".left")).ToHaveTextAsync("10 characters left");
        await Expect(console.Send()).ToBeEnabledAsync();
    });

    [Fact]
    public Task Who_reads_further_up_is_not_moved_by_what_arrives() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        foreach (var line in Enumerable.Range(1, 12)) await PostAsync($"line {line}");
        await Expect(console.Said("visitor").Last).ToHaveTextAsync("line 12");
        // The page knows that it was scrolled when the frame is drawn.
        await console.Transcript().EvaluateAsync("flow => { flow.scrollTo(0, 0); return new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))); }");
        await PostAsync("one more thing");
        await Expect(console.ButtonNamed("New messages below")).ToBeVisibleAsync();
        Assert.Equal(0, await console.Transcript().EvaluateAsync<int>("flow => flow.scrollTop"));
        await AssertAccessibleAsync(console);
        await console.ButtonNamed("New messages below").ClickAsync();
        await Expect(console.Transcript().GetByText("one more thing")).ToBeInViewportAsync();
        await Expect(console.ButtonNamed("New messages below")).ToBeHiddenAsync();
    });

    [Fact]
    public Task Who_left_quickly_is_shown_in_red_and_nothing_can_be_sent() => TryAsync(async () =>
    {
        // The sign that the operator types may be on its way when the visitor leaves: it is refused, which the browser notes.
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.Reply().FillAsync("Are you");
        await Server.Get<ConversationService>().LeaveQuicklyAsync((await HeldAsync()).Id);
        await Expect(console.Locator(".safe-contact.stop")).ToContainTextAsync("LEFT QUICKLY: DO NOT CONTACT.");
        await Expect(console.Reply()).ToHaveCountAsync(0);
        await Expect(console.Send()).ToHaveCountAsync(0);
        await Expect(console.Mine()).ToContainTextAsync("Do not contact");
        await AssertAccessibleAsync(console);
        await console.ActAsync("Finish");
        await console.ChooseAsync("The visitor went away");
        await console.SubmitAsync("Finish");
        await Expect(console.Mine()).ToHaveCountAsync(0);
    });

    [Fact]
    public Task How_a_visitor_may_be_reached_stands_in_red_for_whoever_opens_them() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.ActAsync("Safe contact");
        await console.GetByLabel("Somebody may be watching").CheckAsync();
        await console.GetByLabel("No call-back").CheckAsync();
        await console.GetByLabel("More about it, in words").FillAsync("weekdays 9 to 3");
        await AssertAccessibleAsync(console);
        await console.SubmitAsync("Save");
        await Expect(console.Sheet()).ToBeHiddenAsync();
        var banner = console.Locator(".safe-contact");
        await Expect(banner).ToContainTextAsync("Somebody may be watching the screen");
        await Expect(banner).ToContainTextAsync("No call-back");
        await Expect(banner).ToContainTextAsync("Safe to reach: weekdays 9 to 3");
        await Expect(console.Mine()).ToContainTextAsync("May be watched");
        await console.ReloadAsync();
        await Expect(banner).ToContainTextAsync("Safe to reach: weekdays 9 to 3");
    });
}
