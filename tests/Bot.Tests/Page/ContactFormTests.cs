using System.Net;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Page;

/// <summary>A visitor says when it is safe to reach them, with no script at all.</summary>
public sealed class ContactFormTests : PageTest
{
    private static readonly Operator Sam = new("1", "Sam");

    [Fact]
    public async Task What_the_form_says_is_kept_and_shown_to_the_visitor_again()
    {
        using var visitor = await TalkingAsync();
        await SendAsync(visitor, ("watched", "on"), ("day", "monday"), ("day", "friday"), ("from", "09:00"), ("to", ""), ("words", "not <b> night"));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("page.contact-kept", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("""<input type="checkbox" name="day" value="friday" checked>""", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("not &lt;b&gt; night", visitor.Page, StringComparison.Ordinal);
        var contact = (await HeadAsync()).Handling!.Contact;
        Assert.Equal(new SafeContact(IsWatched: true, NoCallBack: false, "not <b> night") { Times = new SafeTimes(SafeDays.Monday | SafeDays.Friday, TimeSpan.FromHours(9), null) }, contact);
    }

    [Fact]
    public async Task What_staff_wrote_of_it_is_never_on_the_visitors_screen()
    {
        using var visitor = await TalkingAsync();
        await visitor.PressAsync("fire", Triggers.Person);
        var conversations = Server.Get<ConversationService>();
        var held = Assert.IsType<Done>(await conversations.TakeAsync((await HeadAsync()).Id, Sam)).Conversation;
        await conversations.SetContactAsync(held.Id, Sam, held.LeaseToken!, new SafeContact(IsWatched: true, NoCallBack: true, "father has the phone"));
        await visitor.LookAsync();
        Assert.DoesNotContain("father", visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(" checked", visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_that_cannot_be_meant_are_said_to_be_so_and_nothing_is_kept()
    {
        using var visitor = await TalkingAsync();
        await SendAsync(visitor, ("watched", "on"), ("from", "09:00"), ("to", "09:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("page.contact-problem", visitor.Page, StringComparison.Ordinal);
        Assert.Null((await HeadAsync()).Handling);
    }

    [Fact]
    public async Task Another_site_cannot_send_it_and_without_a_chat_there_is_no_form()
    {
        using var visitor = await TalkingAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/contact") { Content = new FormUrlEncodedContent(Fields(("watched", "on"))) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await visitor.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Null((await HeadAsync()).Handling);
        using var fresh = await PageVisitor.ArriveAsync(Server);
        Assert.DoesNotContain("/chat/contact", fresh.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_that_asks_again_has_what_it_was_given_and_nobody_says_that_it_was_seen()
    {
        using var visitor = await TalkingAsync();
        await visitor.PressAsync("fire", Triggers.Person);
        var conversations = Server.Get<ConversationService>();
        var held = Assert.IsType<Done>(await conversations.TakeAsync((await HeadAsync()).Id, Sam)).Conversation;
        Assert.IsType<Done>(await conversations.ReplyAsync(held.Id, Sam, held.LeaseToken!, held.Number, "1", "hello"));
        var frame = await visitor.Client.GetStringAsync(new Uri($"/chat/arrivals?after={held.Number}", UriKind.Relative));
        var before = (await conversations.ReadForStaffAsync(held.Id, long.MaxValue))!.Head;
        Assert.Equal(held.Number, before.DeliveredToVisitor);
        var next = $"/chat/arrivals?after={held.Number}&amp;received={held.Number + 1}";
        Assert.Contains($"url={next}\"", frame, StringComparison.Ordinal);
        await visitor.Client.GetStringAsync(new Uri(next.Replace("&amp;", "&", StringComparison.Ordinal), UriKind.Relative));
        var after = (await conversations.ReadForStaffAsync(held.Id, long.MaxValue))!.Head;
        Assert.Equal((held.Number + 1, before.SeenByVisitor), (after.DeliveredToVisitor, after.SeenByVisitor));
        Assert.InRange(after.SeenByVisitor, 0, held.Number);
        Assert.Equal(Attention.Open, conversations.PresenceOf(held.Id).How);
    }

    [Fact]
    public async Task A_page_with_a_script_says_what_it_has_what_was_seen_and_whether_it_is_looked_at()
    {
        using var visitor = await PageVisitor.ArriveAsync(Server);
        visitor.Client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        await visitor.SayAsync("my story");
        var id = (await HeadAsync()).Id;
        var conversations = Server.Get<ConversationService>();
        using (var stream = await visitor.Client.GetAsync(new Uri("/chat/stream?after=2&page=tab1&visible=false", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.Equal(HttpStatusCode.OK, stream.StatusCode);
            Assert.Equal((Attention.Hidden, 2), (conversations.PresenceOf(id).How, await DeliveredAsync(id)));
            using var here = await PostAsync(visitor, "/chat/here?page=tab1&visible=true&received=4&seen=3");
            Assert.Equal(HttpStatusCode.NoContent, here.StatusCode);
            Assert.Equal((Attention.Reading, 4), (conversations.PresenceOf(id).How, await DeliveredAsync(id)));
            Assert.Equal(3, (await conversations.ReadForStaffAsync(id, long.MaxValue))!.Head.SeenByVisitor);
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var updates = conversations.SubscribeForStaffAsync(id, long.MaxValue, limit.Token).GetAsyncEnumerator();
        while (conversations.PresenceOf(id).How != Attention.Away) await updates.MoveNextAsync();
    }

    private async Task<long> DeliveredAsync(string id) => (await Server.Get<ConversationService>().ReadForStaffAsync(id, long.MaxValue))!.Head.DeliveredToVisitor;

    private async Task<PageVisitor> TalkingAsync()
    {
        var visitor = await PageVisitor.ArriveAsync(Server);
        await visitor.SayAsync("my story");
        return visitor;
    }

    private async Task<Conversation> HeadAsync() => Assert.Single(await ConversationsAsync());

    private static Task<HttpResponseMessage> PostAsync(PageVisitor visitor, string path) => visitor.Client.PostAsync(new Uri(path, UriKind.Relative), null);

    private static Task SendAsync(PageVisitor visitor, params (string, string)[] fields) => visitor.SendToAsync("/chat/contact", Fields(fields));

    private static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        fields.Append(("form", Guid.NewGuid().ToString("N"))).Append(("after", "3")).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
}
