using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Storage;
using System.Text.Json;

namespace AdviceBot.Bot.Tests.Replicas;

/// <summary>What a visitor sees whose requests reach now this server, now that one.</summary>
public sealed class VisitorReplicaTests : TwoServers
{
    [Fact]
    public async Task What_was_posted_at_one_server_is_there_at_the_other_at_once()
    {
        var id = (await Conversations(One).StartAsync(new NewConversation("page"))).Head.Id;
        for (var round = 0; round < 10; round++)
        {
            var (here, there) = round % 2 == 0 ? (One, Other) : (Other, One);
            var posted = Assert.IsType<Posted>(await Conversations(here).PostAsync(id, Words($"words {round}", $"id {round}")));
            var log = (await Conversations(there).ReadAsync(id, posted.Number - 1))!;
            Assert.Equal($"words {round}", Assert.IsType<VisitorWrote>(log.Events[0].Entry).Activity.Text);
        }

        var all = (await Conversations(One).ReadAsync(id, 0))!;
        Assert.Equal(Enumerable.Range(1, all.Events.Count).Select(number => (long)number), all.Events.Select(logged => logged.Number));
        Assert.Equal(all.Events.Select(logged => logged.Number), (await Conversations(Other).ReadAsync(id, 0))!.Events.Select(logged => logged.Number));
    }

    [Fact]
    public async Task A_post_that_reaches_both_servers_at_once_is_kept_once_and_both_say_the_same()
    {
        var id = (await Conversations(One).StartAsync(new NewConversation("page"))).Head.Id;
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(new[] { One, Other }.Select(server => Conversations(server).PostAsync(id, Words("hm", $"id {round}"))));
            Assert.Single(answers.Cast<Posted>().Select(posted => posted.Number).Distinct());
        }

        Assert.Equal(10, (await Conversations(One).ReadAsync(id, 0))!.Events.Count(logged => logged.Entry is VisitorWrote));
    }

    [Fact]
    public async Task Whoever_follows_at_one_server_hears_everything_from_the_other_once_and_in_order()
    {
        var id = (await Conversations(One).StartAsync(new NewConversation("page"))).Head.Id;
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var heard = new List<long>();
        var following = Task.Run(async () =>
        {
            await foreach (var update in Conversations(Other).SubscribeAsync(id, 0, stop.Token))
            {
                heard.AddRange(update.Events.Select(logged => logged.Number));
                if (update.Head.Number >= 1 && update.Head.LeftQuickly)
                    return;
                if (update.Events.Any(logged => logged.ClientId == "last"))
                    return;
            }
        }, stop.Token);
        for (var round = 0; round < 20; round++)
            await Conversations(round % 3 == 0 ? Other : One).PostAsync(id, Words("hm", $"id {round}"));
        await Conversations(One).PostAsync(id, Words("hm", "last"));
        await following;
        Assert.Equal(Enumerable.Range(1, heard.Count).Select(number => (long)number), heard);
    }

    [Fact]
    public async Task That_a_visitor_types_reads_and_is_there_reaches_the_other_server()
    {
        var id = (await Conversations(One).StartAsync(new NewConversation("page"))).Head.Id;
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var updates = Conversations(Other).SubscribeForStaffAsync(id, 0, stop.Token).GetAsyncEnumerator(stop.Token);
        await updates.MoveNextAsync();
        Assert.Equal(Attention.Away, Conversations(Other).PresenceOf(id).How);

        await using (var visit = await Conversations(One).ArriveAsync(id, "page", isLookedAt: true, number: 1))
        {
            await UntilAsync(() => Conversations(Other).PresenceOf(id).How == Attention.Reading);
            await UntilAsync(async () => (await Conversations(Other).ReadForStaffAsync(id, 0))!.Head.DeliveredToVisitor == 1);
            await Conversations(One).TypingAsync(id, Typist.Visitor);
            while (updates.Current.Typing != Typist.Visitor)
                await updates.MoveNextAsync();
            await UntilAsync(() => Conversations(Other).PresenceOf(id).TypedAt is not null);
        }

        await UntilAsync(() => Conversations(Other).PresenceOf(id).How == Attention.Away);
        await Conversations(Other).SeenAsync(id, Typist.Operator, 1);
        await UntilAsync(async () => (await Conversations(One).ReadForStaffAsync(id, 0))!.Head.SeenByStaff == 1);
    }

    [Fact]
    public async Task Where_a_server_dies_what_it_knew_of_its_visitors_pages_is_believed_no_longer()
    {
        var id = (await Conversations(One).StartAsync(new NewConversation("page"))).Head.Id;
        await Conversations(Other).ReadAsync(id, 0);
        await Conversations(One).ArriveAsync(id, "page", isLookedAt: true, number: 1);
        await UntilAsync(() => Conversations(Other).PresenceOf(id).How == Attention.Reading);
        await One.StopAsync();
        await UntilAsync(() => Conversations(Other).PresenceOf(id).How == Attention.Away);
        await One.StartAgainAsync();
    }

    [Fact]
    public async Task A_token_that_one_server_gave_opens_the_conversation_at_the_other()
    {
        using var here = One.CreateClient();
        using var there = Other.CreateClient();
        here.DefaultRequestHeaders.Authorization = new("Bearer", Secret);
        using var answer = await here.PostAsync(new Uri("v3/directline/conversations", UriKind.Relative), content: null);
        var started = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        there.DefaultRequestHeaders.Authorization = new("Bearer", started.GetProperty("token").GetString());
        using var read = await there.GetAsync(new Uri($"v3/directline/conversations/{started.GetProperty("conversationId").GetString()}/activities", UriKind.Relative));
        Assert.True(read.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_timer_that_one_server_set_fires_once_at_either()
    {
        var id = (await Conversations(One).StartAsync(new NewConversation("page"))).Head.Id;
        await Conversations(Other).ReadAsync(id, 0);
        var store = One.Get<IStore>();
        var head = (await store.FindAsync(id))!;
        Assert.True(await store.AppendAsync(new Append(head with { TimerDue = DateTimeOffset.UtcNow.AddSeconds(-1) }, head.Number, [])));
        await One.StopAsync();
        await UntilAsync(async () => (await Conversations(Other).ReadForStaffAsync(id, 0))!.Events.Count(logged => logged.Entry is Occurred) == 2);
        await One.StartAgainAsync();
        Assert.Equal(2, (await Conversations(One).ReadForStaffAsync(id, 0))!.Events.Count(logged => logged.Entry is Occurred));
    }

    private static Activity Words(string text, string clientId) =>
        new() { Type = ActivityTypes.Message, Text = text, ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = clientId }) };
}
