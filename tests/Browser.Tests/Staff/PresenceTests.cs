using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Who is there, and who is signed in.</summary>
public sealed class PresenceTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task Presence_is_chosen_counted_and_kept() => TryAsync(async () =>
    {
        var alex = await SignedInAsync(Desk);
        var bo = await SignedInAsync(Desk, "bo");
        await Expect(bo.Locator(".staffed")).ToContainTextAsync("Nobody on shift");
        await alex.ChoosePresenceAsync("Available");
        await Expect(bo.Locator(".staffed")).ToHaveTextAsync("1 on shift");
        await bo.ChoosePresenceAsync("Busy");
        await Expect(alex.Locator(".staffed")).ToHaveTextAsync("2 on shift");
        await bo.ChoosePresenceAsync("Break");
        await Expect(alex.Locator(".staffed")).ToHaveTextAsync("1 on shift");
        await alex.ReloadAsync();
        await Expect(alex.ButtonNamed("My presence: Available")).ToBeVisibleAsync();
        await alex.Keyboard.PressAsync("p");
        await Expect(alex.GetByRole(Microsoft.Playwright.AriaRole.Menu)).ToBeVisibleAsync();
        await AssertAccessibleAsync(alex);
    });

    [Fact]
    public Task Who_is_signed_out_elsewhere_is_led_to_the_sign_in_page_and_back() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var console = await SignedInAsync(Desk);
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        var path = new Uri(console.Url).AbsolutePath;
        await Server.Get<StaffAccounts>().SignOutEverywhereAsync((await Server.Get<IStore>().FindAccountByNameAsync("alex"))!.Id);
        await PostAsync("are you there?");
        await Expect(console).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/staff/sign-in[?]to="));
        await SignInAsync(console, "alex");
        await console.WaitForURLAsync($"**{path}");
        await Expect(console.Said("visitor").Last).ToHaveTextAsync("are you there?");
    });

    [Fact]
    public Task The_next_operator_at_the_same_computer_finds_no_draft_of_the_one_before() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        await TestStaff.CreateAsync(Server, "bo", "Bo");
        await WaitingVisitorAsync();
        await console.TakeNextAsync();
        await console.Reply().FillAsync("half a sentence");
        await console.ButtonNamed("Alex").ClickAsync();
        await console.GetByRole(Microsoft.Playwright.AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await SignInAsync(console, "bo");
        await Expect(console.ButtonNamed("Bo")).ToBeVisibleAsync();
        Assert.DoesNotContain("half", await console.EvaluateAsync<string>("JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
    });
}
