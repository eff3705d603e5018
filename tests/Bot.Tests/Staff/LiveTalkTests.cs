using System.Text.Json;
using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static AdviceBot.Bot.Tests.Staff.LiveJson;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>What a console is told of one conversation and of its notes.</summary>
public sealed class LiveTalkTests : StaffTest
{
    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton(TimeProvider.System);

    [Fact]
    public async Task An_open_conversation_goes_on_from_the_number_asked_for_and_tells_typing_and_seen()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var last = (await HeadAsync(id)).Number;
        await WriteAsync(id, "first words");
        await using var console = await LiveConsole.OpenAsync(alex);
        var talk = await console.StreamAsync("Conversation", id, last);
        var missed = await talk.NextAsync();
        Assert.Equal([last + 1], Numbers(missed));
        Assert.Equal(("mine", lease, true), (Text(missed, "relation"), Text(missed, "leaseToken"), missed.GetProperty("canAct").GetBoolean()));

        await Conversations.TypingAsync(id, Typist.Visitor);
        await talk.NextAsync(update => update.GetProperty("typing").GetBoolean());
        await WriteAsync(id, "second <words>");
        var fresh = await talk.NextAsync(update => Numbers(update).Count > 0);
        Assert.Equal([last + 2], Numbers(fresh));
        Assert.Equal("<p dir=\"auto\">second &lt;words&gt;</p>", Text(fresh.GetProperty("events")[0], "html"));
        await Conversations.SeenAsync(id, Typist.Visitor, last + 2);
        await talk.NextAsync(update => Number(update, "seenByVisitor") == last + 2);
    }

    [Fact]
    public async Task A_restarted_server_goes_on_from_the_last_number_of_a_console_that_was_cut_off()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        long seen;
        await using (var before = await LiveConsole.OpenAsync(alex))
        {
            seen = Number(await (await before.StreamAsync("Conversation", id, 0)).NextAsync(), "number");
            var restarted = Server.RestartAsync();
            await before.Cut;
            await restarted.WaitAsync(TimeSpan.FromSeconds(20));
        }

        await WriteAsync(id, "are you still there?");
        await using var after = await LiveConsole.OpenAsync(alex);
        var talk = await (await after.StreamAsync("Conversation", id, seen)).NextAsync();
        Assert.Equal([seen + 1], Numbers(talk));
        Assert.Equal(lease, Text(talk, "leaseToken"));
    }

    [Fact]
    public async Task The_conversation_of_another_is_not_read_and_ends_for_whoever_lost_it()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        var (bo, _, _) = await HeldAsync("bo");
        await using var mine = await LiveConsole.OpenAsync(alex);
        await using var others = await LiveConsole.OpenAsync(bo);
        var foreign = Assert.Single(await (await others.StreamAsync("Conversation", id, 0)).RestAsync());
        AssertTellsNothing(foreign, "others");
        Assert.Empty(await (await others.StreamAsync("Conversation", "nowhere", 0)).RestAsync());

        var talk = await mine.StreamAsync("Conversation", id, 0);
        await talk.NextAsync(update => Text(update, "relation") == "mine");
        await alex.ActAsync(id, "hand-back", new { leaseToken = lease });
        var last = (await talk.RestAsync())[^1];
        AssertTellsNothing(last, "away");
    }

    [Fact]
    public async Task Supervisors_watch_what_others_hold_and_never_get_their_lease()
    {
        var (_, id, _) = await HeldAsync("alex");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        await using var console = await LiveConsole.OpenAsync(sam);
        var talk = await console.StreamAsync("Conversation", id, 0);
        var first = await talk.NextAsync();
        Assert.Equal("watching", Text(first, "relation"));
        Assert.NotEmpty(Numbers(first));
        Assert.Equal(JsonValueKind.Null, first.GetProperty("leaseToken").ValueKind);
        Assert.False(first.GetProperty("canAct").GetBoolean());
        await WriteAsync(id, "hello");
        await talk.NextAsync(update => Numbers(update).Count == 1);
    }

    [Fact]
    public async Task Notes_are_told_from_a_number_on_as_they_are_written()
    {
        var (alex, id, _) = await HeldAsync("alex");
        await using var console = await LiveConsole.OpenAsync(alex);
        foreach (var note in new[] { "one", "two" }) await alex.ActAsync(id, "notes", new { clientId = note, text = note });
        var notes = await console.StreamAsync("Notes", id, 1);
        Assert.Equal("two", Text(await notes.NextAsync(), "text"));
        await alex.ActAsync(id, "notes", new { clientId = "three", text = "three" });
        var third = await notes.NextAsync();
        Assert.Equal((3, "three", "Alex"), (Number(third, "number"), Text(third, "text"), Text(third.GetProperty("by"), "name")));
    }

    [Fact]
    public async Task Notes_end_for_whoever_may_not_read_the_conversation_any_more()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await bo.PostJsonAsync("/staff/api/shift", new { state = "available" });
        await using var console = await LiveConsole.OpenAsync(alex);
        await using var others = await LiveConsole.OpenAsync(bo);
        Assert.Empty(await (await others.StreamAsync("Notes", id, 0)).RestAsync());
        var notes = await console.StreamAsync("Notes", id, 0);
        await alex.ActAsync(id, "notes", new { clientId = "1", text = "before" });
        Assert.Equal("before", Text(await notes.NextAsync(), "text"));
        await alex.ActAsync(id, "transfer", new { leaseToken = lease, to = bo.Id });
        await bo.ActAsync(id, "notes", new { clientId = "2", text = "after" });
        Assert.Empty(await notes.RestAsync());
    }

    private static void AssertTellsNothing(JsonElement talk, string relation)
    {
        Assert.Equal(relation, Text(talk, "relation"));
        Assert.Empty(talk.GetProperty("events").EnumerateArray());
        Assert.Empty(talk.GetProperty("facts").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, talk.GetProperty("leaseToken").ValueKind);
    }
}
