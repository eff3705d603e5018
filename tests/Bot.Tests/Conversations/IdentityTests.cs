using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>A visitor stays nameless unless help has to be sent, and then two people have decided it.</summary>
public sealed class IdentityTests : HeldChatTest
{
    private static readonly Operator Bo = new("3", "Bo");
    private static readonly IdentityWish Wish = new("alone on a bridge", IsEmergency: false, IsApproverThere: true);
    private static readonly IdentityWish Emergency = Wish with { IsEmergency = true, IsApproverThere = false };

    [Fact]
    public async Task Asked_with_a_reason_approved_by_another_put_to_the_visitor_once_and_written_down()
    {
        var request = await AskAsync(Wish);
        Assert.IsType<NotApproved>(await AskVisitorAsync());
        await DecideAsync(request, isApproved: true);
        Assert.IsType<Done>(await AskVisitorAsync());
        Assert.IsType<WasSo>(await AskVisitorAsync());
        Assert.IsType<Done>(await Conversations.DiscloseAsync(Chat.Id, Sam, Lease, "a name and a street"));
        Assert.Equal(["identity", "approved", "ask-identity", "told"], await Chat.StoryAsync(Held.Number));
        Assert.Equal(new IdentityDisclosed("1", "Sam", "a name and a street"), (await Chat.StoredAsync(Held.Number))[^1].Entry);
    }

    [Fact]
    public async Task Whoever_asks_does_not_approve()
    {
        var request = await AskAsync(Wish);
        Assert.IsType<OwnRequest>(await Conversations.DecideOnIdentityAsync(Chat.Id, Sam, request, isApproved: true, reason: null));
        Assert.IsType<NotApproved>(await AskVisitorAsync());
    }

    [Fact]
    public async Task A_refusal_says_why_and_another_reason_may_be_given_then()
    {
        await DecideAsync(await AskAsync(Wish), isApproved: false, "no sign of danger");
        Assert.IsType<NotApproved>(await AskVisitorAsync());
        Assert.Equal("no sign of danger", (await Chat.HeadAsync()).Handling?.Identity?.Decision?.Reason);
        await DecideAsync(await AskAsync(Wish with { Reason = "has taken tablets" }), isApproved: true);
        Assert.IsType<Done>(await AskVisitorAsync());
    }

    [Fact]
    public async Task Only_the_request_that_was_read_is_decided_on()
    {
        var first = await AskAsync(Wish);
        await DecideAsync(first, isApproved: false, "no");
        Assert.IsType<NotAsked>(await Conversations.DecideOnIdentityAsync(Chat.Id, Kim, first, isApproved: true, reason: null));
        await AskAsync(Wish);
        Assert.IsType<NotAsked>(await Conversations.DecideOnIdentityAsync(Chat.Id, Kim, first, isApproved: true, reason: null));
    }

    [Fact]
    public async Task Where_somebody_who_may_approve_is_there_an_emergency_waits_two_minutes_for_them_and_no_longer()
    {
        var hurried = Wish with { IsEmergency = true };
        Assert.IsType<ApproverIsThere>(await Conversations.AskForIdentityAsync(Chat.Id, Sam, Lease, hurried));
        await AskAsync(Wish);
        World.Time.Advance(TimeSpan.FromSeconds(119));
        Assert.IsType<AlreadyAsked>(await Conversations.AskForIdentityAsync(Chat.Id, Sam, Lease, hurried));
        World.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<AlreadyAsked>(await Conversations.AskForIdentityAsync(Chat.Id, Sam, Lease, Wish));
        await AskAsync(hurried);
        Assert.IsType<Done>(await AskVisitorAsync());
    }

    [Fact]
    public async Task Where_nobody_is_there_only_an_emergency_goes_ahead_and_it_stays_open_until_somebody_has_looked()
    {
        Assert.IsType<NobodyToApprove>(await Conversations.AskForIdentityAsync(Chat.Id, Sam, Lease, Wish with { IsApproverThere = false }));
        var request = await AskAsync(Emergency);
        Assert.IsType<Done>(await AskVisitorAsync());
        Assert.IsType<NeedsDisclosure>(await FinishAsync());
        Assert.IsType<NeedsDisclosure>(await Conversations.HandBackAsync(Chat.Id, Sam, Lease));
        await Conversations.DiscloseAsync(Chat.Id, Sam, Lease, "nothing was told");
        Assert.IsType<Done>(await FinishAsync());
        await World.RestartAsync();
        Assert.Equal([Chat.Id], (await World.Store.ListIdentityOpenAsync()).Select(head => head.Id));
        Assert.IsType<OwnRequest>(await Conversations.DecideOnIdentityAsync(Chat.Id, Sam, request, isApproved: true, reason: null));
        await DecideAsync(request, isApproved: true);
        Assert.Empty(await World.Store.ListIdentityOpenAsync());
    }

    [Fact]
    public async Task An_emergency_that_was_not_right_is_no_leave_to_ask()
    {
        await DecideAsync(await AskAsync(Emergency), isApproved: false, "nobody was in danger");
        Assert.IsType<NotApproved>(await AskVisitorAsync());
    }

    [Fact]
    public async Task A_request_lapses_when_the_conversation_goes_on_without_a_person_and_goes_with_it_to_another()
    {
        var request = await AskAsync(Wish);
        var moved = Assert.IsType<Done>(await Conversations.TransferAsync(Chat.Id, Sam, Lease, Kim)).Conversation;
        Assert.Equal(request, moved.Handling?.Identity?.Number);
        Assert.IsType<Done>(await Conversations.HandBackAsync(Chat.Id, Kim, moved.LeaseToken!));
        Assert.Contains("lapsed", await Chat.StoryAsync(request));
        Assert.Null((await Chat.HeadAsync()).Handling?.Identity);
        Assert.IsType<NotAsked>(await Conversations.DecideOnIdentityAsync(Chat.Id, Kim, request, isApproved: true, reason: null));
    }

    [Fact]
    public async Task An_emergency_is_leave_for_its_stretch_alone_and_stays_to_be_looked_at()
    {
        var first = await AskAsync(Emergency);
        await Conversations.HandBackAsync(Chat.Id, Sam, Lease);
        await TakeAgainAsync(Kim);
        Assert.IsType<NotApproved>(await AskVisitorAsync());
        Assert.Equal([Chat.Id], (await World.Store.ListIdentityOpenAsync()).Select(head => head.Id));
        Assert.IsType<NobodyToApprove>(await Conversations.AskForIdentityAsync(Chat.Id, Kim, Lease, Wish with { IsApproverThere = false }));
        Assert.IsType<Done>(await Conversations.DecideOnIdentityAsync(Chat.Id, Bo, first, isApproved: true, reason: null));
        Assert.IsType<NotApproved>(await AskVisitorAsync());
    }

    [Fact]
    public async Task After_an_emergency_that_nobody_has_looked_at_the_next_holder_asks_anew_and_both_are_decided()
    {
        var first = await AskAsync(Emergency);
        await AskVisitorAsync();
        await Conversations.DiscloseAsync(Chat.Id, Sam, Lease, "nothing was told");
        await Conversations.HandBackAsync(Chat.Id, Sam, Lease);
        await TakeAgainAsync(Kim);
        Assert.IsType<Done>(await Conversations.AskForIdentityAsync(Chat.Id, Kim, Lease, Wish));
        var second = (await Chat.StoredAsync()).Last(one => one.Entry is IdentityAsked).Number;
        Assert.NotEqual(first, second);
        Assert.IsType<NotApproved>(await AskVisitorAsync());
        Assert.IsType<OwnRequest>(await Conversations.DecideOnIdentityAsync(Chat.Id, Kim, second, isApproved: true, reason: null));
        await World.RestartAsync();
        Assert.IsType<Done>(await Conversations.DecideOnIdentityAsync(Chat.Id, Bo, second, isApproved: true, reason: null));
        Assert.IsType<Done>(await AskVisitorAsync());
        Assert.Equal("ask-identity", (await Chat.StoryAsync()).Last());
        Assert.Equal([Chat.Id], (await World.Store.ListIdentityOpenAsync()).Select(head => head.Id));
        Assert.IsType<Done>(await Conversations.DecideOnIdentityAsync(Chat.Id, Bo, first, isApproved: false, "nobody was in danger"));
        Assert.Empty(await World.Store.ListIdentityOpenAsync());
        Assert.IsType<NeedsDisclosure>(await Conversations.HandBackAsync(Chat.Id, Kim, Lease));
        Assert.IsType<Done>(await Conversations.DiscloseAsync(Chat.Id, Kim, Lease, "a name"));
        Assert.IsType<Done>(await Conversations.HandBackAsync(Chat.Id, Kim, Lease));
    }

    [Fact]
    public async Task Nothing_new_is_asked_for_before_it_is_written_down_what_was_told()
    {
        var request = await AskAsync(Emergency);
        await AskVisitorAsync();
        await DecideAsync(request, isApproved: false, "nobody was in danger");
        Assert.IsType<NeedsDisclosure>(await Conversations.AskForIdentityAsync(Chat.Id, Sam, Lease, Wish));
        Assert.IsType<NeedsDisclosure>(await FinishAsync());
        Assert.IsType<Done>(await Conversations.DiscloseAsync(Chat.Id, Sam, Lease, "a name"));
        await AskAsync(Wish);
    }

    [Fact]
    public async Task An_approval_is_used_up_when_the_conversation_is_over()
    {
        await DecideAsync(await AskAsync(Wish), isApproved: true);
        Assert.IsType<Done>(await FinishAsync());
        await Chat.SayAsync("one more thing");
        var again = await Chat.BeTakenAsync(Sam);
        Assert.IsType<NotApproved>(await Conversations.AskVisitorForIdentityAsync(Chat.Id, Sam, again.LeaseToken!, again.Number));
    }

    [Fact]
    public async Task What_was_told_is_written_down_also_when_the_visitor_has_gone()
    {
        await DecideAsync(await AskAsync(Wish), isApproved: true);
        await AskVisitorAsync();
        await Chat.SayAsync("it is 1 High Street");
        await Conversations.LeaveQuicklyAsync(Chat.Id);
        Assert.IsType<NeedsDisclosure>(await FinishAsync());
        Assert.IsType<LeaseLost>(await Conversations.DiscloseAsync(Chat.Id, Kim, Lease, "words"));
        Assert.IsType<Done>(await Conversations.DiscloseAsync(Chat.Id, Sam, Lease, "1 High Street"));
        Assert.IsType<Done>(await FinishAsync());
    }

    [Fact]
    public async Task The_question_is_the_holders_and_nobody_asks_it_past_what_the_visitor_wrote_or_past_a_guest_who_has_the_word()
    {
        await DecideAsync(await AskAsync(Wish), isApproved: true);
        var seen = await Chat.NumberAsync();
        await Chat.SayAsync("I am at home now");
        Assert.IsType<StaleSend>(await Conversations.AskVisitorForIdentityAsync(Chat.Id, Sam, Lease, seen));
        Assert.IsType<LeaseLost>(await Conversations.AskVisitorForIdentityAsync(Chat.Id, Kim, "another", 999));
        await Conversations.InviteAsync(Chat.Id, Sam, Lease, Kim);
        await Conversations.JoinAsync(Chat.Id, Kim);
        await Conversations.PassWordAsync(Chat.Id, Sam, Lease, toGuest: true);
        Assert.Equal(new NotYourWord("Kim"), await AskVisitorAsync());
    }

    [Fact]
    public async Task It_is_not_put_to_a_visitor_who_is_not_there_at_a_time_that_is_not_safe()
    {
        var noon = new DateTimeOffset(2027, 1, 4, 12, 0, 0, TimeSpan.Zero);
        World.Time.Advance(noon - World.Time.GetUtcNow());
        await DecideAsync(await AskAsync(Wish), isApproved: true);
        var later = new SafeContact(IsWatched: true, NoCallBack: false, SafeHours: null) { Times = new SafeTimes(SafeDays.All, TimeSpan.FromHours(22), TimeSpan.FromHours(23)) };
        Assert.IsType<Done>(await Conversations.SetContactAsync(Chat.Id, Sam, Lease, later));
        Assert.IsType<NotSafeNow>(await AskVisitorAsync());
        Assert.DoesNotContain("ask-identity", await Chat.StoryAsync(Held.Number));
    }

    private async Task<long> AskAsync(IdentityWish wish) => Assert.IsType<Done>(await Conversations.AskForIdentityAsync(Chat.Id, Sam, Lease, wish)).Conversation.Handling!.Identity!.Number;

    private async Task DecideAsync(long request, bool isApproved, string? reason = null) =>
        Assert.IsType<Done>(await Conversations.DecideOnIdentityAsync(Chat.Id, Kim, request, isApproved, reason));

    private async Task<OperatorResult> AskVisitorAsync() =>
        await Conversations.AskVisitorForIdentityAsync(Chat.Id, new Operator(Held.OwnerId!, Held.OwnerName!), Lease, await Chat.NumberAsync());

    private async Task TakeAgainAsync(Operator by)
    {
        await Chat.FireAsync("person");
        Held = Assert.IsType<Done>(await Conversations.TakeAsync(Chat.Id, by)).Conversation;
    }

    private Task<OperatorResult> FinishAsync() => Conversations.FinishAsync(Chat.Id, Sam, Lease, new Finish("done", [], Reference: null));
}
