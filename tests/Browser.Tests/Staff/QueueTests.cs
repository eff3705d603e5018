using System.Text.RegularExpressions;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>The list on the left: who is next and why, and taking.</summary>
public sealed class QueueTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task Whoever_may_come_to_harm_stands_first_and_every_entry_says_why() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var (_, asked) = await NewVisitorAsync("he has my pictures");
        await Expect(console.Waiting()).ToHaveCountAsync(1);
        var (_, crisis) = await NewVisitorAsync("he has my pictures and I want to kill myself");
        await Expect(console.Waiting()).ToHaveTextAsync([new Regex(crisis), new Regex(asked)]);
        await Expect(console.Entry(crisis)).ToContainTextAsync("Severe");
        await Expect(console.Entry(crisis)).ToContainTextAsync("May be thinking of suicide or self-harm");
        await Expect(console.Entry(asked)).ToContainTextAsync("Normal");
        await Expect(console.Entry(asked)).ToContainTextAsync("Asked for a person");
        await Expect(console.Entry(asked)).ToContainTextAsync("waiting <1 min");
    });

    [Fact]
    public Task What_the_visitor_says_while_waiting_moves_them_up_at_once() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var (_, first) = await NewVisitorAsync("the first story");
        var (second, name) = await NewVisitorAsync("the second story");
        await Expect(console.Waiting()).ToHaveTextAsync([new Regex(first), new Regex(name)]);
        await second.WriteAsync("I want to kill myself");
        await Expect(console.Waiting()).ToHaveTextAsync([new Regex(name), new Regex(first)]);
        await Expect(console.Entry(name)).ToContainTextAsync("Severe");
    });

    [Fact]
    public Task The_deadline_of_the_extortionist_runs_as_a_clock() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var (_, name) = await NewVisitorAsync("he has my pictures and gave me 20 minutes to pay");
        var clock = console.Entry(name).Locator(".deadline time");
        await Expect(clock).ToHaveTextAsync(new Regex("^(20:00|19:\\d\\d)$"));
        var before = await clock.InnerTextAsync();
        await Expect(clock).Not.ToHaveTextAsync(before);
        await console.OpenAsync(name);
        await Expect(console.Talk().Locator(".deadline")).ToContainTextAsync("Deadline 19:");
    });

    [Fact]
    public Task Take_next_gives_the_gravest_and_their_own_words() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await NewVisitorAsync("the first story");
        var (visitor, grave) = await NewVisitorAsync("I want to kill myself");
        await Expect(console.Waiting()).ToHaveCountAsync(2);
        await console.TakeNextAsync();
        await Expect(console.Mine()).ToContainTextAsync(grave);
        await Expect(console.Waiting()).ToHaveCountAsync(1);
        await Expect(console.Said("visitor").First).ToContainTextAsync("I want to kill myself");
        await Expect(console.Talk().Locator(".summary")).ToContainTextAsync("I want to kill myself");
        await Expect(visitor.Log()).ToContainTextAsync("Alex has joined");
    });

    [Fact]
    public Task An_operator_may_read_another_than_the_next_but_not_pick_it() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        var (_, first) = await NewVisitorAsync("the first story");
        var (_, second) = await NewVisitorAsync("the second story");
        await console.OpenAsync(first);
        await Expect(console.Locator(".foot").GetByText("Take this conversation")).ToBeVisibleAsync();
        await console.OpenAsync(second);
        await Expect(console.Said("visitor").First).ToContainTextAsync("the second story");
        await Expect(console.Locator(".foot")).ToContainTextAsync("Take next gives you whoever needs somebody most");
        await Expect(console.Locator(".foot button")).ToHaveCountAsync(0);
        // Nor by asking for it past the page.
        var refused = await console.EvaluateAsync<string>("""
            async () => {
              const { token } = await (await fetch("/staff/api/me")).json();
              const id = location.pathname.split("/").at(-1);
              const answer = await fetch(`/staff/api/conversations/${id}/take`, { method: "POST", headers: { "content-type": "application/json", "X-Staff-Token": token }, body: "{}" });
              return (await answer.json()).code;
            }
            """);
        Assert.Equal("not-next", refused);
        await Expect(console.Waiting()).ToHaveCountAsync(2);
    });

    [Fact]
    public Task A_supervisor_may_pick_and_is_told_that_it_is_recorded() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        await NewVisitorAsync("the first story");
        var (_, second) = await NewVisitorAsync("the second story");
        await console.OpenAsync(second);
        await Expect(console.Locator(".foot")).ToContainTextAsync("That you picked it is recorded");
        await console.Locator(".foot").GetByText("Take this conversation").ClickAsync();
        await Expect(console.Mine()).ToContainTextAsync(second);
        await Expect(console.Reply()).ToBeFocusedAsync();
    });

    [Fact]
    public Task Two_operators_who_look_at_the_same_visitor_see_who_took_it() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var alex = await SignedInAsync(Desk);
        var bo = await SignedInAsync(Desk, "bo");
        var (_, name) = await NewVisitorAsync("the first story");
        await bo.OpenAsync(name);
        await alex.TakeNextAsync();
        await Expect(bo.GetByText("Alex holds this conversation.")).ToBeVisibleAsync();
        await Expect(bo.GetByText("the first story")).ToHaveCountAsync(0);
        await Expect(bo.Waiting()).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Take_next_says_when_nobody_waits() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        await console.TakeNext().ClickAsync();
        await Expect(console.Refused()).ToContainTextAsync("Nobody is waiting now");
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await Expect(console.Refused()).ToBeHiddenAsync();
    });

    [Fact]
    public Task Somebody_new_is_counted_in_the_title_until_the_operator_looks() => TryAsync(async () =>
    {
        var console = await OnShiftAsync(Desk);
        await WaitingVisitorAsync();
        await Expect(console).ToHaveTitleAsync(new Regex("^\\(1\\) Conversations"));
        await Expect(console.Locator(".console > .unseen[role=status]")).ToContainTextAsync("Somebody new is waiting");
        await console.Keyboard.PressAsync("Shift");
        await Expect(console).ToHaveTitleAsync(new Regex("^Conversations"));
    });
}
