using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>The holder asks others in: a colleague whom the visitor never notices, or a supervisor who writes beside them.</summary>
public sealed class CompanyTests : IAsyncLifetime
{
    private static readonly Operator Sam = new("1", "Sam");
    private static readonly Operator Kim = new("2", "Kim");
    private static readonly Operator Bo = new("3", "Bo");

    private World _world = null!;
    private Chat _chat = null!;
    private Conversation _held = null!;

    public static TheoryData<string, string[]> WaysOn => new()
    {
        { "hand-back", ["handed-back", "consultation moved", "guest moved", "guest-gone", "returned", "returned", "ask-story"] },
        { "transfer", ["transferred", "consultation moved", "guest moved", "guest-gone", "operator-joined", "changed"] },
        { "transfer to the guest", ["transferred", "consultation moved", "guest moved", "operator-joined", "changed"] },
        { "taken over by the guest", ["taken-over", "consultation moved", "guest moved", "operator-joined", "changed"] },
        { "vanished", ["vanished", "consultation moved", "guest moved", "guest-gone", "lost"] },
        { "finish", ["finished done", "closed", "consultation moved", "guest moved", "guest-gone", "closed", "ended closed"] },
        { "visitor leaves", ["visitor", "consultation moved", "guest moved", "ended left"] },
        { "visitor leaves quickly", ["consultation moved", "guest moved", "ended left-quickly"] },
    };

    private ConversationService Conversations => _world.Conversations;

    private string Lease => _held.LeaseToken!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _chat = await _world.StartAsync();
        _held = await _chat.BeTakenAsync(Sam);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_colleague_is_consulted_without_a_word_to_the_visitor_and_goes_again()
    {
        var asked = await DoneAsync(Conversations.ConsultAsync(_chat.Id, Sam, Lease, Bo));
        Assert.Equal(new Consultation("3", "Bo", "Sam", _world.Time.GetUtcNow()), asked.Handling?.Consultation);
        Assert.Equal(new AlreadyAsked("Bo"), await Conversations.ConsultAsync(_chat.Id, Sam, Lease, Kim));
        Assert.IsType<LeaseLost>(await Conversations.EndConsultationAsync(_chat.Id, Kim, leaseToken: null));
        Assert.Null((await DoneAsync(Conversations.EndConsultationAsync(_chat.Id, Bo, leaseToken: null))).Handling?.Consultation);
        await DoneAsync(Conversations.ConsultAsync(_chat.Id, Sam, Lease, Kim));
        await DoneAsync(Conversations.EndConsultationAsync(_chat.Id, Sam, Lease));
        Assert.Equal(["consultation", "consultation left", "consultation", "consultation ended"], await _chat.StoryAsync(_held.Number));
    }

    [Fact]
    public async Task Whoever_is_consulted_can_say_nothing_to_the_visitor()
    {
        await DoneAsync(Conversations.ConsultAsync(_chat.Id, Sam, Lease, Bo));
        Assert.IsType<LeaseLost>(await Conversations.ReplyAsync(_chat.Id, Bo, Lease, 999, "r", "hello"));
        Assert.IsType<LeaseLost>(await Conversations.ReplyAsync(_chat.Id, Bo, "", 999, "r", "hello"));
        Assert.IsType<LeaseLost>(await Conversations.PassWordAsync(_chat.Id, Bo, "", toGuest: true));
    }

    [Fact]
    public async Task Only_the_holder_asks_others_in()
    {
        Assert.Equal(new LeaseLost("Sam"), await Conversations.ConsultAsync(_chat.Id, Kim, Lease, Bo));
        Assert.Equal(new LeaseLost("Sam"), await Conversations.InviteAsync(_chat.Id, Sam, "another", Kim));
        Assert.IsType<NotAsked>(await Conversations.JoinAsync(_chat.Id, Kim));
        Assert.Equal(_held.Number, await _chat.NumberAsync());
    }

    [Fact]
    public async Task A_guest_is_announced_when_they_come_and_when_they_go_and_the_lease_stays_the_holders()
    {
        await DoneAsync(Conversations.InviteAsync(_chat.Id, Sam, Lease, Kim));
        Assert.Equal(["guest-invited"], await _chat.StoryAsync(_held.Number));
        var joined = await DoneAsync(Conversations.JoinAsync(_chat.Id, Kim));
        Assert.Equal((Sam.Id, Lease, Status.Held), (joined.OwnerId, joined.LeaseToken, joined.Status));
        Assert.NotEqual(Lease, joined.Handling?.Guest?.Token);
        await DoneAsync(Conversations.EndGuestAsync(_chat.Id, Kim, leaseToken: null));
        Assert.Equal(["guest-invited", "guest", "guest-joined", "guest left", "guest-left"], await _chat.StoryAsync(_held.Number));
        var said = (await _chat.StoredAsync(_held.Number)).Select(one => one.Entry).OfType<BotSaid>().Select(one => one.Markdown);
        Assert.Equal(["Kim joins Sam.", "Kim leaves. Sam stays."], said);
    }

    [Theory]
    [InlineData(false, "guest declined")]
    [InlineData(true, "guest ended")]
    public async Task An_invitation_that_is_declined_or_taken_back_is_no_news_for_the_visitor(bool byHolder, string how)
    {
        await DoneAsync(Conversations.InviteAsync(_chat.Id, Sam, Lease, Kim));
        await DoneAsync(byHolder ? Conversations.EndGuestAsync(_chat.Id, Sam, Lease) : Conversations.EndGuestAsync(_chat.Id, Kim, leaseToken: null));
        Assert.Equal(["guest-invited", how], await _chat.StoryAsync(_held.Number));
        Assert.IsType<NotAsked>(await Conversations.JoinAsync(_chat.Id, Kim));
    }

    [Fact]
    public async Task One_of_the_two_has_the_word()
    {
        var token = await GuestAsync();
        Assert.Equal(new NotYourWord("Sam"), await ReplyAsync(Kim, token));
        Assert.IsType<Done>(await ReplyAsync(Sam, Lease));
        Assert.Equal(new NotYourWord("Sam"), await Conversations.PassWordAsync(_chat.Id, Kim, token, toGuest: true));
        await DoneAsync(Conversations.PassWordAsync(_chat.Id, Sam, Lease, toGuest: true));
        Assert.Equal(new NotYourWord("Kim"), await ReplyAsync(Sam, Lease));
        Assert.IsType<Done>(await ReplyAsync(Kim, token));
        Assert.Equal(new LeaseLost("Sam"), await ReplyAsync(Kim, Lease));
        await DoneAsync(Conversations.PassWordAsync(_chat.Id, Kim, token, toGuest: false));
        Assert.IsType<Done>(await ReplyAsync(Sam, Lease));
        await DoneAsync(Conversations.PassWordAsync(_chat.Id, Sam, Lease, toGuest: true));
        await DoneAsync(Conversations.PassWordAsync(_chat.Id, Sam, Lease, toGuest: false));
        Assert.Equal(new NotYourWord("Sam"), await ReplyAsync(Kim, token));
    }

    [Fact]
    public async Task Nobody_speaks_past_what_the_other_said()
    {
        var token = await GuestAsync();
        var seen = await _chat.NumberAsync();
        await DoneAsync(Conversations.ReplyAsync(_chat.Id, Sam, Lease, seen, "r", "Kim will explain."));
        await DoneAsync(Conversations.PassWordAsync(_chat.Id, Sam, Lease, toGuest: true));
        var stale = Assert.IsType<StaleSend>(await Conversations.ReplyAsync(_chat.Id, Kim, token, seen, "r", "hello"));
        Assert.Equal("Kim will explain.", Assert.IsType<OperatorSaid>(Assert.Single(stale.Missed).Entry).Text);
        Assert.IsType<Done>(await ReplyAsync(Kim, token));
    }

    [Fact]
    public async Task What_a_guest_sends_after_they_were_sent_away_is_refused()
    {
        var token = await GuestAsync();
        await DoneAsync(Conversations.PassWordAsync(_chat.Id, Sam, Lease, toGuest: true));
        await DoneAsync(Conversations.EndGuestAsync(_chat.Id, Sam, Lease));
        Assert.Equal(new LeaseLost("Sam"), await ReplyAsync(Kim, token));
        Assert.IsType<Done>(await ReplyAsync(Sam, Lease));
    }

    [Theory]
    [MemberData(nameof(WaysOn))]
    public async Task Whoever_was_asked_in_goes_when_the_conversation_goes_from_the_holder(string way, string[] story)
    {
        await DoneAsync(Conversations.ConsultAsync(_chat.Id, Sam, Lease, Bo));
        var token = await GuestAsync();
        await DoneAsync(Conversations.PassWordAsync(_chat.Id, Sam, Lease, toGuest: true));
        var last = await _chat.NumberAsync();
        await (way switch
        {
            "hand-back" => DoneAsync(Conversations.HandBackAsync(_chat.Id, Sam, Lease)),
            "transfer" => DoneAsync(Conversations.TransferAsync(_chat.Id, Sam, Lease, Bo)),
            "transfer to the guest" => DoneAsync(Conversations.TransferAsync(_chat.Id, Sam, Lease, Kim)),
            "taken over by the guest" => DoneAsync(Conversations.TakeOverAsync(_chat.Id, Kim)),
            "vanished" => DoneAsync(Conversations.ReleaseAsync(_chat.Id, Lease)),
            "finish" => DoneAsync(Conversations.FinishAsync(_chat.Id, Sam, Lease, new Finish("done", [], Reference: null))),
            "visitor leaves" => _chat.FireAsync("leave"),
            _ => Conversations.LeaveQuicklyAsync(_chat.Id),
        });
        Assert.Equal(story, await _chat.StoryAsync(last));
        var head = await _chat.HeadAsync();
        Assert.Null(head.Handling?.Consultation);
        Assert.Null(head.Handling?.Guest);
        Assert.IsNotType<Done>(await ReplyAsync(Kim, token));
    }

    private async Task<string> GuestAsync()
    {
        await DoneAsync(Conversations.InviteAsync(_chat.Id, Sam, Lease, Kim));
        return (await DoneAsync(Conversations.JoinAsync(_chat.Id, Kim))).Handling!.Guest!.Token!;
    }

    private async Task<OperatorResult> ReplyAsync(Operator by, string token)
    {
        var seen = await _chat.NumberAsync();
        return await Conversations.ReplyAsync(_chat.Id, by, token, seen, $"{seen}", "words");
    }

    private static async Task<Conversation> DoneAsync(Task<OperatorResult> act) => Assert.IsType<Done>(await act).Conversation;
}
