using System.Text.RegularExpressions;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Conversations;
using AdviceBot.Storage;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests.WebChat;

/// <summary>/webchat: Microsoft's component, as npm has it, on this server's Direct Line.</summary>
public sealed class WebChatTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly string[] Answers =
        ["Me. I met them online", "No, not right now", "No, safe for now", "18 or over", "No, nothing", "Instagram"];

    [Fact]
    public Task A_whole_triage_is_held_in_Web_Chat() => OnAsync(Device.Desktop, async page =>
    {
        await SayAsync(page, "They have my picture and want money");
        foreach (var answer in Answers) await ChooseAsync(page, answer);

        await SeesAsync(page, "StopNCII");
        await SeesAsync(page, "Then block them and report them in the app.");
        Assert.Equal(0, await page.GetByText("Send failed").CountAsync());
        var sent = page.Locator(".webchat__bubble--from-user");
        Assert.Equal(Answers.Length + 1, await sent.CountAsync());
    }, "/webchat");

    [Fact]
    public Task Axe_finds_nothing_at_a_question_and_at_the_end() => OnAsync(Device.Phone, async page =>
    {
        await OffersAsync(page, "Skip this");
        await AssertAccessibleAsync(page);
        await SayAsync(page, "I am in danger now");
        await SeesAsync(page, "999");
        await AssertAccessibleAsync(page);
    }, "/webchat");

    [Fact]
    public Task A_reload_shows_the_same_conversation() => OnAsync(Device.Phone, async page =>
    {
        await SayAsync(page, "Skip this");
        await ChooseAsync(page, "Me. I met them online");
        await OffersAsync(page, "No, not right now");
        var before = await TranscriptAsync(page);

        await page.ReloadAsync();
        await OffersAsync(page, "No, not right now");

        Assert.Equal(before, await TranscriptAsync(page));
        await ChooseAsync(page, "No, not right now");
    }, "/webchat");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Leaving_goes_to_a_neutral_page_and_closes_the_conversation_behind_it(bool byKey) => OnAsync(Device.Desktop, async page =>
    {
        await page.Context.RouteAsync(IsOutside, route => route.FulfillAsync(new RouteFulfillOptions { Body = "weather" }));
        await SayAsync(page, "Skip this");
        await OffersAsync(page, "Me. I met them online");
        var open = Assert.Single(await Server.Get<IStore>().ListAsync(Status.Bot, 10));

        if (byKey) await page.Keyboard.PressAsync("Escape");
        else await page.GetByRole(AriaRole.Link, new() { Name = "Leave this site" }).ClickAsync();

        // Asked again and again: a wait for the navigation misses one that was quicker than the wait.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("^https://"));
        await UntilLeftAsync(open.Id);
        await page.GoBackAsync();
        Assert.DoesNotContain("webchat", page.Url, StringComparison.Ordinal);
        // Nothing of it is left in the tab: the next chat is another one.
        await page.GotoAsync(new Uri(Server.Address, "/webchat").AbsoluteUri);
        Assert.DoesNotContain(open.Id, await page.EvaluateAsync<string?>("() => sessionStorage.getItem('webchat')") ?? "", StringComparison.Ordinal);
    }, "/webchat");

    [Fact]
    public Task A_person_sees_that_their_words_have_arrived_and_were_looked_at() => OnAsync(Device.Desktop, async page =>
    {
        await OffersAsync(page, "Skip this");
        var chat = Assert.Single(await Server.Get<IStore>().ListAsync(Status.Bot, 10));
        await SayAsync(page, "I want a person");
        await UntilAsync(chat.Id, head => head.Status == Status.Waiting);
        var conversations = Server.Get<ConversationService>();
        var sam = new Operator("1", "Sam");
        var held = Assert.IsType<Done>(await conversations.TakeAsync(chat.Id, sam)).Conversation;
        Assert.IsType<Done>(await conversations.ReplyAsync(chat.Id, sam, held.LeaseToken!, held.Number, "1", "Hello, this is Sam."));
        await SeesAsync(page, "Hello, this is Sam.");
        await UntilAsync(chat.Id, head => head.SeenByVisitor == head.Number);
    }, "/webchat");

    [Fact]
    public Task A_dropped_picture_is_refused_with_the_reason_and_no_byte_is_sent() => OnAsync(Device.Desktop, async page =>
    {
        await OffersAsync(page, "Skip this");
        var uploads = 0;
        page.Request += (_, request) => uploads += request.Url.Contains("/upload", StringComparison.Ordinal) ? 1 : 0;
        await page.EvaluateAsync("""
            () => {
              const files = new DataTransfer();
              files.items.add(new File(["bytes"], "me.png", { type: "image/png" }));
              const box = document.querySelector("#webchat textarea, #webchat input[type=text]");
              box.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
            }
            """);

        await Assertions.Expect(page.Locator("#no-files")).ToBeVisibleAsync();
        Assert.Equal(0, uploads);
        Assert.Equal(0, await page.Locator("#webchat input[type=file]").CountAsync());
    }, "/webchat");

    [Fact]
    public Task Without_a_script_the_page_names_the_chat_that_needs_none() => OnAsync(Device.Desktop.WithoutScript, async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the chat that works without JavaScript" }).ClickAsync();

        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
    }, "/webchat");

    /// <summary>The server hears of it although the page is gone.</summary>
    private Task UntilLeftAsync(string conversationId) => UntilAsync(conversationId, head => head.LeftQuickly);

    private async Task UntilAsync(string conversationId, Func<Conversation, bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await foreach (var update in Server.Get<ConversationService>().SubscribeForStaffAsync(conversationId, after: 0, limit.Token))
        {
            if (isSo(update.Head)) return;
        }
    }

    private static bool IsOutside(string url) => url.StartsWith("https://", StringComparison.Ordinal);

    private static async Task SayAsync(IPage page, string text)
    {
        await OffersAsync(page, "Skip this");
        var box = page.Locator("[data-testid='send box text area'], .webchat__send-box-text-box__input").First;
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static async Task ChooseAsync(IPage page, string answer)
    {
        await OffersAsync(page, answer);
        await Offer(page, answer).ClickAsync();
    }

    private static Task OffersAsync(IPage page, string answer) =>
        Assertions.Expect(Offer(page, answer)).ToBeVisibleAsync();

    /// <summary>What a screen reader is told of it stands elsewhere for a second.</summary>
    private static ILocator Offer(IPage page, string answer) =>
        page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = answer, Exact = true });

    private static Task SeesAsync(IPage page, string text) => Assertions.Expect(page.Locator(".webchat__bubble", new() { HasText = text }).First).ToBeVisibleAsync();

    private static async Task<IReadOnlyList<string>> TranscriptAsync(IPage page) => await page.Locator(".webchat__bubble__content").AllInnerTextsAsync();
}
