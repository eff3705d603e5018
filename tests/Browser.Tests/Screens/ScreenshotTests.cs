using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Browser.Tests.Staff;
using AdviceBot.Hosting;
using AdviceBot.Staff.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Screens;

/// <summary>
/// The pictures of the README, on the real pack, written to artifacts/screens at each run; docs/screenshots/update.sh copies them.
/// A screen that cannot be reached any more, or reports an error, fails here.
/// </summary>
public sealed class ScreenshotTests(Chromium chromium) : BrowserTest(chromium)
{
    // Scrolling that glides is no animation of the page, so a picture could be taken in the middle of it.
    private static readonly Device Still = Device.Phone with { HasReducedMotion = true };

    private readonly JumpingTime _time = new();

    protected override ServerSettings Settings => new() { Configure = builder => builder.Services.AddSingleton<TimeProvider>(_time) };

    [Fact]
    public Task What_a_visitor_sees_first() => TryAsync(async () =>
    {
        foreach (var device in new[] { Device.Phone, Device.Phone.Dark, Device.Desktop, Device.Desktop.Dark })
            await KeepAsync(await OpenAsync(device), $"visitor-{device}");
    });

    [Fact]
    public Task What_a_visitor_sees_who_paid() => TryAsync(async () =>
    {
        await OnShiftAsync();
        var visitor = await OpenAsync(Still);
        await SayAsync(visitor, "someone has my pictures and wants 200 pounds");
        foreach (var answer in new[] { "who:me", "urgency:now", "safety:safe", "age:16-17", "paid:yes" }) await ChooseAsync(visitor, answer);
        await ChooseAsync(visitor, "method:gift-card");
        await KeepAsync(visitor, "visitor-gift-card-phone");
    });

    [Fact]
    public Task What_an_operator_and_their_visitor_see() => TryAsync(async () =>
    {
        var console = await OnShiftAsync();
        var colleague = await ColleagueAsync();
        await WaitsAsync("my ex wants to share my pictures", "who:ex");
        await colleague.TakeNextAsync();
        _time.Jump(TimeSpan.FromSeconds(35));
        // A console asks the server for the time when it begins.
        await console.ReloadAsync();
        await colleague.SendAsync("Hello, this is Alex.");
        await colleague.FinishAsync("Advice given");
        await WaitsAsync("he has my pictures and wants to share them", "who:me", "urgency:past", "safety:safe", "age:adult");
        await WaitsAsync("she says I have 40 minutes to pay", "who:me", "safety:safe", "age:16-17", "paid:no");
        await WaitsAsync("my daughter does not want to live any more, someone has her pictures");
        await Expect(console.Waiting()).ToHaveCountAsync(3);
        await KeepAsync(console, "staff-queue");

        // Two in crisis stand in the order of seconds, which a busy machine decides: one of them is taken first.
        await colleague.TakeNextAsync();
        var visitor = await WaitsAsync("someone has my pictures and wants 200 pounds in 20 minutes", "who:me");
        await visitor.ClickAsync("button[name=choose][value='safety:crisis']");
        await Expect(console.Waiting().First).ToContainTextAsync("Severe");
        await Expect(console.Waiting().First.Locator(".deadline")).ToBeVisibleAsync();
        await console.TakeNextAsync();
        await console.ButtonNamed("Enter").ClickAsync();
        await console.SendAsync("Hello, this is Robin. You did the right thing by writing. Is anyone with you now?");
        await Expect(visitor.Locator("#log")).ToContainTextAsync("Is anyone with you now?");
        await SayAsync(visitor, "my sister", isAnswered: false);
        await console.NoteAsync("Rang the duty sergeant: a car can be there in ten minutes if we get the address.");
        await Expect(console.Transcript()).ToContainTextAsync("my sister");
        await console.Reply().FillAsync("Good that she is there.");
        await Expect(console.Transcript().Locator(".seen").Last).ToHaveTextAsync("Seen");
        await KeepAsync(console, "staff-conversation");
        await KeepAsync(visitor, "visitor-with-a-person-phone");

        await console.GetByRole(AriaRole.Link, new() { Name = "Board" }).ClickAsync();
        await Expect(console.Locator("[aria-labelledby=held-title] tbody tr")).ToHaveCountAsync(2);
        await Expect(console.Locator(".light")).ToBeVisibleAsync();
        await KeepAsync(console, "staff-board");
    });

    [Fact]
    public Task What_editors_and_publishers_see() => TryAsync(async () =>
    {
        await TestStaff.CreateAsync(Server, "jo", "Jo", Roles.Editor);
        await TestStaff.CreateAsync(Server, "ed", "Ed", Roles.Editor);
        await TestStaff.CreateAsync(Server, "pat", "Pat", Roles.Publisher);
        foreach (var story in new[] { "he has my pictures", "she has my pictures", "I want to kill myself" }) await SayAsync(await OpenAsync(Still), story);
        var studio = await InStudioAsync("ed");
        await studio.BeginDraftAsync("New number of the Samaritans");
        await studio.OpenFileAsync("danger-self");
        await studio.ReplaceAsync("**Call {{service.emergency.phone}} now.** ", "");
        await KeepAsync(studio, "studio-broken-promise");
        await studio.ButtonNamed("Flow").ClickAsync();
        await Expect(studio.Node("danger")).ToContainTextAsync("error");
        await KeepAsync(studio, "studio-flow");
        await studio.FindStateAsync("Has any money been paid");
        await studio.Locator(".way .condition summary").First.ClickAsync();
        await studio.Locator(".way").First.ScrollIntoViewIfNeededAsync();
        await KeepAsync(studio, "studio-state");
        await studio.ButtonNamed("Files").ClickAsync();
        await studio.ButtonNamed("Put back what is published").ClickAsync();
        await Expect(studio.State()).ToHaveTextAsync("Checked", new() { Timeout = 60_000 });
        await studio.OpenFileAsync("services.yaml", "sextortion/services");
        await studio.ReplaceAsync("116 123", "116 321");
        await studio.SendToReviewAsync("Jo");
        var jo = await InStudioAsync("jo");
        await jo.OpenDraftAsync("New number of the Samaritans");
        await jo.ButtonNamed("What changed 1").ClickAsync();
        await Expect(jo.Locator(".difference")).ToBeVisibleAsync();
        await KeepAsync(jo, "studio-changes");
        await jo.StepAsync("Sign off");
        await jo.SubmitAsync("Sign");
        await Expect(jo.State()).ToHaveTextAsync("Signed off", new() { Timeout = 60_000 });
        var pat = await InStudioAsync("pat");
        await pat.OpenDraftAsync("New number of the Samaritans");
        await pat.StepAsync("Publish");
        await pat.GetByLabel("Why").FillAsync("The line has a new number since Monday.");
        await Expect(pat.Sheet().Locator(".live-now tbody tr").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await KeepAsync(pat, "studio-publish");
    });

    [Fact]
    public Task Where_visitors_stop() => TryAsync(async () =>
    {
        await TestStaff.CreateAsync(Server, "ed", "Ed", Roles.Editor);
        string[] way = ["who:me", "urgency:past", "safety:safe", "age:adult", "paid:yes", "method:gift-card"];
        foreach (var (visitors, answered) in new[] { (6, 1), (16, 2), (11, 3), (9, 4), (31, 5), (13, 6) })
            await Server.ComeAsync(visitors, puzzle: answered == 1, way[..answered]);
        await Server.ComeAsync(56, puzzle: false, [.. way[..4], "paid:no", "platform:instagram"]);
        _time.Jump(TimeSpan.FromDays(1));
        var studio = await InStudioAsync("ed");
        await studio.GetByRole(AriaRole.Link, new() { Name = "Where visitors stop" }).ClickAsync();
        await Expect(studio.GetByRole(AriaRole.Status)).ToContainTextAsync("140 visits");
        await KeepAsync(studio, "studio-stops");
    });

    [Fact]
    public Task What_editors_see_of_the_words() => TryAsync(async () =>
    {
        await TestStaff.CreateAsync(Server, "ed", "Ed", Roles.Editor);
        var studio = await InStudioAsync("ed");
        await studio.BeginDraftAsync("Clearer words for who paid by card");
        await studio.PartAsync("Messages");
        await studio.OpenMessageAsync("method-card");
        await Expect(studio.Side("Welsh").Locator(".counts")).ToContainTextAsync("words");
        await Expect(studio.Side("English").Locator(".counts")).ToContainTextAsync("words");
        await KeepAsync(studio, "studio-messages");
        await studio.PartAsync("Services");
        await Expect(studio.Locator(".entry").First).ToBeVisibleAsync();
        await KeepAsync(studio, "studio-services");
        await studio.PreviewAsync();
        foreach (var (question, answer) in new[]
        {
            ("Who this is about", "Me. I met them online"), ("Happening now", "No, not right now"), ("Safety", "No, safe for now"), ("Age", "16 or 17"), ("Payment", "Yes, money was paid"), ("How it was paid", "Card, debit or credit"),
        })
            await studio.AnswerAsync(question, answer);
        await studio.PlayAsync();
        await Expect(studio.PlayedLog()).ToContainTextAsync("Call the bank now");
        await Expect(studio.Steps()).ToContainTextAsync("method-card");
        await KeepAsync(studio, "studio-preview");
    });

    [Fact]
    public Task What_those_who_cannot_chat_see() => TryAsync(async () => await KeepAsync(await OpenAsync(Device.Desktop, "/advice"), "advice-desktop"));

    private async Task<IPage> OnShiftAsync()
    {
        var setup = await Server.Get<StaffSetupLink>().RenewAsync();
        var console = await OpenAsync(Device.Desktop, setup!);
        await console.FillAsync("[name=name]", "robin");
        await console.FillAsync("[name=display]", "Robin");
        await console.FillAsync("[name=password]", "four plain words here");
        await console.ClickAsync("main form button");
        await console.ChoosePresenceAsync("Available");
        await console.EvaluateAsync("document.activeElement.blur()");
        return console;
    }

    private async Task<IPage> ColleagueAsync()
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        var console = await OpenAsync(Device.Desktop, "/staff");
        await console.GetByLabel("Sign-in name").FillAsync("alex");
        await console.GetByLabel("Password").FillAsync(TestStaff.Password);
        await console.ButtonNamed("Sign in").ClickAsync();
        await console.ChoosePresenceAsync("Available");
        return console;
    }

    private async Task<IPage> InStudioAsync(string name)
    {
        var studio = await OpenAsync(Device.Desktop, "/staff");
        await studio.GetByLabel("Sign-in name").FillAsync(name);
        await studio.GetByLabel("Password").FillAsync(TestStaff.Password);
        await studio.ButtonNamed("Sign in").ClickAsync();
        await Expect(studio.GetByRole(AriaRole.Heading, new() { Name = "Drafts" })).ToBeVisibleAsync();
        return studio;
    }

    /// <summary>A visitor who told this, answered these questions and asked for a person.</summary>
    private async Task<IPage> WaitsAsync(string story, params string[] answers)
    {
        var visitor = await OpenAsync(Still);
        await SayAsync(visitor, story);
        foreach (var answer in answers) await ChooseAsync(visitor, answer);
        if (await visitor.Locator(".state.waiting").CountAsync() == 0) await visitor.ClickAsync("button[name=fire][value=person]");
        await Expect(visitor.Locator(".state.waiting")).ToBeVisibleAsync();
        return visitor;
    }

    private static async Task SayAsync(IPage page, string text, bool isAnswered = true)
    {
        var before = await QuestionAsync(page);
        await page.FillAsync("#text", text);
        await page.ClickAsync("#send");
        if (isAnswered) await UntilAskedAsync(page, before);
    }

    private static async Task ChooseAsync(IPage page, string answer)
    {
        var before = await QuestionAsync(page);
        await page.ClickAsync($"button[name=choose][value='{answer}']");
        await UntilAskedAsync(page, before);
    }

    private static async Task<string> QuestionAsync(IPage page) => await page.Locator("#log > li.asks").Last.GetAttributeAsync("id") ?? "";

    private static Task UntilAskedAsync(IPage page, string before) =>
        page.WaitForFunctionAsync("before => [...document.querySelectorAll('#log > li.asks')].at(-1)?.id !== before", before);

    private static async Task KeepAsync(IPage page, string name)
    {
        // The latest message has come into view, and nothing moves any more.
        await page.EvaluateAsync("() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Home.Root, "artifacts", "screens", name + ".png") });
    }
}
