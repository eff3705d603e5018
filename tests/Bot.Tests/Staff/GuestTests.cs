using System.Net;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>A supervisor who is asked in, and the word.</summary>
public sealed class GuestTests : CompanyTest
{
    [Fact]
    public async Task Only_who_supervises_is_asked_in()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await OnShiftAsync("bo");
        Assert.Equal("not-supervisor", Code((await alex.ActAsync(id, "guest", new { leaseToken = lease, to = bo.Id })).Json));
        Assert.Null((await HeadAsync(id)).Handling?.Guest);
    }

    [Fact]
    public async Task A_guest_gets_a_token_of_their_own_and_the_word_is_passed()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var sam = await OnShiftAsync("sam", Roles.Supervisor);
        await alex.ActAsync(id, "guest", new { leaseToken = lease, to = sam.Id });
        Assert.Equal("invited", (await sam.ReadAsync($"conversations/{id}")).GetProperty("relation").GetString());
        var token = (await sam.ActAsync(id, "guest/join")).Json.GetProperty("leaseToken").GetString()!;
        Assert.NotEqual(lease, token);
        Assert.Equal("not-your-word", Code((await ReplyAsync(sam, id, token)).Json));
        Assert.Equal(HttpStatusCode.OK, (await alex.ActAsync(id, "word", new { leaseToken = lease, toGuest = true })).Status);
        Assert.Equal("not-your-word", Code((await ReplyAsync(alex, id, lease)).Json));
        Assert.Equal(HttpStatusCode.OK, (await ReplyAsync(sam, id, token)).Status);
        Assert.True((await sam.ReadAsync($"conversations/{id}")).GetProperty("hasWord").GetBoolean());
        Assert.Equal(HttpStatusCode.NoContent, (await sam.ActAsync(id, "seen", new { number = 3 })).Status);
        Assert.Equal(3, (await Conversations.ReadAsync(id, 0))!.Head.SeenByStaff);
        Assert.False((await alex.ReadAsync($"conversations/{id}")).GetProperty("hasWord").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, (await sam.ActAsync(id, "guest/end", new { })).Status);
        Assert.Equal("lease-lost", Code((await ReplyAsync(sam, id, token)).Json));
        Assert.Equal([AuditActions.GuestLeft, AuditActions.WordPassed, AuditActions.GuestJoined, AuditActions.GuestInvited, AuditActions.Took], await AuditAsync(id));
    }

    [Fact]
    public async Task A_guest_whose_role_is_taken_away_is_a_guest_no_longer()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var sam = await OnShiftAsync("sam", Roles.Supervisor);
        await alex.ActAsync(id, "guest", new { leaseToken = lease, to = sam.Id });
        var token = (await sam.ActAsync(id, "guest/join")).Json.GetProperty("leaseToken").GetString()!;
        await alex.ActAsync(id, "word", new { leaseToken = lease, toGuest = true });
        await Server.Get<AccountChanges>().ChangeAsync(sam.Id, account => account with { Role = Roles.Operator, SecurityStamp = AccountChanges.NewStamp() });
        Assert.Null((await HeadAsync(id)).Handling?.Guest);
        Assert.Equal(["GuestLeft", "guest-left"], (await StoryAsync(id)).TakeLast(2));
        Assert.Equal(HttpStatusCode.OK, (await ReplyAsync(alex, id, lease)).Status);
        using var again = await SignedInAgainAsync("sam");
        Assert.Equal("lease-lost", Code((await ReplyAsync(again, id, token)).Json));
    }

    [Fact]
    public async Task Who_does_not_supervise_any_more_neither_joins_nor_reads_nor_writes_as_a_guest()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await OnShiftAsync("bo");
        var whom = new Operator(bo.Id, "Bo");
        Assert.IsType<Done>(await Conversations.InviteAsync(id, new Operator(alex.Id, "Alex"), lease, whom));
        Assert.Equal(HttpStatusCode.Forbidden, (await bo.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
        Assert.Equal("wrong-role", Code((await bo.ActAsync(id, "guest/join")).Json));
        var token = Assert.IsType<Done>(await Conversations.JoinAsync(id, whom)).Conversation.Handling!.Guest!.Token!;
        await Conversations.PassWordAsync(id, new Operator(alex.Id, "Alex"), lease, toGuest: true);
        Assert.Equal(HttpStatusCode.Forbidden, (await bo.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
        Assert.Equal("wrong-role", Code((await ReplyAsync(bo, id, token)).Json));
        Assert.DoesNotContain("OperatorSaid", await StoryAsync(id));
    }

    [Fact]
    public async Task A_guest_whose_console_falls_silent_goes_and_the_holder_has_the_word()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var sam = await OnShiftAsync("sam", Roles.Supervisor);
        await using var console = await LiveConsole.OpenAsync(alex);
        await alex.ActAsync(id, "guest", new { leaseToken = lease, to = sam.Id });
        await sam.ActAsync(id, "guest/join");
        await alex.ActAsync(id, "word", new { leaseToken = lease, toGuest = true });
        await BoardAsync(board => board.Held.Any(entry => entry.Head.Handling?.Guest is { HasWord: true }));
        for (var seconds = 0; seconds < 60; seconds += 10)
        {
            Time.Advance(TimeSpan.FromSeconds(10));
            await console.InvokeAsync("Alive");
        }

        Time.Advance(LeaseKeeper.Every);
        await BoardAsync(board => board.Held.Any(entry => entry.Head.Handling?.Guest is null));
        Assert.Equal(["GuestLeft", "guest-left"], (await StoryAsync(id)).TakeLast(2));
        Assert.Equal(HttpStatusCode.OK, (await ReplyAsync(alex, id, lease)).Status);
    }
}
