using System.Collections.Concurrent;
using AdviceBot.Conversations;
using AdviceBot.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace AdviceBot.Bot.Tests.Chats;

internal enum Deed
{
    Say,
    AskForPerson,
    Leave,
    Take,
    Reply,
    HandBack,
    Transfer,
    Vanish,
    TakeOver,
    Finish,
    Restart,
}

/// <summary>Something that somebody does on one of two servers. Small ranges, so that ids repeat and leases meet.</summary>
internal sealed record Step(Deed Deed, int Server, int Who, int Id)
{
    public static Gen<Step> Any { get; } =
        from deed in Gen.Frequency(
            (5, Gen.Constant(Deed.Say)), (3, Gen.Constant(Deed.AskForPerson)), (1, Gen.Constant(Deed.Leave)), (4, Gen.Constant(Deed.Take)),
            (4, Gen.Constant(Deed.Reply)), (2, Gen.Constant(Deed.HandBack)), (2, Gen.Constant(Deed.Transfer)), (2, Gen.Constant(Deed.Vanish)),
            (1, Gen.Constant(Deed.TakeOver)), (2, Gen.Constant(Deed.Finish)), (1, Gen.Constant(Deed.Restart)))
        from server in Gen.Choose(0, 1)
        from who in Gen.Choose(0, 2)
        from id in Gen.Choose(0, 7)
        select new Step(deed, server, who, id);
}

/// <summary>Does steps on one conversation, as visitor and operators who keep the lease they got.</summary>
internal sealed class Steps(World world, Chat[] servers, ConversationService[] services)
{
    private const int Operators = 3;
    private static readonly string[] Words = ["hello", "a", "b", "20", "17", "human", "yes", "want to die"];
    private readonly string[] _leases = ["none", "none", "none"];

    /// <summary>What was acknowledged: client ids with their numbers.</summary>
    public ConcurrentBag<(string ClientId, long Number)> Acknowledged { get; } = [];

    /// <summary>Replies that were acknowledged: client ids as the log has them.</summary>
    public ConcurrentBag<string> Answered { get; } = [];

    public async Task DoAsync(Step step)
    {
        var chat = servers[step.Server];
        switch (step.Deed)
        {
            case Deed.Say:
                var id = $"v{step.Who}{step.Id}";
                if (await chat.SayAsync(Words[step.Id], id) is Posted posted)
                    Acknowledged.Add((id, posted.Number));
                break;
            case Deed.AskForPerson:
                await chat.FireAsync("person");
                break;
            case Deed.Leave:
                await chat.FireAsync("leave");
                break;
            case Deed.Restart:
                // What the old server had in memory alone is gone; what it was still doing goes on.
                services[step.Server] = world.OpenAnother();
                servers[step.Server] = new Chat(world, chat.Id, services[step.Server]);
                break;
            default:
                await OperateAsync(step, services[step.Server], chat.Id);
                break;
        }
    }

    private async Task OperateAsync(Step step, ConversationService service, string id)
    {
        var by = Operator(step.Who);
        var to = (step.Who + 1) % Operators;
        var result = step.Deed switch
        {
            Deed.Take => await service.TakeAsync(id, by),
            Deed.Reply => await service.ReplyAsync(id, by, _leases[step.Who], (await world.Store.FindAsync(id))!.Number, $"{step.Id}", "words"),
            Deed.HandBack => await service.HandBackAsync(id, by, _leases[step.Who]),
            Deed.Transfer => await service.TransferAsync(id, by, _leases[step.Who], Operator(to)),
            Deed.Vanish => await service.ReleaseAsync(id, _leases[step.Who]),
            Deed.TakeOver => await service.TakeOverAsync(id, by),
            _ => await service.FinishAsync(id, by, _leases[step.Who], new Finish("done", [], Reference: null)),
        };
        if (result is not Done { Conversation: { } head })
            return;
        if (step.Deed is Deed.Take or Deed.TakeOver)
            _leases[step.Who] = head.LeaseToken!;
        if (step.Deed == Deed.Transfer)
            _leases[to] = head.LeaseToken!;
        if (step.Deed == Deed.Reply)
            Answered.Add($"operator {step.Who} {step.Id}");
    }

    private static Operator Operator(int who) => new($"{who}", $"Operator {who}");
}
