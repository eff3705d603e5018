using System.Text.Json;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>What a supervisor sees of the whole queue.</summary>
public sealed class BoardTests : StaffTest
{
    [Fact]
    public async Task The_board_counts_who_waits_who_is_there_and_what_became_of_the_others()
    {
        var (alex, replied, lease) = await HeldAsync("alex");
        await alex.PostJsonAsync("/staff/api/shift", new { state = "busy" });
        Time.Advance(TimeSpan.FromSeconds(20));
        await alex.ActAsync(replied, "reply", new { leaseToken = lease, lastSeen = 999, clientId = "1", text = "hello" });
        await alex.ActAsync(replied, "finish", new { leaseToken = lease, outcome = "done" });
        var abandoned = await WaitingVisitorAsync();
        await FireAsync(abandoned, Triggers.Leave);
        var left = await WaitingVisitorAsync();
        await alex.TakeAsync(left);
        await FireAsync(left, Triggers.Leave);
        var held = await WaitingVisitorAsync();
        await alex.TakeAsync(held);
        var since = Time.GetUtcNow();
        await WaitingVisitorAsync();
        Time.Advance(TimeSpan.FromSeconds(1));
        await WaitingVisitorAsync();
        await WaitingVisitorAsync(Triggers.Danger);
        await BoardAsync(board => board is { Waiting.Count: 3, Held.Count: 1 });

        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var board = await sam.ReadAsync("board");
        Assert.Equal((3, 1, 1), (Number(board, "waiting"), Number(board, "onShift"), Number(board, "abandonedToday")));
        Assert.Equal(["severe", "normal"], board.GetProperty("longest").EnumerateArray().Select(one => one.GetProperty("level").GetString()));
        Assert.Equal(since, board.GetProperty("longest")[1].GetProperty("since").GetDateTimeOffset());
        var person = Assert.Single(board.GetProperty("people").EnumerateArray());
        Assert.Equal(("Alex", "busy", 1), (person.GetProperty("name").GetString(), person.GetProperty("state").GetString(), Number(person, "open")));
        Assert.Equal((20, 20), (Number(board.GetProperty("firstReplySeconds"), "median"), Number(board.GetProperty("firstReplySeconds"), "p90")));
        Assert.Equal("green", board.GetProperty("light").GetString());
    }

    [Fact]
    public async Task Before_the_first_reply_there_is_no_figure_for_it()
    {
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var board = await sam.ReadAsync("board");
        Assert.Equal(JsonValueKind.Null, board.GetProperty("firstReplySeconds").ValueKind);
        Assert.Equal("green", board.GetProperty("light").GetString());
    }

    [Theory]
    [InlineData(Triggers.Danger, 59, "green", "calm", null)]
    [InlineData(Triggers.Danger, 61, "amber", "severe-waits", 1)]
    [InlineData(Triggers.Danger, 181, "red", "severe-waits", 3)]
    [InlineData(Triggers.Person, 181, "green", "calm", null)]
    [InlineData(Triggers.Person, 601, "amber", "somebody-waits", 10)]
    [InlineData(Triggers.Person, 1801, "red", "somebody-waits", 30)]
    public async Task The_light_follows_the_longest_wait_and_is_stricter_where_somebody_may_come_to_harm(string trigger, int seconds, string light, string reason, int? minutes)
    {
        await WaitingVisitorAsync(trigger);
        await BoardAsync(board => board.Waiting.Count == 1);
        Time.Advance(TimeSpan.FromSeconds(seconds));
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        await sam.PostJsonAsync("/staff/api/shift", new { state = "available" });
        var board = await sam.ReadAsync("board");
        Assert.Equal(light, board.GetProperty("light").GetString());
        Assert.Equal(reason, board.GetProperty("lightReason").GetString());
        Assert.Equal(minutes, board.GetProperty("lightMinutes").Deserialize<int?>());
    }

    [Fact]
    public async Task When_somebody_waits_and_nobody_is_on_shift_the_light_is_red_at_once()
    {
        await WaitingVisitorAsync();
        await BoardAsync(board => board.Waiting.Count == 1);
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var board = await sam.ReadAsync("board");
        Assert.Equal(("red", "nobody-on-shift"), (board.GetProperty("light").GetString(), board.GetProperty("lightReason").GetString()));
    }

    [Fact]
    public async Task A_supervisor_reads_the_audit_with_names_for_ids()
    {
        var (alex, id, _) = await HeldAsync("alex");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var entries = (await sam.ReadAsync($"audit?target={id}")).EnumerateArray().Select(entry => (entry.GetProperty("by").GetString(), entry.GetProperty("action").GetString()));
        Assert.Equal([("Alex", AuditActions.Took)], entries);
        var all = (await sam.ReadAsync("audit")).EnumerateArray().ToList();
        Assert.Equal("Sam", all[0].GetProperty("by").GetString());
        Assert.Contains(all, entry => entry.GetProperty("target").GetString() == "Alex");
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
