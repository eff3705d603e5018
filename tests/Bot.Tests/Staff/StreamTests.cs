using System.Text.Json;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class StreamTests : StaffTest
{
    [Fact]
    public async Task A_new_waiting_conversation_shows_in_every_console_without_a_reload()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await using var one = await StreamClient.OpenAsync(alex);
        await using var other = await StreamClient.OpenAsync(bo);
        await one.NextAsync("lists", lists => Count(lists) == 0);
        var id = await WaitingVisitorAsync(Triggers.Danger);
        foreach (var console in new[] { one, other })
        {
            var lists = await console.NextAsync("lists", lists => Count(lists) == 1);
            Assert.Contains($"data-key=\"{id}\"", Text(lists, "waiting"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_one_takes_leaves_the_list_of_the_others()
    {
        var id = await WaitingVisitorAsync();
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await using var console = await StreamClient.OpenAsync(bo, $"?conversation={id}");
        await console.NextAsync("talk", talk => Text(talk, "standing") == "waiting");
        await alex.PostJsonAsync($"/staff/api/conversations/{id}/take");
        Assert.Contains("Alex has taken this conversation", Text(await console.NextAsync("gone"), "html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_conversation_goes_on_from_the_number_asked_for_and_tells_typing_and_seen()
    {
        var id = await WaitingVisitorAsync();
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var taken = (await alex.PostJsonAsync($"/staff/api/conversations/{id}/take")).Json;
        var last = taken.GetProperty("number").GetInt64();
        await WriteAsync(id, "first words");
        await using var console = await StreamClient.OpenAsync(alex, $"?conversation={id}&after={last}");
        var missed = await console.NextAsync("talk");
        Assert.Equal($"data-number=\"{last + 1}\"", Numbers(missed));

        await Conversations.TypingAsync(id, Typist.Visitor);
        await console.NextAsync("talk", talk => talk.GetProperty("typing").GetBoolean());
        await WriteAsync(id, "second <words>");
        var fresh = await console.NextAsync("talk", talk => Text(talk, "events").Length > 0);
        Assert.Equal($"data-number=\"{last + 2}\"", Numbers(fresh));
        Assert.Contains("second &lt;words&gt;", Text(fresh, "events"), StringComparison.Ordinal);
        await Conversations.SeenAsync(id, Typist.Visitor, last + 2);
        await console.NextAsync("talk", talk => talk.GetProperty("seen").GetInt64() == last + 2);
    }

    [Fact]
    public async Task When_the_visitor_leaves_quickly_the_operator_sees_it_at_once_and_can_take_it_off_the_list()
    {
        var id = await WaitingVisitorAsync();
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.PostJsonAsync($"/staff/api/conversations/{id}/take");
        await using var console = await StreamClient.OpenAsync(alex, $"?conversation={id}");
        await console.NextAsync("talk", talk => Text(talk, "standing") == "mine");
        await Conversations.LeaveQuicklyAsync(id);
        var left = await console.NextAsync("talk", talk => Text(talk, "standing") == "left-quickly");
        Assert.Contains("do not contact", Text(left, "about"), StringComparison.Ordinal);
        Assert.DoesNotContain("textarea", Text(left, "foot"), StringComparison.Ordinal);

        await BoardAsync(board => board.Waiting.Count == 0);
        var page = await alex.GetAsync("/staff");
        Assert.Contains("Left quickly: do not contact", page, StringComparison.Ordinal);
        await alex.PostJsonAsync($"/staff/api/conversations/{id}/dismiss");
        Assert.DoesNotContain("Left quickly", await alex.GetAsync("/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_comes_back_after_a_closed_conversation_waits_again()
    {
        var id = await WaitingVisitorAsync();
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var (_, taken) = await alex.PostJsonAsync($"/staff/api/conversations/{id}/take");
        await alex.PostJsonAsync($"/staff/api/conversations/{id}/close", new { leaseToken = taken.GetProperty("leaseToken").GetString() });
        await BoardAsync(board => board.Waiting.Count == 0 && board.HeldBy(Server.Get<IStore>().FindAccountByNameAsync("alex").Result!.Id).Count == 0);
        await FireAsync(id, Triggers.Person);
        await BoardAsync(board => board.Waiting.Count == 1);
    }

    [Fact]
    public async Task A_console_is_pinged_every_ten_seconds()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await using var console = await StreamClient.OpenAsync(alex);
        await console.NextAsync("ping");
        Time.Advance(TimeSpan.FromSeconds(10));
        var ping = await console.NextAsync("ping");
        Assert.Equal(Time.GetUtcNow().ToUnixTimeMilliseconds(), ping.GetProperty("now").GetInt64());
    }

    [Fact]
    public async Task The_stream_of_a_disabled_account_ends_before_it_tells_anything_more()
    {
        var id = await TestStaff.CreateAsync(Server, "alex", "Alex");
        using var alex = StaffClient.Of(Server);
        using var signedIn = await alex.SignInAsync("alex", TestStaff.Password);
        await using var console = await StreamClient.OpenAsync(alex);
        await console.NextAsync("ping");
        Assert.IsType<Saved>(await Server.Get<StaffAccounts>().DisableAsync("test", id));
        await WaitingVisitorAsync();
        await console.EndAsync();
    }

    [Fact]
    public async Task A_server_that_stops_ends_the_streams_instead_of_waiting_for_them()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await using var console = await StreamClient.OpenAsync(alex);
        await console.NextAsync("ping");
        var restarted = Server.RestartAsync();
        await console.EndAsync();
        await restarted.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static int Count(JsonElement lists) => lists.GetProperty("count").GetInt32();

    private static string Text(JsonElement data, string name) => data.GetProperty(name).GetString()!;

    private static string Numbers(JsonElement talk) =>
        string.Join(' ', System.Text.RegularExpressions.Regex.Matches(Text(talk, "events"), "data-number=\"\\d+\"", default, TimeSpan.FromSeconds(1)).Select(match => match.Value));
}
