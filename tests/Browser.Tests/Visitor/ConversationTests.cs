using AdviceBot.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Visitor;

/// <summary>The real pack, from the opening to the plan.</summary>
public sealed class ConversationTests(Chromium chromium) : VisitorTest(chromium)
{
    private static readonly string[] Answers = ["Me. I met them online", "No, not right now", "No, safe for now", "16 or 17", "No, nothing", "Snapchat"];

    protected override ServerSettings Settings => new() { Configure = Staff };

    public static TheoryData<string> Devices => ["phone", "desktop", "phone-without-script", "desktop-without-script"];

    [Theory]
    [MemberData(nameof(Devices))]
    public Task A_whole_conversation_is_held(string device) => TryAsync(async () =>
    {
        var page = await ArriveAsync(Named(device));
        await Expect(page.Messages().First).ToContainTextAsync("Do not pay");
        await page.SayAsync("someone has pictures of me 😢");
        foreach (var answer in Answers)
        {
            await page.AnswerButton(answer).ClickAsync();
            await Expect(page.Own().Last).ToHaveTextAsync(answer);
        }
        await Expect(page.Locator("#log")).ToContainTextAsync("Report Remove");
        await Expect(page.Locator("#log")).Not.ToContainTextAsync("StopNCII");
        await Expect(page.Locator("#answers fieldset")).ToHaveCountAsync(0);
        Assert.Equal(["someone has pictures of me 😢", .. Answers], await page.Own().AllInnerTextsAsync());
    });

    [Theory]
    [MemberData(nameof(Devices))]
    public Task One_rich_first_message_leads_to_the_guidance_with_two_further_questions(string device) => TryAsync(async () =>
    {
        var page = await ArriveAsync(Named(device));
        await page.SayAsync("im 15 n a guy on insta has pics of me n says hel send them to my mum in 10 min, alredy sent 50 quid steam cards");
        await Expect(page.Locator("#log")).ToContainTextAsync("15 years old");
        await AssertAccessibleAsync(page);
        foreach (var answer in new[] { "Me. I met them online", "No, safe for now" })
        {
            await page.AnswerButton(answer).ClickAsync();
            await Expect(page.Own().Last).ToHaveTextAsync(answer);
        }
        await Expect(page.Locator("#answers fieldset")).ToHaveCountAsync(0);
        await Expect(page.Locator("#log")).ToContainTextAsync("Report Remove");
        await Expect(page.Locator("#log")).ToContainTextAsync("999");
        await Expect(page.Locator("#log")).Not.ToContainTextAsync("StopNCII");
    });

    [Theory]
    [MemberData(nameof(Devices))]
    public Task An_answer_is_changed_and_everything_stays_readable(string device) => TryAsync(async () =>
    {
        var page = await ArriveAsync(Named(device));
        await page.SayAsync("someone has pictures");
        foreach (var answer in Answers[..4])
        {
            await page.AnswerButton(answer).ClickAsync();
            await Expect(page.Own().Last).ToHaveTextAsync(answer);
        }
        await page.GetByText("Your answers").ClickAsync();
        await page.ButtonNamed("Change Age").ClickAsync();
        await page.AnswerButton("18 or over").ClickAsync();
        await Expect(page.Own().Last).ToHaveTextAsync("18 or over");
        await Expect(page.Own().Nth(4)).ToHaveTextAsync("16 or 17");
    });

    [Fact]
    public Task What_was_just_said_is_in_view_from_its_beginning() => TryAsync(async () =>
    {
        var page = await ArriveAsync(new Device("small-phone", 360, 740) { HasTouch = true, HasReducedMotion = true });
        await Expect(page.Messages().Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.ButtonNamed("Skip this").ClickAsync();
        await AssertInViewAsync(page, 1);
        for (var answers = 0; answers < Answers.Length; answers++)
        {
            await page.AnswerButton(Answers[answers]).ClickAsync();
            await AssertInViewAsync(page, answers + 2);
        }
    });

    /// <summary>The first message after the visitor's newest stands between the bar and the dock.</summary>
    private static async Task AssertInViewAsync(IPage page, int ownMessages)
    {
        await Expect(page.Locator(".message.own[data-number]")).ToHaveCountAsync(ownMessages);
        await page.WaitForFunctionAsync("""
            () => {
              const own = [...document.querySelectorAll(".own")].pop();
              const first = own.nextElementSibling;
              if (!first) return false;
              const top = first.getBoundingClientRect().top;
              return top >= document.querySelector(".bar").offsetHeight && top < document.querySelector(".dock").getBoundingClientRect().top - 40;
            }
            """);
    }

    private static Device Named(string name) =>
        new[] { Device.Phone, Device.Desktop, Device.Phone.WithoutScript, Device.Desktop.WithoutScript }.Single(device => device.Name == name);
}
