using System.Globalization;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>An editor sees where visitors stop; on the real pack, on the day after.</summary>
[Collection(StudioBrowser.Name)]
public sealed class StopsTests(Chromium chromium) : StaffPages(chromium)
{
    private readonly JumpingTime _time = new();

    protected override ServerSettings Settings => new() { Configure = WithoutTheWalk + (builder => builder.Services.AddSingleton<TimeProvider>(_time)) };

    [Fact]
    public Task The_question_that_is_left_most_stands_first_with_its_share_and_numbers_below_five_are_not_told() => TryAsync(async () =>
    {
        await Server.ComeAsync(20, puzzle: false, "who:me", "urgency:past");
        await Server.ComeAsync(10, puzzle: false, "who:me");
        await Server.ComeAsync(6, puzzle: true, "who:me");
        await Server.ComeAsync(3, puzzle: false, "who:parent");
        var ed = await NextDayAsync(Desk);

        await Expect(ed.GetByRole(AriaRole.Status)).ToContainTextAsync("35 visits");
        var questions = Table(ed, "Questions, the most often left first");
        var first = questions.Locator("tbody tr").First;
        await Expect(first).ToContainTextAsync("safety");
        await Expect(first).ToContainTextAsync("100%");
        await Expect(questions.GetByRole(AriaRole.Row, new() { Name = "urgency" })).ToContainTextAsync("15");
        var puzzling = Table(ed, "Questions most often not understood");
        await Expect(puzzling.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(puzzling).ToContainTextAsync("urgency");
        await Expect(Table(ed, "Ways through the flow").GetByText("fewer than 5").First).ToBeVisibleAsync();
        await AssertAccessibleAsync(ed);

        await ed.GetByLabel("Version").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(ed.GetByRole(AriaRole.Status)).ToContainTextAsync("35 visits");
        await ed.GetByLabel("To", new() { Exact = true }).FillAsync(Day(-3));
        await Expect(ed.GetByRole(AriaRole.Status)).ToContainTextAsync("Fewer than 5 visits");
        await Expect(questions).ToHaveCountAsync(0);
    });

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public Task The_page_is_read_at_a_desk_and_on_a_phone_by_day_and_by_night(bool isPhone, bool isDark) => TryAsync(async () =>
    {
        await Server.ComeAsync(22, puzzle: false, "who:me", "urgency:past");
        await Server.ComeAsync(11, puzzle: true, "who:me");
        await Server.ComeAsync(15, puzzle: false, "who:me", "urgency:past", "safety:safe", "age:adult");
        await Server.ComeAsync(30, puzzle: false, "who:me", "urgency:past", "safety:safe", "age:adult", "paid:no");
        var device = isPhone ? Device.Phone : Desk;
        var ed = await NextDayAsync(isDark ? device.Dark : device);
        await AssertAccessibleAsync(ed);
        await ed.GetByText("How these numbers are made").ClickAsync();
        await Expect(ed.GetByText("Numbers come in whole fives.")).ToBeVisibleAsync();
        Assert.True(await ed.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the window");
        await AssertAccessibleAsync(ed);
    });

    [Fact]
    public Task The_flow_shows_the_numbers_on_its_states_and_ways_when_they_are_asked_for() => TryAsync(async () =>
    {
        await Server.ComeAsync(20, puzzle: false, "who:me", "urgency:past");
        await Server.ComeAsync(15, puzzle: false, "who:me");
        var ed = await NextDayAsync(Desk);
        await ed.GetByRole(AriaRole.Link, new() { Name = "Drafts" }).ClickAsync();
        await ed.BeginDraftAsync("A look");
        await ed.ButtonNamed("Flow").ClickAsync();
        await Expect(ed.Node("urgency")).ToBeVisibleAsync();
        await Expect(ed.Locator(".flow-count")).ToHaveCountAsync(0);
        await ed.ButtonNamed("Where visitors stop").ClickAsync();
        await Expect(ed.Node("urgency")).ToContainTextAsync("35 came by, 15 stopped here");
        await Expect(ed.Locator(".flow-label .flow-count").First).ToBeVisibleAsync();
        await Expect(ed.GetByText("35 visits in the last four weeks")).ToBeVisibleAsync();
        await AssertAccessibleAsync(ed);
        await ed.ButtonNamed("Outline").ClickAsync();
        await Expect(ed.Locator(".flow-outline")).ToContainTextAsync("35 came by, 15 stopped here");
    });

    [Fact]
    public Task In_Welsh_it_is_Welsh() => TryAsync(async () =>
    {
        await Server.ComeAsync(5, puzzle: false, "who:me");
        var ed = await NextDayAsync(Desk);
        await ed.ButtonNamed("Ed").ClickAsync();
        await ed.GetByRole(AriaRole.Menuitem, new() { Name = "Settings" }).ClickAsync();
        await ed.Sheet().GetByText("Cymraeg").ClickAsync();
        await ed.Keyboard.PressAsync("Escape");
        await Expect(ed.GetByRole(AriaRole.Heading, new() { Name = "Lle mae ymwelwyr yn stopio" })).ToBeVisibleAsync();
        await Expect(ed.GetByRole(AriaRole.Status)).ToContainTextAsync("5 ymweliad");
        await AssertAccessibleAsync(ed);
    });

    private static ILocator Table(IPage page, string title) => page.GetByRole(AriaRole.Region, new() { Name = title, Exact = true }).GetByRole(AriaRole.Table);

    private string Day(int days) => _time.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<IPage> NextDayAsync(Device device)
    {
        _time.Jump(TimeSpan.FromDays(1));
        await TestStaff.CreateAsync(Server, "ed", "Ed", Roles.Editor);
        var page = await OpenAsync(device, "/staff");
        await SignInAsync(page, "ed");
        await page.GetByRole(AriaRole.Link, new() { Name = "Where visitors stop" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).Not.ToHaveTextAsync("Counting…");
        return page;
    }
}
