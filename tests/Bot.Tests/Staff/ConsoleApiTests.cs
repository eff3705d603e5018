using System.Net;
using System.Text.Json;
using AdviceBot.Bot.Tests.Chats;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class ConsoleApiTests : StaffTest
{
    [Fact]
    public async Task Take_next_gives_the_most_severe_of_those_who_wait()
    {
        await WaitingVisitorAsync();
        var severe = await WaitingVisitorAsync(Triggers.Danger);
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var (status, taken) = await alex.PostJsonAsync("/staff/api/next");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(severe, taken.GetProperty("id").GetString());
        Assert.Equal("held", taken.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Take_next_says_so_when_nobody_waits()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var (status, problem) = await alex.PostJsonAsync("/staff/api/next");
        Assert.Equal((HttpStatusCode.NotFound, "nobody-waits"), (status, Code(problem)));
    }

    [Fact]
    public async Task Of_a_hundred_takes_of_one_conversation_at_once_one_gets_it_and_the_others_are_told_who()
    {
        var id = await WaitingVisitorAsync();
        StaffClient[] operators = [await StaffClient.SignedInAsync(Server, "alex"), await StaffClient.SignedInAsync(Server, "bo"), await StaffClient.SignedInAsync(Server, "cy"), await StaffClient.SignedInAsync(Server, "di")];
        var answers = await Task.WhenAll(operators.SelectMany(one => Enumerable.Range(0, 25).Select(_ => one.ActAsync(id, "take"))));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        var holder = (await Server.Get<IStore>().FindAsync(id))!.OwnerName;
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer =>
        {
            Assert.Equal((HttpStatusCode.Conflict, "not-available"), (answer.Status, Code(answer.Json)));
            Assert.Equal(holder, answer.Json.GetProperty("heldBy").GetString());
        });
        foreach (var one in operators) one.Dispose();
    }

    [Fact]
    public async Task Two_who_take_the_next_at_once_get_two_different_people()
    {
        await WaitingVisitorAsync();
        await WaitingVisitorAsync();
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        var taken = await Task.WhenAll(alex.PostJsonAsync("/staff/api/next"), bo.PostJsonAsync("/staff/api/next"));
        Assert.Equal(2, taken.Select(one => one.Json.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_reply_reaches_the_visitor_once_however_often_it_is_sent()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var reply = new { leaseToken = lease, lastSeen = await LastAsync(alex, id), clientId = "r1", text = "You are not in trouble." };
        foreach (var _ in new int[3]) Assert.Equal(HttpStatusCode.OK, (await alex.PostJsonAsync($"/staff/api/conversations/{id}/reply", reply)).Status);
        var said = (await Conversations.ReadAsync(id, 0))!.Events.Select(logged => logged.Entry).OfType<OperatorSaid>();
        Assert.Equal(new OperatorSaid((await Server.Get<IStore>().FindAccountByNameAsync("alex"))!.Id, "Alex", "You are not in trouble."), Assert.Single(said));
    }

    [Fact]
    public async Task A_reply_to_what_was_not_read_yet_is_refused_with_what_was_missed()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var seen = await LastAsync(alex, id);
        await WriteAsync(id, "he just posted it");
        var (status, problem) = await ReplyAsync(alex, id, lease, seen, "Good that you came.");
        Assert.Equal((HttpStatusCode.Conflict, "stale-send"), (status, Code(problem)));
        var missed = Assert.Single(problem.GetProperty("missed").EnumerateArray());
        Assert.Equal(("visitor", "<p dir=\"auto\">he just posted it</p>"), (missed.GetProperty("from").GetString(), missed.GetProperty("html").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await ReplyAsync(alex, id, lease, await LastAsync(alex, id), "I am sorry to hear that.")).Status);
    }

    [Fact]
    public async Task An_operator_whose_lease_is_lost_cannot_send()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        Assert.Equal(HttpStatusCode.OK, (await alex.PostJsonAsync($"/staff/api/conversations/{id}/hand-back", new { leaseToken = lease })).Status);
        await FireAsync(id, Triggers.Person);
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await bo.PostJsonAsync($"/staff/api/conversations/{id}/take");
        var (status, problem) = await ReplyAsync(alex, id, lease, 999, "Are you there?");
        Assert.Equal((HttpStatusCode.Conflict, "lease-lost"), (status, Code(problem)));
        Assert.Equal("Bo", problem.GetProperty("heldBy").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public async Task An_empty_reply_is_refused(string text)
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var (status, problem) = await ReplyAsync(alex, id, lease, 999, text);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "bad-text"), (status, Code(problem)));
    }

    [Fact]
    public async Task A_reply_of_2000_characters_is_sent_and_a_longer_one_is_told_never_cut()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        Assert.Equal(HttpStatusCode.OK, (await ReplyAsync(alex, id, lease, 999, new string('a', 2000))).Status);
        var (status, problem) = await ReplyAsync(alex, id, lease, 999, new string('a', 2001));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "too-long"), (status, problem.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Who_left_quickly_cannot_be_written_to()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await Conversations.LeaveQuicklyAsync(id);
        var (status, problem) = await ReplyAsync(alex, id, lease, 999, "Are you there?");
        Assert.Equal((HttpStatusCode.Conflict, "do-not-contact"), (status, Code(problem)));
        var (_, read) = await alex.GetJsonAsync($"/staff/api/conversations/{id}");
        Assert.True(read.GetProperty("entry").GetProperty("contact").GetProperty("leftQuickly").GetBoolean());
    }

    [Fact]
    public async Task Handing_back_gives_the_visitor_the_bot_again()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var (status, done) = await alex.PostJsonAsync($"/staff/api/conversations/{id}/hand-back", new { leaseToken = lease });
        Assert.Equal((HttpStatusCode.OK, "bot"), (status, done.GetProperty("status").GetString()));
        var before = (await Conversations.ReadAsync(id, 0))!.Head.Number;
        await WriteAsync(id, "hello?");
        Assert.Contains((await Conversations.ReadAsync(id, before))!.Events, logged => logged.Entry is BotSaid);
    }

    [Fact]
    public async Task Finishing_ends_the_conversation_and_tells_the_visitor()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var before = (await Conversations.ReadAsync(id, 0))!.Head.Number;
        var (status, done) = await alex.ActAsync(id, "finish", new { leaseToken = lease, outcome = "done" });
        Assert.Equal((HttpStatusCode.OK, "ended"), (status, done.GetProperty("status").GetString()));
        Assert.Contains((await Conversations.ReadAsync(id, before))!.Events, logged => logged.Entry is BotSaid);
    }

    [Fact]
    public async Task A_conversation_that_is_with_the_bot_or_another_operator_cannot_be_read()
    {
        var bots = (await Conversations.StartAsync(new NewConversation("page"))).Head.Id;
        var (alex, held, lease) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        foreach (var id in new[] { bots, held })
        {
            var (status, problem) = await bo.GetJsonAsync($"/staff/api/conversations/{id}");
            Assert.Equal((HttpStatusCode.Forbidden, "not-yours"), (status, Code(problem)));
        }

        await alex.PostJsonAsync($"/staff/api/conversations/{held}/hand-back", new { leaseToken = lease });
        Assert.Equal(HttpStatusCode.Forbidden, (await alex.GetJsonAsync($"/staff/api/conversations/{held}")).Status);
    }

    [Fact]
    public async Task Only_the_holder_may_say_typing_and_seen()
    {
        var (alex, id, _) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        foreach (var signal in new[] { "typing", "seen" })
        {
            Assert.Equal(HttpStatusCode.NoContent, (await alex.PostJsonAsync($"/staff/api/conversations/{id}/{signal}", new { number = 3 })).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await bo.PostJsonAsync($"/staff/api/conversations/{id}/{signal}", new { number = 3 })).Status);
        }

        Assert.Equal(3, (await Conversations.ReadAsync(id, 0))!.Head.SeenByStaff);
    }

    [Fact]
    public async Task Nobody_is_seen_typing_where_no_words_may_be_sent()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var never = Time.GetUtcNow().AddDays(3).DayOfWeek.ToString().ToLowerInvariant();
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "contact", new { leaseToken = lease, watched = true, noCallBack = false, days = new[] { never }, lastSeen = 999 })).Status);
        var number = (await Conversations.ReadAsync(id, 0))!.Head.Number;
        await using var updates = Conversations.SubscribeAsync(id, number, Patience.Token).GetAsyncEnumerator();
        await updates.MoveNextAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await alex.ActAsync(id, "typing")).Status);
        // The next that is told is another signal: typing would have come with it.
        Assert.Equal(HttpStatusCode.NoContent, (await alex.ActAsync(id, "seen", new { number })).Status);
        Assert.True(await updates.MoveNextAsync());
        Assert.Null(updates.Current.Typing);
    }

    [Fact]
    public async Task A_signal_that_was_on_its_way_when_the_conversation_went_changes_nothing_and_is_no_error()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await alex.PostJsonAsync($"/staff/api/conversations/{id}/hand-back", new { leaseToken = lease });
        var before = (await Conversations.ReadAsync(id, 0))!.Head;
        foreach (var signal in new[] { "typing", "seen" })
            Assert.Equal(HttpStatusCode.NoContent, (await alex.PostJsonAsync($"/staff/api/conversations/{id}/{signal}", new { number = before.Number })).Status);
        Assert.Equal(before, (await Conversations.ReadAsync(id, 0))!.Head);
    }

    [Theory]
    [InlineData("reply", "{}")]
    [InlineData("reply", "[1]")]
    [InlineData("reply", "{\"leaseToken\":1}")]
    [InlineData("reply", "{\"leaseToken\":null,\"lastSeen\":1,\"clientId\":\"c\",\"text\":\"t\"}")]
    [InlineData("hand-back", "null")]
    [InlineData("finish", "not json")]
    [InlineData("transfer", "{\"leaseToken\":\"l\"}")]
    [InlineData("contact", "{\"leaseToken\":\"l\"}")]
    [InlineData("notes", "{\"clientId\":\"c\",\"text\":\" \"}")]
    [InlineData("seen", "{\"number\":-1}")]
    public async Task A_body_that_cannot_be_read_is_refused_plainly(string act, string body)
    {
        var (alex, id, _) = await HeldAsync("alex");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/staff/api/conversations/{id}/{act}") { Content = new StringContent(body, null, "application/json") };
        request.Headers.Add("X-Staff-Token", alex.Token);
        using var response = await alex.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task No_word_of_a_conversation_is_in_the_log()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await WriteAsync(id, "a very private sentence");
        Assert.Equal("stale-send", Code((await ReplyAsync(alex, id, lease, 3, "an answer just as private")).Json));
        Assert.Equal(HttpStatusCode.OK, (await ReplyAsync(alex, id, lease, 999, "an answer just as private")).Status);
        Assert.DoesNotContain(Server.Logs.Lines, line => line.Contains("private", StringComparison.Ordinal));
    }

    private static Task<(HttpStatusCode Status, JsonElement Json)> ReplyAsync(StaffClient client, string id, string lease, long lastSeen, string text) =>
        client.PostJsonAsync($"/staff/api/conversations/{id}/reply", new { leaseToken = lease, lastSeen, clientId = Guid.NewGuid().ToString(), text });

    private static async Task<long> LastAsync(StaffClient client, string id) =>
        (await client.GetJsonAsync($"/staff/api/conversations/{id}")).Json.GetProperty("events").EnumerateArray().Last().GetProperty("number").GetInt64();
}
