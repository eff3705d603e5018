using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>The holder asks others in: a colleague whom the visitor never notices, or a supervisor who writes beside them.</summary>
public sealed class CompanyTests : HeldChatTest
{
    private static readonly Operator Bo = new("3", "Bo");

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

    [Fact]
    public async Task A_colleague_is_consulted_without_a_word_to_the_visitor_and_goes_again()
    {
        var asked = await DoneAsync(Conversations.ConsultAsync(Chat.Id, Sam, Lease, Bo));
        Assert.Equal(new Consultation("3", "Bo", "Sam", World.Time.GetUtcNow()), asked.Handling?.Consultation);
        Assert.Equal(new AlreadyAsked("Bo"), await Conversations.ConsultAsync(Chat.Id, Sam, Lease, Kim));
        Assert.IsType<LeaseLost>(await Conversations.EndConsultationAsync(Chat.Id, Kim, leaseToken: null));
        Assert.Null((await DoneAsync(Conversations.EndConsultationAsync(Chat.Id, Bo, leaseToken: null))).Handling?.Consultation);
        await DoneAsync(Conversations.ConsultAsync(Chat.Id, Sam, Lease, Kim));
        await DoneAsync(Conversations.EndConsultationAsync(Chat.Id, Sam, Lease));
        Assert.Equal(["consultation", "consultation left", "consultation", "consultation ended"], await Chat.StoryAsync(Held.Number));
    }

    [Fact]
    public async Task Whoever_is_consulted_can_say_nothing_to_the_visitor()
    {
        await DoneAsync(Conversations.ConsultAsync(Chat.Id, Sam, Lease, Bo));
        Assert.IsType<LeaseLost>(await Conversations.ReplyAsync(Chat.Id, Bo, Lease, 999, "r", "hello"));
        Assert.IsType<LeaseLost>(await Conversations.ReplyAsync(Chat.Id, Bo, "", 999, "r", "hello"));
        Assert.IsType<LeaseLost>(await Conversations.PassWordAsync(Chat.Id, Bo, "", toGuest: true));
    }

    [Fact]
    public async Task Only_the_holder_asks_others_in()
    {
        Assert.Equal(new LeaseLost("Sam"), await Conversations.ConsultAsync(Chat.Id, Kim, Lease, Bo));
        Assert.Equal(new LeaseLost("Sam"), await Conversations.InviteAsync(Chat.Id, Sam, "another", Kim));
        Assert.IsType<NotAsked>(await Conversations.JoinAsync(Chat.Id, Kim));
        Assert.Equal(Held.Number, await Chat.NumberAsync());
    }

    [Fact]
    public async Task A_guest_is_announced_when_they_come_and_when_they_go_and_the_lease_stays_the_holders()
    {
        await DoneAsync(Conversations.InviteAsync(Chat.Id, Sam, Lease, Kim));
        Assert.Equal(["guest-invited"], await Chat.StoryAsync(Held.Number));
        var joined = await DoneAsync(Conversations.JoinAsync(Chat.Id, Kim));
        Assert.Equal((Sam.Id, Lease, Status.Held), (joined.OwnerId, joined.LeaseToken, joined.Status));
        Assert.NotEqual(Lease, joined.Handling?.Guest?.Token);
        await DoneAsync(Conversations.EndGuestAsync(Chat.Id, Kim, leaseToken: null));
        Assert.Equal(["guest-invited", "guest", "guest-joined", "guest left", "guest-left"], await Chat.StoryAsync(Held.Number));
        var said = (await Chat.StoredAsync(Held.Number)).Select(one => one.Entry).OfType<BotSaid>().Select(one => one.Markdown);
        Assert.Equal(["Kim joins Sam.", "Kim leaves. Sam stays."], said);
    }

    [Theory]
    [InlineData(false, "guest declined")]
    [InlineData(true, "guest ended")]
    public async Task An_invitation_that_is_declined_or_taken_back_is_no_news_for_the_visitor(bool byHolder, string how)
    {
        await DoneAsync(Conversations.InviteAsync(Chat.Id, Sam, Lease, Kim));
        await DoneAsync(byHolder ? Conversations.EndGuestAsync(Chat.Id, Sam, Lease) : Conversations.EndGuestAsync(Chat.Id, Kim, leaseToken: null));
        Assert.Equal(["guest-invited", how], await Chat.StoryAsync(Held.Number));
        Assert.IsType<NotAsked>(await Conversations.JoinAsync(Chat.Id, Kim));
    }

    [Fact]
    public async Task One_of_the_two_has_the_word()
    {
        var token = await GuestAsync();
        Assert.Equal(new NotYourWord("Sam"), await ReplyAsync(Kim, token));
        Assert.IsType<Done>(await ReplyAsync(Sam, Lease));
        Assert.Equal(new NotYourWord("Sam"), await Conversations.PassWordAsync(Chat.Id, Kim, token, toGuest: true));
        await DoneAsync(Conversations.PassWordAsync(Chat.Id, Sam, Lease, toGuest: true));
        Assert.Equal(new NotYourWord("Kim"), await ReplyAsync(Sam, Lease));
        Assert.IsType<Done>(await ReplyAsync(Kim, token));
        Assert.Equal(new LeaseLost("Sam"), await ReplyAsync(Kim, Lease));
        await DoneAsync(Conversations.PassWordAsync(Chat.Id, Kim, token, toGuest: false));
        Assert.IsType<Done>(await ReplyAsync(Sam, Lease));
        await DoneAsync(Conversations.PassWordAsync(Chat.Id, Sam, Lease, toGuest: true));
        await DoneAsync(Conversations.PassWordAsync(Chat.Id, Sam, Lease, toGuest: false));
        Assert.Equal(new NotYourWord("Sam"), await ReplyAsync(Kim, token));
    }

    [Fact]
    public async Task Nobody_speaks_past_what_the_other_said()
    {
        var token = await GuestAsync();
        var seen = await Chat.NumberAsync();
        await DoneAsync(Conversations.ReplyAsync(Chat.Id, Sam, Lease, seen, "r", "Kim will explain."));
        await DoneAsync(Conversations.PassWordAsync(Chat.Id, Sam, Lease, toGuest: true));
        var stale = Assert.IsType<StaleSend>(await Conversations.ReplyAsync(Chat.Id, Kim, token, seen, "r", "hello"));
        Assert.Equal("Kim will explain.", Assert.IsType<OperatorSaid>(Assert.Single(stale.Missed).Entry).Text);
        Assert.IsType<Done>(await ReplyAsync(Kim, token));
    }

    [Fact]
    public async Task What_a_guest_sends_after_they_were_sent_away_is_refused()
    {
        var token = await GuestAsync();
        await DoneAsync(Conversations.PassWordAsync(Chat.Id, Sam, Lease, toGuest: true));
        await DoneAsync(Conversations.EndGuestAsync(Chat.Id, Sam, Lease));
        Assert.Equal(new LeaseLost("Sam"), await ReplyAsync(Kim, token));
        Assert.IsType<Done>(await ReplyAsync(Sam, Lease));
    }

    [Theory]
    [MemberData(nameof(WaysOn))]
    public async Task Whoever_was_asked_in_goes_when_the_conversation_goes_from_the_holder(string way, string[] story)
    {
        await DoneAsync(Conversations.ConsultAsync(Chat.Id, Sam, Lease, Bo));
        var token = await GuestAsync();
        await DoneAsync(Conversations.PassWordAsync(Chat.Id, Sam, Lease, toGuest: true));
        var last = await Chat.NumberAsync();
        await (way switch
        {
            "hand-back" => DoneAsync(Conversations.HandBackAsync(Chat.Id, Sam, Lease)),
            "transfer" => DoneAsync(Conversations.TransferAsync(Chat.Id, Sam, Lease, Bo)),
            "transfer to the guest" => DoneAsync(Conversations.TransferAsync(Chat.Id, Sam, Lease, Kim)),
            "taken over by the guest" => DoneAsync(Conversations.TakeOverAsync(Chat.Id, Kim)),
            "vanished" => DoneAsync(Conversations.ReleaseAsync(Chat.Id, Lease)),
            "finish" => DoneAsync(Conversations.FinishAsync(Chat.Id, Sam, Lease, new Finish("done", [], Reference: null))),
            "visitor leaves" => Chat.FireAsync("leave"),
            _ => Conversations.LeaveQuicklyAsync(Chat.Id),
        });
        Assert.Equal(story, await Chat.StoryAsync(last));
        var head = await Chat.HeadAsync();
        Assert.Null(head.Handling?.Consultation);
        Assert.Null(head.Handling?.Guest);
        Assert.IsNotType<Done>(await ReplyAsync(Kim, token));
    }

    private async Task<string> GuestAsync()
    {
        await DoneAsync(Conversations.InviteAsync(Chat.Id, Sam, Lease, Kim));
        return (await DoneAsync(Conversations.JoinAsync(Chat.Id, Kim))).Handling!.Guest!.Token!;
    }

    private async Task<OperatorResult> ReplyAsync(Operator by, string token)
    {
        var seen = await Chat.NumberAsync();
        return await Conversations.ReplyAsync(Chat.Id, by, token, seen, $"{seen}", "words");
    }

    private static async Task<Conversation> DoneAsync(Task<OperatorResult> act) => Assert.IsType<Done>(await act).Conversation;
}
