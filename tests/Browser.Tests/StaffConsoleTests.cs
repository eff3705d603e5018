using System.Text.RegularExpressions;
using AdviceBot.Activities;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Conversations;
using AdviceBot.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests;

public sealed class StaffConsoleTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task An_operator_takes_a_visitor_they_talk_and_the_bot_goes_on_after() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await Expect(console.Locator("#staffed")).ToContainTextAsync("Nobody is on shift");
        await console.GetByRole(AriaRole.Switch, new() { Name = "On shift" }).ClickAsync();
        await Expect(console.Locator("#staffed")).ToHaveTextAsync("1 person on shift");
        await Expect(console.GetByRole(AriaRole.Switch)).ToBeCheckedAsync();

        var visitor = await WaitingVisitorAsync(Device.Phone);
        await Expect(Waiting(console)).ToHaveCountAsync(1);
        await Expect(console).ToHaveTitleAsync(new Regex("^\\(1\\) "));
        await Expect(console.Locator("#news")).ToContainTextAsync("1 waiting");
        await AssertAccessibleAsync(console);

        await TakeNextAsync(console);
        await Expect(Waiting(console)).ToHaveCountAsync(0);
        await Expect(console.Locator("#about")).ToContainTextAsync("he has my pictures");
        await Expect(visitor.Locator("#log")).ToContainTextAsync("Alex");
        await AssertAccessibleAsync(console);

        await Reply(console).PressSequentiallyAsync("Hello. ");
        await Expect(visitor.GetByText("A person is typing")).ToBeVisibleAsync();
        await SendAsync(console, "You are not in trouble.");
        await Expect(visitor.Locator("#log li.person").Last).ToContainTextAsync("You are not in trouble.");
        await Expect(console.Locator("#transcript li.operator .seen")).ToHaveTextAsync("Seen");

        await visitor.Locator("#text").PressSequentiallyAsync("thank");
        await Expect(console.Locator("#foot .typing")).ToContainTextAsync("The visitor is typing");
        await WriteAsync(visitor, "thank you");
        await Expect(console.Locator("#transcript li.visitor").Last).ToContainTextAsync("thank you");
        await Expect(console.Locator("#foot .typing")).ToHaveTextAsync("");
        await Expect(visitor.Locator("#log li.own").Last.Locator(".delivery")).ToContainTextAsync("seen", new() { IgnoreCase = true });

        await Button(console, "Hand back to the bot").ClickAsync();
        await Expect(Mine(console)).ToHaveCountAsync(0);
        var before = await visitor.Locator("#log li.bot").CountAsync();
        await WriteAsync(visitor, "hello?");
        await Expect(visitor.Locator("#log li.bot").Nth(before)).ToBeVisibleAsync();
    });

    [Fact]
    public Task Closing_is_asked_about_first_and_tells_the_visitor() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync(Device.Phone);
        await TakeNextAsync(console);
        await Button(console, "Close").ClickAsync();
        await AssertAccessibleAsync(console);
        await Button(console, "Keep it open").ClickAsync();
        await Expect(Mine(console)).ToHaveCountAsync(1);
        var before = await visitor.Locator("#log li.bot").CountAsync();
        await Button(console, "Close").ClickAsync();
        await Button(console, "Close it").ClickAsync();
        await Expect(Mine(console)).ToHaveCountAsync(0);
        await Expect(visitor.Locator("#log li.bot").Nth(before)).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_reply_that_missed_something_keeps_the_draft_and_shows_what_was_missed() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync(Device.Phone);
        await TakeNextAsync(console);
        await console.RouteAsync("**/reply", async route =>
        {
            await PostAsync("he just posted it");
            await route.ContinueAsync();
        });
        await Reply(console).FillAsync("Good that you came.");
        await Reply(console).PressAsync("Enter");
        await Expect(console.Locator(".missed")).ToContainTextAsync("he just posted it");
        await Expect(Reply(console)).ToHaveValueAsync("Good that you came.");
        await Expect(console.Locator("#transcript li.visitor").Last).ToContainTextAsync("he just posted it");
        await AssertAccessibleAsync(console);

        await console.UnrouteAsync("**/reply");
        await SendAsync(console, "I am sorry. Let us get it taken down.");
        await Expect(console.Locator(".missed")).ToBeHiddenAsync();
    });

    [Fact]
    public Task Who_left_quickly_is_shown_in_red_and_nothing_can_be_sent() => TryAsync(async () =>
    {
        // The sign that the operator types may be on its way when the visitor leaves: it is refused, which the browser notes.
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync(Device.Phone);
        await TakeNextAsync(console);
        await Reply(console).FillAsync("Are you");
        await Server.Get<ConversationService>().LeaveQuicklyAsync(await HeldIdAsync());
        await Expect(console.Locator(".do-not-contact")).ToContainTextAsync("Left quickly: do not contact");
        await Expect(Reply(console)).ToHaveCountAsync(0);
        await AssertAccessibleAsync(console);
        await Button(console, "Take it off my list").ClickAsync();
        await Expect(Mine(console)).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Several_conversations_at_once_show_which_has_something_unread_and_keep_their_drafts() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var first = await WaitingVisitorAsync(Device.Phone, "the first story");
        await TakeNextAsync(console);
        await Reply(console).FillAsync("half a sentence");
        await WaitingVisitorAsync(Device.Phone, "the second story");
        await TakeNextAsync(console);
        await Expect(console.Locator("#about")).ToContainTextAsync("the second story");
        await Expect(Reply(console)).ToHaveValueAsync("");

        await WriteAsync(first, "are you still there?");
        await Expect(Mine(console).First.Locator(".unread")).ToContainTextAsync("1");
        await Mine(console).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(console.Locator("#transcript li.visitor").Last).ToContainTextAsync("are you still there?");
        await Expect(Reply(console)).ToHaveValueAsync("half a sentence");
        await Expect(Mine(console).First.Locator(".unread")).ToHaveCountAsync(0);
        await console.ReloadAsync();
        await Expect(Reply(console)).ToHaveValueAsync("half a sentence");
        await console.GoBackAsync();
        await Expect(console.Locator("#about")).ToContainTextAsync("the second story");
    });

    [Fact]
    public Task While_the_server_is_away_the_console_says_so_and_sends_nothing_and_then_it_misses_nothing() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync(Device.Phone);
        await TakeNextAsync(console);
        await Reply(console).FillAsync("I am here.");
        await Server.StopAsync();
        await Expect(console.Locator("#link")).ToContainTextAsync("Connection lost");
        await Expect(Button(console, "Send")).ToBeDisabledAsync();
        await AssertAccessibleAsync(console);

        await Server.StartAgainAsync();
        await PostAsync("said while you were away");
        await Expect(console.Locator("#link")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Expect(console.Locator("#transcript li.visitor").Last).ToContainTextAsync("said while you were away");
        await SendAsync(console, "I am here.");
    });

    [Fact]
    public Task Two_operators_who_look_at_the_same_visitor_see_who_took_it() => TryAsync(async () =>
    {
        var alex = await SignedInAsync(Desk);
        var bo = await SignedInAsync(Desk, "bo");
        await WaitingVisitorAsync(Device.Phone);
        await Waiting(bo).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Button(bo, "Take this conversation")).ToBeVisibleAsync();
        await AssertAccessibleAsync(bo);
        await TakeNextAsync(alex);
        await Expect(bo.Locator("#talk")).ToContainTextAsync("Alex has taken this conversation.");
        await AssertAccessibleAsync(bo);
    });

    [Fact]
    public Task Everything_can_be_done_by_keyboard() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync(Device.Phone);
        await Expect(Waiting(console)).ToHaveCountAsync(1);
        await TabToAsync(console, "Take next");
        await console.Keyboard.PressAsync("Enter");
        await Expect(Reply(console)).ToBeFocusedAsync();
        await console.Keyboard.TypeAsync("One line");
        await console.Keyboard.PressAsync("Shift+Enter");
        await console.Keyboard.TypeAsync("and another");
        await console.Keyboard.PressAsync("Control+Enter");
        await Expect(console.Locator("#transcript li.operator .words")).ToContainTextAsync("One line\nand another");
        await TabToAsync(console, "Close");
        await console.Keyboard.PressAsync("Enter");
        await Expect(console.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await console.Keyboard.PressAsync("Escape");
        await Expect(console.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(Button(console, "Close")).ToBeFocusedAsync();
    });

    [Fact]
    public Task A_reply_may_be_2000_characters_long_and_what_is_more_is_told() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync(Device.Phone);
        await TakeNextAsync(console);
        await Reply(console).FillAsync(new string('a', 2003));
        await Expect(console.Locator("#reply-hint")).ToContainTextAsync("3 characters too many");
        await Expect(Button(console, "Send")).ToBeDisabledAsync();
        await Reply(console).FillAsync(new string('a', 1990));
        await Expect(console.Locator("#reply-hint")).ToContainTextAsync("10 characters left");
        await Expect(Button(console, "Send")).ToBeEnabledAsync();
    });

    [Fact]
    public Task Who_reads_further_up_is_not_moved_by_what_arrives() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync(Device.Phone);
        await TakeNextAsync(console);
        var flow = console.Locator("#talk .flow");
        await flow.EvaluateAsync("flow => flow.scrollTo(0, 0)");
        await PostAsync("one more thing");
        await Expect(Button(console, "New messages")).ToBeVisibleAsync();
        Assert.Equal(0, await flow.EvaluateAsync<int>("flow => flow.scrollTop"));
        await AssertAccessibleAsync(console);
        await Button(console, "New messages").ClickAsync();
        await Expect(console.Locator("#transcript").GetByText("one more thing")).ToBeInViewportAsync();
        await Expect(Button(console, "New messages")).ToBeHiddenAsync();
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task The_console_fits_a_phone(bool dark) => TryAsync(async () =>
    {
        var console = await SignedInAsync(dark ? Device.Phone.Dark : Device.Phone);
        await WaitingVisitorAsync(Device.Phone);
        await Expect(Waiting(console)).ToHaveCountAsync(1);
        await AssertAccessibleAsync(console);
        await TakeNextAsync(console);
        await AssertAccessibleAsync(console);
        Assert.Equal(390, await console.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await console.GetByRole(AriaRole.Link, new() { Name = "Back to the list" }).ClickAsync();
        await Expect(Mine(console)).ToBeVisibleAsync();
    });

    [Fact]
    public Task Without_scripts_the_forms_of_the_console_still_work() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk.WithoutScript);
        var visitor = await WaitingVisitorAsync(Device.Phone);
        await console.ReloadAsync();
        await Button(console, "Take next").ClickAsync();
        await Reply(console).FillAsync("Hello from a plain form");
        await Button(console, "Send").ClickAsync();
        await Expect(console.Locator("#transcript li.operator")).ToContainTextAsync("Hello from a plain form");
        await Expect(visitor.Locator("#log li.person")).ToContainTextAsync("Hello from a plain form");
    });

    [Fact]
    public Task Who_is_signed_out_elsewhere_is_led_to_the_sign_in_page_and_back() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync(Device.Phone);
        await TakeNextAsync(console);
        var path = new Uri(console.Url).AbsolutePath;
        await Server.Get<AdviceBot.Staff.Accounts.StaffAccounts>().SignOutEverywhereAsync((await Server.Get<IStore>().FindAccountByNameAsync("alex"))!.Id);
        await PostAsync("are you there?");
        // The stream and the page may both lead there; waiting for one of the two navigations would fail on the other.
        await Expect(console).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/staff/sign-in[?]to="));
        await console.GetByLabel("Sign-in name").FillAsync("alex");
        await console.GetByLabel("Password").FillAsync(TestStaff.Password);
        await Button(console, "Sign in").ClickAsync();
        await console.WaitForURLAsync($"**{path}");
        await Expect(console.Locator("#transcript li.visitor").Last).ToContainTextAsync("are you there?");
    });

    [Fact]
    public Task The_next_operator_at_the_same_computer_finds_no_draft_of_the_one_before() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await TestStaff.CreateAsync(Server, "bo", "Bo");
        await WaitingVisitorAsync(Device.Phone);
        await TakeNextAsync(console);
        await Reply(console).FillAsync("half a sentence");
        await Button(console, "Sign out").ClickAsync();
        await console.GetByLabel("Sign-in name").FillAsync("bo");
        await console.GetByLabel("Password").FillAsync(TestStaff.Password);
        await Button(console, "Sign in").ClickAsync();
        await console.WaitForURLAsync("**/staff");
        await Expect(console.Locator("#staffed")).ToBeVisibleAsync();
        Assert.DoesNotContain("half", await console.EvaluateAsync<string>("JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
    });

    private static async Task TabToAsync(IPage page, string button)
    {
        for (var i = 0; i < 40 && !await Button(page, button).EvaluateAsync<bool>("element => element === document.activeElement"); i++) await page.Keyboard.PressAsync("Tab");
        await Expect(Button(page, button)).ToBeFocusedAsync();
    }

    private async Task<string> HeldIdAsync() => (await Server.Get<IStore>().ListAsync(Status.Held, 2)).Single().Id;

    private async Task PostAsync(string words) =>
        await Server.Get<ConversationService>().PostAsync(await HeldIdAsync(), new Activity { Type = ActivityTypes.Message, Text = words });
}
