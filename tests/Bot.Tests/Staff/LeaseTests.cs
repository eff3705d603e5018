using System.Net;
using System.Text.Json;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>A claim lasts as long as its holder's console answers.</summary>
public sealed class LeaseTests : StaffTest
{
    [Fact]
    public async Task After_sixty_seconds_of_silence_a_conversation_waits_again_first_of_its_kind_and_a_console_that_answers_keeps_its_own()
    {
        var (alex, kept, lease) = await HeldAsync("alex");
        await using var console = await LiveConsole.OpenAsync(alex);
        var (bo, lost, old) = await HeldAsync("bo");
        await (await LiveConsole.OpenAsync(bo)).DisposeAsync();
        await WaitingVisitorAsync();
        await BoardAsync(board => board is { Held.Count: 2, Waiting.Count: 1 });
        var last = (await HeadAsync(lost)).Number;

        for (var seconds = 0; seconds < 60; seconds += 10)
        {
            Time.Advance(TimeSpan.FromSeconds(10));
            await console.InvokeAsync("Alive");
        }

        Assert.Equal(Status.Held, (await HeadAsync(lost)).Status);
        Time.Advance(LeaseKeeper.Every);
        await BoardAsync(board => board.Waiting.Count == 2);
        Assert.Equal((Status.Held, alex.Id, lease), ((await HeadAsync(kept)).Status, (await HeadAsync(kept)).OwnerId, (await HeadAsync(kept)).LeaseToken));
        Assert.Equal(["OperatorLeft", "lost"], await StoryAsync(lost, last));

        var queue = await WaitingAsync(alex, 2);
        Assert.Equal(lost, queue[0].GetProperty("id").GetString());
        Assert.Equal(("Bo", "vanished"), (queue[0].GetProperty("cameBack").GetProperty("from").GetString(), queue[0].GetProperty("cameBack").GetProperty("why").GetString()));
        Assert.Equal(JsonValueKind.Null, queue[1].GetProperty("cameBack").ValueKind);

        var (status, refused) = await bo.ActAsync(lost, "reply", new { leaseToken = old, lastSeen = 999, clientId = "r", text = "I am back" });
        Assert.Equal((HttpStatusCode.Conflict, "lease-lost"), (status, Code(refused)));
        Assert.DoesNotContain("OperatorSaid", await StoryAsync(lost));
        Assert.Contains(Server.Logs.Lines, line => line.Contains($"Conversation {lost} waits again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_may_come_to_harm_is_still_before_one_whose_operator_vanished()
    {
        var (alex, lost, _) = await HeldAsync("alex");
        await (await LiveConsole.OpenAsync(alex)).DisposeAsync();
        var harm = await WaitingVisitorAsync(Triggers.Danger);
        await BoardAsync(board => board is { Held.Count: 1, Waiting.Count: 1 });
        Time.Advance(LeaseKeeper.Lease + LeaseKeeper.Every);
        await BoardAsync(board => board.Waiting.Count == 2);
        Assert.Equal([harm, lost], Server.Get<QueueBoard>().Waiting.Select(entry => entry.Head.Id));
    }

    [Fact]
    public async Task After_a_restart_of_the_server_consoles_have_sixty_seconds_to_answer_before_anything_is_lost()
    {
        var (alex, kept, _) = await HeldAsync("alex");
        var (_, lost, _) = await HeldAsync("bo");
        await Server.StopAsync();
        Time.Advance(TimeSpan.FromHours(1));
        await Server.StartAgainAsync();
        await BoardAsync(board => board.Held.Count == 2);
        Time.Advance(TimeSpan.FromSeconds(50));
        await using var console = await LiveConsole.OpenAsync(alex);
        Time.Advance(TimeSpan.FromSeconds(15));
        await BoardAsync(board => board.Waiting.Count == 1);
        Assert.Equal([lost], Server.Get<QueueBoard>().Waiting.Select(entry => entry.Head.Id));
        Assert.Equal(Status.Held, (await HeadAsync(kept)).Status);
    }

    /// <summary>The lists of a console are told a moment after they change.</summary>
    private async Task<IReadOnlyList<JsonElement>> WaitingAsync(StaffClient client, int count)
    {
        while (true)
        {
            var waiting = (await client.ReadAsync("queue")).GetProperty("waiting").EnumerateArray().ToList();
            if (waiting.Count == count && waiting[0].GetProperty("cameBack").ValueKind == JsonValueKind.Object) return waiting;
            Time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }
}
