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
    Close,
}

/// <summary>Something that somebody does on one of two servers. Small ranges, so that ids repeat and leases meet.</summary>
internal sealed record Step(Deed Deed, int Server, int Who, int Id)
{
    public static Gen<Step> Any { get; } =
        from deed in Gen.Frequency(
            (5, Gen.Constant(Deed.Say)), (3, Gen.Constant(Deed.AskForPerson)), (1, Gen.Constant(Deed.Leave)), (4, Gen.Constant(Deed.Take)),
            (4, Gen.Constant(Deed.Reply)), (2, Gen.Constant(Deed.HandBack)), (2, Gen.Constant(Deed.Close)))
        from server in Gen.Choose(0, 1)
        from who in Gen.Choose(0, 2)
        from id in Gen.Choose(0, 7)
        select new Step(deed, server, who, id);
}

/// <summary>Does steps on one conversation, as visitor and operators who keep the lease they got.</summary>
internal sealed class Steps(World world, Chat[] servers, ConversationService[] services)
{
    private static readonly string[] Words = ["hello", "a", "b", "20", "17", "human", "yes", "want to die"];
    private readonly string[] _leases = ["none", "none", "none"];

    /// <summary>What was acknowledged: client ids with their numbers.</summary>
    public System.Collections.Concurrent.ConcurrentBag<(string ClientId, long Number)> Acknowledged { get; } = [];

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
            default:
                await OperateAsync(step, services[step.Server], chat.Id);
                break;
        }
    }

    private async Task OperateAsync(Step step, ConversationService service, string id)
    {
        var by = new Operator($"{step.Who}", $"Operator {step.Who}");
        var result = step.Deed switch
        {
            Deed.Take => await service.TakeAsync(id, by),
            Deed.Reply => await service.ReplyAsync(id, by, _leases[step.Who], (await world.Store.FindAsync(id))!.Number, $"{step.Id}", "words"),
            Deed.HandBack => await service.HandBackAsync(id, by, _leases[step.Who]),
            _ => await service.CloseAsync(id, by, _leases[step.Who]),
        };
        if (step.Deed == Deed.Take && result is Done { Conversation: { } head })
            _leases[step.Who] = head.LeaseToken!;
    }
}
