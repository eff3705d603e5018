using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>An operator at a console: takes who waits, answers, finishes or hands back; sometimes the console falls silent for a while.</summary>
internal sealed class Desk(Schedule schedule, int number)
{
    private const int Rounds = 6;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);
    private readonly Operator _operator = new($"o{number}", $"Operator {number}");
    private int _sent;

    /// <summary>Client ids of replies that were acknowledged, with their conversations, as the log has them.</summary>
    public List<(string Conversation, string ClientId)> Acknowledged { get; } = [];

    public bool IsDone { get; private set; }

    public bool IsSilent { get; set; }

    public async Task BeatAsync()
    {
        while (!schedule.IsOver)
        {
            if (!IsSilent)
                await TryAsync(async server =>
                {
                    await server.Shift.AnsweredAsync(_operator.Id, _operator.Name, "operator");
                    return true;
                });
            await Task.Delay(Heartbeat, schedule.Stage.Time);
        }
    }

    public async Task WorkAsync()
    {
        await TryAsync(async server =>
        {
            await server.Shift.SetAsync(_operator.Id, ShiftState.Available);
            return true;
        });
        for (var round = 0; round < Rounds; round++)
        {
            await schedule.Network.PauseAsync();
            if (schedule.AnyServer.Board.Waiting is [var next, ..])
                await LookAfterAsync(next.Head.Id);
        }

        IsDone = true;
    }

    private async Task LookAfterAsync(string id)
    {
        if (await TryAsync(server => server.Claims.TakeAsync(id, _operator)) is not Done { Conversation.LeaseToken: { } lease }) return;
        var replies = schedule.Stage.Dice.Next(3);
        for (var reply = 0; reply < replies; reply++) await ReplyAsync(id, lease);
        switch (schedule.Stage.Dice.Next(4))
        {
            case 0:
                await TryAsync(server => server.Conversations.FinishAsync(id, _operator, lease, new Finish("done", [], Reference: null)));
                break;
            case 1:
                await TryAsync(server => server.Conversations.HandBackAsync(id, _operator, lease));
                break;
            case 2:
                IsSilent = schedule.Stage.Happens(0.5);
                break;
        }
    }

    /// <summary>What the visitor wrote meanwhile is read first; what was not acknowledged is sent once more.</summary>
    private async Task ReplyAsync(string id, string lease)
    {
        var clientId = $"{_sent++}";
        for (var attempt = 0; attempt < 4; attempt++)
        {
            if (await TryAsync(server => server.Conversations.ReadForStaffAsync(id, 0)) is not { Head.Number: var seen }) continue;
            switch (await TryAsync(server => server.Conversations.ReplyAsync(id, _operator, lease, seen, clientId, "words")))
            {
                case Done:
                    Acknowledged.Add((id, $"operator {_operator.Id} {clientId}"));
                    return;
                case LeaseLost:
                    return;
            }
        }
    }

    /// <summary>Null when the connection broke or the server could not.</summary>
    private async Task<T?> TryAsync<T>(Func<Replica, Task<T>> call)
    {
        try
        {
            return await schedule.Network.CallAsync(schedule.AnyServer, call);
        }
        catch (Exception failed) when (failed is ConnectionLostException or StoreException)
        {
            return default;
        }
    }
}
