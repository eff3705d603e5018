using AdviceBot.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Restart, tunnel, sleep: the console says that it is behind, sends nothing until it is not, and misses nothing.</summary>
public sealed class ReconnectTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task While_the_server_is_away_nothing_is_sent_and_after_it_nothing_is_missed() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await OnShiftAsync(Desk);
        var visitor = await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.SendAsync("before");
        await console.NoteAsync("a note before");
        await console.Reply().FillAsync("I am here.");
        await Server.StopAsync();
        await Expect(console.Behind()).ToContainTextAsync("Connection lost");
        await Expect(console.Send()).ToBeDisabledAsync();
        await Expect(console.TakeNext()).ToBeDisabledAsync();
        await console.Reply().PressAsync("Control+Enter");
        await Expect(console.Reply()).ToHaveValueAsync("I am here.");
        await AssertAccessibleAsync(console);

        await Server.StartAgainAsync();
        await PostAsync("said while you were away");
        await Expect(console.Behind()).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Expect(console.Said("visitor").Last).ToHaveTextAsync("said while you were away");
        await Expect(console.Reply()).ToHaveValueAsync("I am here.");
        await Expect(console.Reply()).ToBeFocusedAsync();
        await console.Reply().PressAsync("Control+Enter");
        await Expect(console.Said("operator")).ToHaveTextAsync(["before", "I am here."]);
        await Expect(visitor.FromPerson()).ToHaveTextAsync(["before", "I am here."], new() { Timeout = 20_000 });
        await console.NoteAsync("a note after");
        await Expect(console.Notes().Locator(".note-words")).ToHaveTextAsync(["a note before", "a note after"]);
        await Expect(console.Locator(".staffed")).ToHaveTextAsync("1 on shift");
    });

    [Fact]
    public Task What_comes_during_a_tunnel_is_there_after_it() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync("the first story");
        await console.TakeNextAsync();
        await console.Context.SetOfflineAsync(true);
        await Expect(console.Behind()).ToBeVisibleAsync();
        await PostAsync("one");
        await PostAsync("two");
        var (_, name) = await NewVisitorAsync("the second story");
        await console.Context.SetOfflineAsync(false);
        await Expect(console.Behind()).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Expect(console.Said("visitor")).ToHaveTextAsync(["the first story", "Talk to a person", "one", "two"]);
        await Expect(console.Waiting()).ToContainTextAsync(name);
    });
}
