using System.Net.WebSockets;
using System.Text.Json;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Staff.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static AdviceBot.Bot.Tests.Staff.LiveJson;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>What an open console is told. On the real clock: between two changes of the queue the server waits a moment.</summary>
public sealed class LiveTests : StaffTest
{
    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton(TimeProvider.System);

    [Fact]
    public async Task A_console_starts_from_all_lists_and_every_console_is_told_what_changes_in_the_versions_after_it()
    {
        var (alex, held, _) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await using var one = await LiveConsole.OpenAsync(alex);
        await using var other = await LiveConsole.OpenAsync(bo);
        await one.ChangeAsync(change => Ids(change, "changed").Contains(held) || change.GetProperty("people").ValueKind == JsonValueKind.Array);
        var queue = await one.InvokeAsync("Queue");
        Assert.Equal([held], Ids(queue, "held"));
        Assert.Empty(Ids(queue, "waiting"));

        var id = await WaitingVisitorAsync(Triggers.Danger);
        foreach (var console in new[] { one, other })
        {
            var change = await console.ChangeAsync(change => Ids(change, "changed").Contains(id));
            Assert.True(Number(change, "version") > Number(queue, "version"));
            var entry = change.GetProperty("changed").EnumerateArray().Single(entry => Text(entry, "id") == id);
            Assert.Equal(("waiting", "severe", "danger"), (Text(entry, "status"), Text(entry, "level"), Text(entry.GetProperty("reasons")[0], "id")));
        }
    }

    [Fact]
    public async Task Versions_follow_one_another_without_a_gap()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await using var console = await LiveConsole.OpenAsync(alex);
        var version = Number(await console.InvokeAsync("Queue"), "version");
        var last = "";
        for (var i = 0; i < 3; i++)
        {
            last = await WaitingVisitorAsync();
            while (true)
            {
                // What was on its way before the lists were read is in them already.
                var change = await console.ChangeAsync(change => Number(change, "version") > version);
                Assert.Equal(++version, Number(change, "version"));
                if (Ids(change, "changed").Contains(last)) break;
            }
        }

        var queue = await console.InvokeAsync("Queue");
        Assert.Equal((version, 3), (Number(queue, "version"), Ids(queue, "waiting").Count));
    }

    [Fact]
    public async Task What_one_takes_is_shown_to_the_others_with_its_owner()
    {
        var id = await WaitingVisitorAsync();
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await using var console = await LiveConsole.OpenAsync(bo);
        await alex.TakeAsync(id);
        var change = await console.ChangeAsync(change => Ids(change, "changed").Contains(id) && Text(change.GetProperty("changed")[0], "status") == "held");
        Assert.Equal("Alex", Text(change.GetProperty("changed")[0].GetProperty("owner"), "name"));
    }

    [Fact]
    public async Task A_conversation_that_is_handed_back_leaves_the_lists()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await using var console = await LiveConsole.OpenAsync(alex);
        await console.ChangeAsync(change => Ids(change, "changed").Contains(id) || change.GetProperty("people").ValueKind == JsonValueKind.Array);
        await alex.ActAsync(id, "hand-back", new { leaseToken = lease });
        await console.ChangeAsync(change => change.GetProperty("removed").EnumerateArray().Any(removed => removed.GetString() == id));
    }

    [Fact]
    public async Task What_the_visitor_ended_stays_on_the_list_of_its_operator_alone_until_it_is_dismissed()
    {
        var (alex, id, _) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await using var console = await LiveConsole.OpenAsync(alex);
        await using var others = await LiveConsole.OpenAsync(bo);
        await BoardAsync(board => board.Held.Count == 1);
        await Conversations.LeaveQuicklyAsync(id);
        var change = await console.ChangeAsync(change => change.GetProperty("changed").EnumerateArray().Any(entry => Text(entry, "status") == "ended"));
        var entry = change.GetProperty("changed")[0];
        Assert.Equal((id, "Alex"), (Text(entry, "id"), Text(entry.GetProperty("owner"), "name")));
        Assert.True(entry.GetProperty("contact").GetProperty("leftQuickly").GetBoolean());
        Assert.Equal([id], Ids(await console.InvokeAsync("Queue"), "ended"));
        Assert.Empty(Ids(await others.InvokeAsync("Queue"), "ended"));

        await alex.ActAsync(id, "dismiss");
        await console.ChangeAsync(change => change.GetProperty("removed").EnumerateArray().Any(removed => removed.GetString() == id));
        Assert.Empty(Ids(await console.InvokeAsync("Queue"), "ended"));
    }

    [Fact]
    public async Task Everybody_sees_who_is_there_and_how_many_are_on_shift()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await using var console = await LiveConsole.OpenAsync(alex);
        await bo.PostJsonAsync("/staff/api/shift", new { state = "available" });
        var change = await console.ChangeAsync(change => Number(change, "onShift") == 1 && change.GetProperty("people").ValueKind == JsonValueKind.Array);
        Assert.Equal(["Alex offline", "Bo available"], change.GetProperty("people").EnumerateArray().Select(person => $"{Text(person, "name")} {Text(person, "state")}"));
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("signed out")]
    [InlineData("signed out everywhere")]
    public async Task A_console_is_cut_off_when_its_session_ends(string how)
    {
        var (alex, id, _) = await HeldAsync("alex");
        using var robin = await StaffClient.SignedInAsync(Server, "robin");
        await using var console = await LiveConsole.OpenAsync(alex);
        await using var others = await LiveConsole.OpenAsync(robin);
        var talk = await console.StreamAsync("Conversation", id, 0);
        await talk.NextAsync();
        if (how == "disabled") Assert.IsType<Saved>(await Server.Get<StaffAccounts>().DisableAsync("test", alex.Id));
        else (await alex.PostFormAsync(how == "signed out" ? "/staff/sign-out" : "/staff/account/sign-out-everywhere")).Dispose();
        await console.Cut;
        await WriteAsync(id, "only for those who are still in");
        Assert.DoesNotContain(await talk.RestAsync(), update => Numbers(update).Count > 0);
        await Assert.ThrowsAsync<WebSocketException>(() => LiveConsole.OpenAsync(alex));
        Assert.Equal(JsonValueKind.Object, (await others.InvokeAsync("Queue")).ValueKind);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task A_page_of_another_site_cannot_open_the_socket_of_whoever_is_signed_in(string origin)
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await Assert.ThrowsAsync<WebSocketException>(() => LiveConsole.OpenAsync(alex, origin));
        await using var own = await LiveConsole.OpenAsync(alex, Server.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(JsonValueKind.Object, (await own.InvokeAsync("Queue")).ValueKind);
    }
}
