using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using AdviceBot.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Editors change the flow on its graph, by forms; on the real pack.</summary>
[Collection(StudioBrowser.Name)]
public sealed class FlowTests(Chromium chromium) : StaffPages(chromium)
{
    private const float Checking = 60_000;

    [Fact]
    public Task An_editor_finds_a_state_changes_question_and_way_breaks_a_promise_sees_it_there_and_mends_it() => TryAsync(async () =>
    {
        var ed = await InFlowAsync("ed", "Clearer");
        await ed.FindStateAsync("western union");
        await Expect(ed.StateSheet("method")).ToBeVisibleAsync();
        await ed.GetByLabel("Question in English").FillAsync("**How was it paid?**");
        await Expect(ed.GetByText("Welsh: Out of date once you save")).ToBeVisibleAsync();
        await ed.GetByLabel("The Welsh says what the English says now").CheckAsync();
        var way = ed.Locator(".way").Nth(1);
        await way.Locator("summary").ClickAsync();
        await way.GetByLabel("paypal", new() { Exact = true }).CheckAsync();
        await Expect(way.Locator("code")).ToHaveTextAsync("method is paypal or method is western-union or method is moneygram or method is remittance");
        await way.GetByLabel("paypal", new() { Exact = true }).UncheckAsync();
        await ed.SaveStateAsync();
        await Expect(ed.Node("method")).ToContainTextAsync("How was it paid?");
        await Expect(ed.State()).ToHaveTextAsync("Checked");

        await ed.FindStateAsync("How old are you");
        var toAdults = await ToAdultsAsync(ed);
        await toAdults.GetByLabel("16-17", new() { Exact = true }).CheckAsync();
        await ed.SaveStateAsync();
        await Expect(ed.State()).ToContainTextAsync("error");
        await Expect(ed.StateSheet("age").Locator(".flow-problems")).ToContainTextAsync("offers StopNCII to somebody aged 16-17");
        await ed.ButtonNamed("Close the state").ClickAsync();
        var broken = ed.Problems().Locator("li.error", new() { HasText = "A promise would be broken" }).First;
        await Expect(broken.Locator(".shown-talk .visitor").First).ToBeVisibleAsync();
        await Expect(broken.Locator(".shown-talk")).ToContainTextAsync("age-adult");
        await Expect(ed.Node("age")).ToContainTextAsync("error");

        await ed.Problems().Locator("li.error", new() { HasText = "offers StopNCII to somebody aged 16-17" }).GetByRole(AriaRole.Button, new() { Name = "At age" }).ClickAsync();
        toAdults = await ToAdultsAsync(ed);
        await toAdults.GetByLabel("16-17", new() { Exact = true }).UncheckAsync();
        await ed.SaveStateAsync();
        await Expect(ed.State()).ToHaveTextAsync("Checked");
        await ed.ButtonNamed("What changed 2").ClickAsync();
        await Expect(ed.Locator(".changed-file h3")).ToHaveTextAsync(["sextortion/messages/cy/ask-method.md", "sextortion/messages/en-GB/ask-method.md"]);
    });

    [Fact]
    public Task The_graph_is_walked_and_a_question_changed_with_the_keyboard_alone() => TryAsync(async () =>
    {
        var ed = await InFlowAsync("ed", "By keys");
        await ed.GetByPlaceholder("Find a state").FocusAsync();
        foreach (var _ in Enumerable.Range(0, 5)) await ed.Keyboard.PressAsync("Tab");
        await Expect(ed.Node("happened")).ToBeFocusedAsync();
        await ed.Keyboard.PressAsync("ArrowDown");
        await Expect(ed.Node("who")).ToBeFocusedAsync();
        await ed.Keyboard.PressAsync("2");
        await Expect(ed.Node("urgency")).ToBeFocusedAsync();
        await ed.Keyboard.PressAsync("ArrowUp");
        await Expect(ed.Node("who")).ToBeFocusedAsync();
        var reached = new HashSet<string>();
        await ed.Keyboard.PressAsync("Home");
        var states = await ed.Locator(".flow-node").CountAsync();
        for (var at = 0; at < states; at++)
        {
            reached.Add(await ed.EvaluateAsync<string>("document.activeElement.id"));
            await ed.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Equal(states, reached.Count);
        await ed.Node("who").FocusAsync();
        await ed.Keyboard.PressAsync("Enter");
        await Expect(ed.StateSheet("who").GetByRole(AriaRole.Heading, new() { Name = "who", Exact = true })).ToBeFocusedAsync();
        await ed.GetByLabel("Question in English").FocusAsync();
        await ed.Keyboard.PressAsync("Control+End");
        await ed.Keyboard.TypeAsync(" Pick one.");
        await ed.GetByRole(AriaRole.Button, new() { Name = "Move answer ex up" }).FocusAsync();
        await ed.Keyboard.PressAsync("Enter");
        await ed.ButtonNamed("Save").FocusAsync();
        await ed.Keyboard.PressAsync("Enter");
        await Expect(ed.StateSheet("who").GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved", new() { Timeout = Checking });
        await Expect(ed.Locator(".answer summary strong").First).ToHaveTextAsync("ex");
        await ed.Keyboard.PressAsync("Escape");
        await Expect(ed.Node("who")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Of_two_who_edit_one_state_the_second_sees_both_and_what_was_changed_elsewhere_is_kept() => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true; // The browser reports the refused save.
        var ed = await InFlowAsync("ed", "Two at once");
        var jo = await InStudioAsync("jo");
        await jo.OpenDraftAsync("Two at once");
        await jo.ButtonNamed("Flow").ClickAsync();
        await jo.FindStateAsync("Who is this about?");
        await jo.GetByRole(AriaRole.Button, new() { Name = "Move answer ex up" }).ClickAsync();
        await ed.FindStateAsync("How much was paid");
        await ed.GetByLabel("Question in English").FillAsync("**How much?**");
        await ed.SaveStateAsync();
        await ed.FindStateAsync("Who is this about?");
        await ed.GetByRole(AriaRole.Button, new() { Name = "Move answer friend up" }).ClickAsync();
        await ed.SaveStateAsync();

        await jo.ButtonNamed("Save").ClickAsync();
        var conflict = jo.Locator(".conflict");
        await Expect(conflict.Locator("del").First).ToContainTextAsync("friend, parent", new() { Timeout = Checking });
        await Expect(conflict.Locator("ins").First).ToContainTextAsync("ex, me, parent");
        await AssertAccessibleAsync(jo);
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Expect(jo.StateSheet("who").GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved", new() { Timeout = Checking });
        await Expect(jo.Node("amount")).ToContainTextAsync("How much?");
        await Expect(jo.Locator(".answer summary strong").First).ToHaveTextAsync("ex");
    });

    [Fact]
    public Task A_state_is_added_and_led_to_and_graph_form_and_text_lead_to_each_other() => TryAsync(async () =>
    {
        var ed = await InFlowAsync("ed", "Schools");
        await ed.FindStateAsync("How old are you");
        await ed.ButtonNamed("Add a state…").ClickAsync();
        var begin = ed.Sheet();
        await begin.GetByLabel("Name of the state").FillAsync("school");
        await begin.GetByLabel("Question", new() { Exact = true }).FillAsync("**Do you go to school?**");
        await begin.GetByLabel("Where the words come from").FillAsync("T8");
        await begin.GetByLabel("Answers").FillAsync("yes, no");
        await begin.GetByLabel("Then it goes to").SelectOptionAsync("paid");
        await ed.SubmitAsync("Add");
        await Expect(ed.StateSheet("school")).ToBeVisibleAsync(new() { Timeout = Checking });
        var problems = ed.StateSheet("school").Locator(".flow-problems");
        await Expect(problems).ToContainTextAsync("there is no label 'school.yes'");
        await ed.GetByLabel("Question in Welsh").FillAsync("**Ydych chi yn yr ysgol?**");
        foreach (var (value, english, welsh) in new[] { ("yes", "Yes", "Ydw"), ("no", "No", "Nac ydw") })
        {
            await ed.Locator(".answer-fold summary", new() { HasText = value }).ClickAsync();
            await ed.GetByLabel($"{value} in English").FillAsync(english);
            await ed.GetByLabel($"{value} in Welsh").FillAsync(welsh);
            await ed.GetByLabel($"What people type for {value}").FillAsync($"={value}");
        }

        await ed.SaveStateAsync();
        await Expect(problems).Not.ToContainTextAsync("label");
        await Expect(problems).ToContainTextAsync("A state that nobody reaches");
        await ed.FindStateAsync("How old are you");
        await ed.ButtonNamed("Add a way").ClickAsync();
        var way = ed.Locator(".way").Nth(1);
        await way.GetByRole(AriaRole.Button, new() { Name = "Add a condition" }).ClickAsync();
        await way.GetByLabel("What is known").SelectOptionAsync("age");
        await way.GetByLabel("13-15", new() { Exact = true }).CheckAsync();
        await way.GetByLabel("To, way 2").SelectOptionAsync("school");
        await ed.SaveStateAsync();
        await Expect(ed.Locator(".flow-label", new() { HasText = "13 to 15" })).ToBeVisibleAsync();
        await ed.Node("school").ClickAsync();
        await Expect(ed.StateSheet("school").Locator(".leads-here")).ToContainTextAsync("from age");

        await ed.StateSheet("school").GetByRole(AriaRole.Button, new() { Name = "of the text" }).ClickAsync();
        await Expect(ed.Text().Locator(".cm-activeLine")).ToContainTextAsync("school:");
        await ed.ButtonNamed("Show in the flow").ClickAsync();
        await Expect(ed.StateSheet("school")).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_text_editor_completes_what_the_script_knows() => TryAsync(async () =>
    {
        var ed = await InStudioAsync("ed");
        await ed.BeginDraftAsync("By text");
        await ed.OpenFileAsync("script.yaml");
        await Expect(ed.ButtonNamed("Show in the flow")).ToBeVisibleAsync();
        await ed.Text().ClickAsync();
        await ed.Keyboard.PressAsync("Control+Home");
        foreach (var (typed, offered) in new[]
        {
            ("- { when: pai", "paid"), ("- { when: paid is tr", "tried"), ("- { when: paid is yes, go: urg", "urgency"), ("- { say: dont-pa", "dont-panic"), ("    fills: platf", "platform"), ("- { go: age, because: reason.off", "reason.offender"),
        })
        {
            await ed.Keyboard.TypeAsync(typed);
            await Expect(ed.Locator(".cm-tooltip-autocomplete li[aria-selected]")).ToContainTextAsync(offered);
            await ed.Keyboard.PressAsync("Escape");
            await ed.Keyboard.PressAsync("Shift+Home");
            await ed.Keyboard.PressAsync("Delete");
        }

        await ed.Keyboard.PressAsync("Control+End");
        await ed.Keyboard.TypeAsync("  - questions");
        await Expect(ed.Locator(".cm-tooltip-autocomplete li[aria-selected]")).ToContainTextAsync("questions at most");
    });

    [Theory]
    [InlineData("desk")]
    [InlineData("tablet-dark")]
    [InlineData("phone-dark")]
    public Task Graph_outline_and_forms_are_accessible_on(string screen) => TryAsync(async () =>
    {
        var device = new[] { Desk, Tablet.Dark, Device.Phone.Dark }.Single(one => one.Name == screen);
        var page = await InStudioAsync("ed", device);
        await page.BeginDraftAsync("A look");
        await page.ButtonNamed("Flow").ClickAsync();
        var isPhone = device.Width < Tablet.Width;
        await Expect(page.Locator(isPhone ? ".flow-outline > li" : ".flow-node").First).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
        await page.FindStateAsync("Who is this about?");
        foreach (var fold in await page.Locator(".state-body details > summary").AllAsync()) await fold.EvaluateAsync("fold => fold.parentElement.open = true");
        await AssertAccessibleAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        if (!isPhone) return;
        await page.ButtonNamed("Close the state").ClickAsync();
        await page.ButtonNamed("Graph").ClickAsync();
        await Expect(page.Node("who")).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
    });

    [Fact]
    public Task A_version_shows_its_flow_to_be_read_and_loads_the_layout_only_there() => TryAsync(async () =>
    {
        var ed = await InStudioAsync("ed");
        var loaded = new List<string>();
        ed.Request += (_, request) => loaded.Add(new Uri(request.Url).AbsolutePath);
        await ed.GetByRole(AriaRole.Link, new() { Name = "Versions" }).ClickAsync();
        await Expect(ed.Locator(".versions > .current")).ToBeVisibleAsync();
        Assert.DoesNotContain("/assets/flow-layout.js", loaded);
        await ed.GetByRole(AriaRole.Link, new() { Name = "Flow Version 1" }).ClickAsync();
        await ed.Node("who").ClickAsync();
        Assert.Contains("/assets/flow-layout.js", loaded);
        await Expect(ed.StateSheet("who")).ToContainTextAsync("This version is as it was published.");
        await Expect(ed.GetByLabel("Question in English")).ToHaveAttributeAsync("readonly", "");
        await Expect(ed.ButtonNamed("Save")).ToHaveCountAsync(0);
    });

    /// <summary>The row that is said to adults after they told their age, with its condition open.</summary>
    private static async Task<ILocator> ToAdultsAsync(IPage ed)
    {
        await ed.Locator(".row-fold > summary", new() { HasText = "Said after the answer" }).ClickAsync();
        var row = ed.Locator(".row-fold .said", new() { Has = ed.Locator("code:text-is('age is adult and (who is me or who is ex)'), code:text-is('(age is 16-17 or age is adult) and (who is me or who is ex)')") });
        await row.Locator(".condition summary").ClickAsync();
        return row;
    }

    private async Task<IPage> InStudioAsync(string name, Device? device = null)
    {
        await TestStaff.CreateAsync(Server, name, char.ToUpperInvariant(name[0]) + name[1..], Roles.Editor);
        var page = await OpenAsync(device ?? Desk, "/staff");
        await SignInAsync(page, name);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Drafts" })).ToBeVisibleAsync();
        return page;
    }

    /// <summary>An editor before the graph of a draft that changes nothing yet.</summary>
    private async Task<IPage> InFlowAsync(string name, string draft)
    {
        var page = await InStudioAsync(name);
        await page.BeginDraftAsync(draft);
        await page.ButtonNamed("Flow").ClickAsync();
        await Expect(page.Node("who")).ToBeVisibleAsync();
        return page;
    }
}
