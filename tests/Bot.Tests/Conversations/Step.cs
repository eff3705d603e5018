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
    Consult,
    EndConsultation,
    Invite,
    Join,
    EndGuest,
    PassWord,
    ReplyAsGuest,
    AskIdentity,
    AskVisitor,
    Disclose,
    Restart,
}

/// <summary>Something that somebody does on one of two servers. Small ranges, so that ids repeat and leases meet.</summary>
internal sealed record Step(Deed Deed, int Server, int Who, int Id)
{
    public static Gen<Step> Any { get; } =
        from deed in Gen.Frequency(
            (5, Gen.Constant(Deed.Say)), (3, Gen.Constant(Deed.AskForPerson)), (1, Gen.Constant(Deed.Leave)), (4, Gen.Constant(Deed.Take)),
            (4, Gen.Constant(Deed.Reply)), (2, Gen.Constant(Deed.HandBack)), (2, Gen.Constant(Deed.Transfer)), (2, Gen.Constant(Deed.Vanish)),
            (1, Gen.Constant(Deed.TakeOver)), (2, Gen.Constant(Deed.Finish)), (1, Gen.Constant(Deed.Consult)), (1, Gen.Constant(Deed.EndConsultation)), (3, Gen.Constant(Deed.Invite)),
            (4, Gen.Constant(Deed.Join)), (1, Gen.Constant(Deed.EndGuest)), (3, Gen.Constant(Deed.PassWord)), (3, Gen.Constant(Deed.ReplyAsGuest)),
            (1, Gen.Constant(Deed.AskIdentity)), (1, Gen.Constant(Deed.AskVisitor)), (2, Gen.Constant(Deed.Disclose)), (1, Gen.Constant(Deed.Restart)))
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
    private readonly string[] _tokens = ["none", "none", "none"];

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
            Deed.HandBack => await service.HandBackAsync(id, by, _leases[step.Who], step.Id % 2 == 0 ? null : "close"),
            Deed.Transfer => await service.TransferAsync(id, by, _leases[step.Who], Operator(to)),
            Deed.Vanish => await service.ReleaseAsync(id, _leases[step.Who]),
            Deed.TakeOver => await service.TakeOverAsync(id, by),
            Deed.Consult => await service.ConsultAsync(id, by, _leases[step.Who], Operator(to)),
            Deed.EndConsultation => await service.EndConsultationAsync(id, by, _leases[step.Who]),
            Deed.Invite => await service.InviteAsync(id, by, _leases[step.Who], Operator(to)),
            Deed.Join => await service.JoinAsync(id, by),
            Deed.EndGuest => await service.EndGuestAsync(id, by, _leases[step.Who]),
            Deed.PassWord => await service.PassWordAsync(id, by, step.Id % 2 == 0 ? _leases[step.Who] : _tokens[step.Who], toGuest: step.Id % 4 < 2),
            Deed.ReplyAsGuest => await service.ReplyAsync(id, by, _tokens[step.Who], (await world.Store.FindAsync(id))!.Number, $"{step.Id}", "words"),
            Deed.AskIdentity => await service.AskForIdentityAsync(id, by, _leases[step.Who], new IdentityWish("so that help can come", IsEmergency: true, IsApproverThere: false)),
            Deed.AskVisitor => await service.AskVisitorForIdentityAsync(id, by, _leases[step.Who], (await world.Store.FindAsync(id))!.Number),
            Deed.Disclose => await service.DiscloseAsync(id, by, _leases[step.Who], "a name"),
            _ => await service.FinishAsync(id, by, _leases[step.Who], new Finish("done", [], Reference: null)),
        };
        if (result is not Done { Conversation: { } head })
            return;
        if (step.Deed is Deed.Take or Deed.TakeOver)
            _leases[step.Who] = head.LeaseToken!;
        if (step.Deed == Deed.Transfer)
            _leases[to] = head.LeaseToken!;
        if (step.Deed == Deed.Join)
            _tokens[step.Who] = head.Handling?.Guest?.Token ?? "none";
        if (step.Deed is Deed.Reply or Deed.ReplyAsGuest)
            Answered.Add($"operator {step.Who} {step.Id}");
    }

    private static Operator Operator(int who) => new($"{who}", $"Operator {who}");
}
