using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>Several operators take, pass on, take over, finish and lose several conversations at the same time: nobody ever holds more than they may.</summary>
public sealed class ClaimPropertyTests : IAsyncLifetime
{
    private const int Conversations = 6;
    private static readonly Deed[] Deeds = [Deed.Take, Deed.Take, Deed.Transfer, Deed.TakeOver, Deed.HandBack, Deed.Finish, Deed.Vanish, Deed.AskForPerson];
    private static readonly Operator[] Operators = [new("0", "Alex"), new("1", "Bo"), new("2", "Cy")];

    private World _world = null!;
    private WorkProfiles _profiles = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _profiles = new WorkProfiles(_world.Store, new DeskSettings { Capacity = 2 });
        await _profiles.ChangeAsync("0", profile => profile with { Capacity = 1 });
    }

    public async Task DisposeAsync()
    {
        _profiles.Dispose();
        await _world.DisposeAsync();
    }

    [Fact]
    public void Nobody_ever_holds_more_than_they_may_whatever_happens_at_the_same_time()
    {
        var act = from deed in Gen.Elements(Deeds) from who in Gen.Choose(0, Operators.Length - 1) from which in Gen.Choose(0, Conversations - 1) select (Deed: deed, Who: who, Which: which);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(
            Gen.NonEmptyListOf(act).SelectMany(acts => Gen.Elements(1, 4, 12).Select(atOnce => (Acts: acts.ToList(), AtOnce: atOnce))).ToArbitrary(),
            async run =>
            {
                using var care = new Care(_world.Store, new DeskSettings(), _world.Time);
                var claims = new Claims(_world.Conversations, _world.Store, _profiles, care);
                var chats = new List<Chat>();
                for (var i = 0; i < Conversations; i++) chats.Add(await AskingAsync());
                foreach (var atOnce in run.Acts.Chunk(run.AtOnce))
                {
                    await Task.WhenAll(atOnce.Select(one => Task.Run(() => DoAsync(claims, one.Deed, Operators[one.Who], chats[one.Which]))));
                    foreach (var one in Operators)
                        Assert.InRange(await _world.Store.CountHeldAsync(one.Id), 0, _profiles.CapacityOf(one.Id));
                }

                foreach (var held in await _world.Store.ListAsync(Status.Held, 100))
                    await _world.Conversations.HandBackAsync(held.Id, new Operator(held.OwnerId!, held.OwnerName!), held.LeaseToken!);
            }));
    }

    private async Task<Chat> AskingAsync()
    {
        var chat = await _world.StartAsync();
        await chat.FireAsync("person");
        return chat;
    }

    /// <summary>With the lease as it stands now, so that most acts are not refused for an old one.</summary>
    private async Task DoAsync(Claims claims, Deed deed, Operator by, Chat chat)
    {
        var lease = (await _world.Store.FindAsync(chat.Id))!.LeaseToken ?? "none";
        _ = deed switch
        {
            Deed.Take => await claims.TakeAsync(chat.Id, by),
            Deed.Transfer => await claims.TransferAsync(chat.Id, by, lease, Operators[(by.Id[0] - '0' + 1) % Operators.Length]),
            Deed.TakeOver => await claims.TakeOverAsync(chat.Id, by),
            Deed.HandBack => await _world.Conversations.HandBackAsync(chat.Id, by, lease),
            Deed.Finish => await _world.Conversations.FinishAsync(chat.Id, by, lease, new Finish("done", [], Reference: null)),
            Deed.Vanish => await _world.Conversations.ReleaseAsync(chat.Id, lease),
            _ => await AskAgainAsync(chat),
        };
    }

    private static async Task<OperatorResult?> AskAgainAsync(Chat chat)
    {
        await chat.FireAsync("person");
        return null;
    }
}
