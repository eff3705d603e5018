using System.Text.RegularExpressions;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Handoff;
using AdviceBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>A visitor in front of the real page, and an operator behind it. The neutral site that one leaves to is answered here.</summary>
public abstract class VisitorTest(Chromium chromium) : BrowserTest(chromium)
{
    protected const string Exit = "https://www.example.org/weather";

    protected static readonly Operator Sam = new("o1", "Sam");

    protected override ServerSettings Settings => new() { Pack = "letters", Configure = Staff };

    protected ConversationService Conversations => Server.Get<ConversationService>();

    protected Script Script => Server.Get<Scripts>().Current;

    protected static void Staff(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) =>
        builder.Services.Replace(ServiceDescriptor.Singleton<IShift, SomebodyIsThere>());

    /// <summary>A visitor whose browser finds the neutral site without the internet.</summary>
    protected async Task<IPage> ArriveAsync(Device device, string path = "/")
    {
        var context = await NewContextAsync(device);
        await context.RouteAsync(Exit, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<title>Weather</title>Sunny" }));
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>
    /// The server sent the browser out. What a redirect asks for is not answered here as what a page asks for is, so the browser stays with an error, which only
    /// some call by the address that was asked for.
    /// </summary>
    protected static async Task ExpectSentOutAsync(IPage page, Func<Task> act)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.RunAndWaitForRequestAsync(act, request => request.IsNavigationRequest && request.Frame == page.MainFrame && request.Url.TrimEnd('#') == Exit);
        await Expect(page).ToHaveURLAsync(new Regex($"^({Regex.Escape(Exit)}#?|chrome-error://chromewebdata/)$"));
    }

    /// <summary>A visitor who has told the first thing.</summary>
    protected async Task<IPage> TalkAsync(Device device)
    {
        var page = await ArriveAsync(device);
        await page.SayAsync("my story");
        await page.AnswerButton("The letter A").WaitForAsync();
        return page;
    }

    /// <summary>The one conversation of this test.</summary>
    protected async Task<Conversation> ConversationAsync()
    {
        var store = Server.Get<IStore>();
        var all = new List<Conversation>();
        foreach (var status in Enum.GetValues<Status>()) all.AddRange(await store.ListAsync(status, 10));
        return Assert.Single(all);
    }

    protected async Task<IReadOnlyList<string>> StoredOwnWordsAsync()
    {
        var log = await Conversations.ReadForStaffAsync((await ConversationAsync()).Id, 0);
        return [.. log!.Events.Select(logged => logged.Entry).OfType<VisitorWrote>().Select(wrote => wrote.Activity.Text ?? "")];
    }

    /// <summary>The visitor asks for a person and one comes.</summary>
    protected async Task<Conversation> PersonComesAsync(IPage page)
    {
        await page.ButtonNamed("Talk to a person").First.ClickAsync();
        await page.Locator(".state.waiting").WaitForAsync();
        return Assert.IsType<Done>(await Conversations.TakeAsync((await ConversationAsync()).Id, Sam)).Conversation;
    }

    protected async Task PersonSaysAsync(string text)
    {
        var held = await ConversationAsync();
        var lastSeen = (await Conversations.ReadForStaffAsync(held.Id, long.MaxValue))!.Head.Number;
        Assert.IsType<Done>(await Conversations.ReplyAsync(held.Id, Sam, held.LeaseToken!, lastSeen, text, text));
    }

    private sealed class SomebodyIsThere : IShift
    {
        public bool IsStaffed => true;
    }
}

/// <summary>What a visitor finds on the page, by what it is called.</summary>
internal static class VisitorPage
{
    public static ILocator Box(this IPage page) => page.Locator("#text");

    public static ILocator Own(this IPage page) => page.Locator(".message.own .words");

    public static ILocator Messages(this IPage page) => page.Locator("#log .message");

    public static ILocator AnswerButton(this IPage page, string name) => page.Locator("#answers").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator ButtonNamed(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    public static async Task SayAsync(this IPage page, string text)
    {
        await page.Box().FillAsync(text);
        await page.ButtonNamed("page.send").Or(page.ButtonNamed("Send")).ClickAsync();
    }

    public static Task<bool> IsEmptyAsync(this IPage page) => page.EvaluateAsync<bool>("() => document.documentElement.childNodes.length === 0");

    /// <summary>True when something can be scrolled sideways.</summary>
    public static Task<bool> IsTooWideAsync(this IPage page) =>
        page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
}
