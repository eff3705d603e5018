using AdviceBot.Activities;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;
using AdviceBot.Studio;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>A test with operators at their consoles and visitors at the page.</summary>
[Collection(StaffBrowser.Name)]
public abstract class StaffPages(Chromium chromium) : BrowserTest(chromium)
{
    protected static readonly Device Desk = new("desk", 1280, 720);
    protected static readonly Device Tablet = new("tablet", 820, 1180);

    /// <summary>Drafts are checked in their words alone: walking every path takes seconds, and has its own stories.</summary>
    protected static Action<WebApplicationBuilder> WithoutTheWalk { get; } = builder => builder.Services.AddSingleton<Checker>((files, day) => [.. PackCheck.InWords(files, day)]);

    /// <summary>An account made the way an administrator makes one, signed in by the form; the console is up to date.</summary>
    protected async Task<IPage> SignedInAsync(Device device, string name = "alex", string role = Roles.Operator)
    {
        await TestStaff.CreateAsync(Server, name, char.ToUpperInvariant(name[0]) + name[1..], role);
        var page = await OpenAsync(device, "/staff");
        await SignInAsync(page, name);
        await Expect(page.TakeNext()).ToBeVisibleAsync();
        return page;
    }

    protected static async Task SignInAsync(IPage page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GetByLabel("Sign-in name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(TestStaff.Password);
        await page.ButtonNamed("Sign in").ClickAsync();
    }

    /// <summary>Signed in, and there to take conversations.</summary>
    protected async Task<IPage> OnShiftAsync(Device device, string name = "alex", string role = Roles.Operator)
    {
        var console = await SignedInAsync(device, name, role);
        await console.ChoosePresenceAsync("Available");
        return console;
    }

    /// <summary>A visitor who wrote a first sentence and pressed the button for a person.</summary>
    protected async Task<IPage> WaitingVisitorAsync(string story = "he has my pictures") => (await NewVisitorAsync(story)).Page;

    /// <summary>The same, with the name that the staff see.</summary>
    protected async Task<(IPage Page, string Name)> NewVisitorAsync(string story)
    {
        var known = (await ConversationsAsync()).Select(head => head.Id).ToList();
        // Nothing is tested of how their page moves, and a press must not miss what is still on its way.
        var page = await OpenAsync(Device.Phone.ReducedMotion);
        await page.WriteAsync(story);
        await page.Locator("button.human").ClickAsync();
        await Expect(page.Locator(".state.waiting")).ToBeVisibleAsync();
        var head = Assert.Single(await ConversationsAsync(), head => !known.Contains(head.Id));
        return (page, NameOf(head));
    }

    /// <summary>What the staff call a visitor.</summary>
    protected static string NameOf(Conversation head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return "Visitor " + string.Concat(head.Id.Where(char.IsAsciiLetterOrDigit).TakeLast(4)).ToUpperInvariant();
    }

    protected async Task<IReadOnlyList<Conversation>> ConversationsAsync()
    {
        var all = new List<Conversation>();
        foreach (var status in Enum.GetValues<Status>()) all.AddRange(await Server.Get<IStore>().ListAsync(status, 100));
        return all;
    }

    /// <summary>The one conversation that somebody holds.</summary>
    protected async Task<Conversation> HeldAsync() => (await Server.Get<IStore>().ListAsync(Status.Held, 2)).Single();

    /// <summary>The visitor of the one held conversation writes, past their page.</summary>
    protected async Task PostAsync(string words) =>
        await Server.Get<ConversationService>().PostAsync((await HeldAsync()).Id, new Activity { Type = ActivityTypes.Message, Text = words });
}
