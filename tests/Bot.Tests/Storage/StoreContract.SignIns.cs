using AdviceBot.Storage;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly Session Desk = new("s1", "1", Noon, Noon.AddMinutes(5), "Firefox", "Windows");
    private static readonly Session Pocket = new("s2", "1", Noon, Noon.AddMinutes(7), null, null);
    private static readonly Session Others = new("s3", "2", Noon, Noon, "Safari", "macOS");

    [Fact]
    public async Task A_second_factor_comes_back_with_its_account_and_goes_with_the_next_write()
    {
        var factor = new SecondFactor("secret é", 59_000_000, ["a", "b"], Noon);
        await Store.SaveAccountAsync(Sam with { SecondFactor = factor }, expectedRevision: 0);
        await ReopenAsync();
        var back = (await Store.FindAccountByNameAsync("sam"))!;
        Assert.Equal(["a", "b"], back.SecondFactor!.RecoveryHashes.AsEnumerable());
        Assert.Equal(factor, back.SecondFactor with { RecoveryHashes = factor.RecoveryHashes });
        await Store.SaveAccountAsync(back with { SecondFactor = null }, back.Revision);
        Assert.Null((await Store.FindAccountAsync("1"))!.SecondFactor);
    }

    [Fact]
    public async Task An_account_is_found_by_who_it_is_at_the_provider_and_no_two_are_the_same_person()
    {
        var identity = new ProviderIdentity("https://login.example.org", "jane-1");
        await Store.SaveAccountAsync(Sam with { Identity = identity }, expectedRevision: 0);
        await ReopenAsync();
        Assert.Equal(identity, (await Store.FindAccountByIdentityAsync(identity))!.Identity);
        Assert.Null(await Store.FindAccountByIdentityAsync(identity with { Issuer = "https://other.example.org" }));
        Assert.Null(await Store.FindAccountByIdentityAsync(identity with { Subject = "JANE-1" }));
        var other = Sam with { Id = "2", SignInName = "other", Identity = identity };
        Assert.False(await Store.SaveAccountAsync(other, expectedRevision: 0));
        Assert.True(await Store.SaveAccountAsync(other with { Identity = identity with { Subject = "jane-2" } }, expectedRevision: 0));
        Assert.True(await Store.SaveAccountAsync(Sam, expectedRevision: 1));
        Assert.Null(await Store.FindAccountByIdentityAsync(identity));
    }

    [Fact]
    public async Task A_session_keeps_what_the_provider_said()
    {
        var session = Desk with { ByProvider = new ProviderSignIn(HasSecondFactor: true, "hint", ShownAt: Noon.AddSeconds(-5)) };
        var silent = Pocket with { ByProvider = new ProviderSignIn(HasSecondFactor: false, "hint") };
        await Store.AddSessionAsync(session);
        await Store.AddSessionAsync(silent);
        await ReopenAsync();
        Assert.Equal(session, await Store.FindSessionAsync("s1"));
        Assert.Equal(silent, await Store.FindSessionAsync("s2"));
    }

    [Fact]
    public async Task Sessions_come_back_by_id_and_those_of_an_account_the_last_seen_first()
    {
        await AddSessionsAsync();
        await ReopenAsync();
        Assert.Equal(Pocket, await Store.FindSessionAsync("s2"));
        Assert.Null(await Store.FindSessionAsync("nowhere"));
        Assert.Equal([Pocket, Desk], await Store.ListSessionsAsync("1"));
        await Store.SeeSessionAsync("s1", Noon.AddMinutes(9));
        Assert.Equal([Desk with { SeenAt = Noon.AddMinutes(9) }, Pocket], await Store.ListSessionsAsync("1"));
    }

    [Fact]
    public async Task A_session_that_has_ended_stays_ended_when_it_is_seen_once_more()
    {
        await AddSessionsAsync();
        Assert.True(await Store.EndSessionAsync("1", "s1"));
        await Store.SeeSessionAsync("s1", Noon.AddMinutes(9));
        Assert.Null(await Store.FindSessionAsync("s1"));
        Assert.False(await Store.EndSessionAsync("1", "s1"));
        Assert.False(await Store.EndSessionAsync("1", "s3"));
        Assert.Equal(Others, await Store.FindSessionAsync("s3"));
    }

    [Fact]
    public async Task Sessions_of_an_account_end_all_or_all_but_one()
    {
        await AddSessionsAsync();
        Assert.Equal(1, await Store.EndSessionsAsync("1", keep: "s2"));
        Assert.Equal([Pocket], await Store.ListSessionsAsync("1"));
        Assert.Equal(1, await Store.EndSessionsAsync("1", keep: null));
        Assert.Empty(await Store.ListSessionsAsync("1"));
        Assert.Equal([Others], await Store.ListSessionsAsync("2"));
    }

    [Fact]
    public async Task Sessions_that_were_not_seen_for_long_are_forgotten()
    {
        await AddSessionsAsync();
        Assert.Equal(1, await Store.ForgetSessionsAsync(Noon.AddMinutes(5)));
        Assert.Null(await Store.FindSessionAsync("s3"));
        Assert.Equal([Pocket, Desk], await Store.ListSessionsAsync("1"));
    }

    [Fact]
    public async Task The_audit_is_read_the_newest_first_by_who_what_and_when()
    {
        AuditEntry[] written =
        [
            new(Noon, "1", "took", "c", 1), new(Noon, null, "sign-in-failed", null, 2), new(Noon.AddMinutes(1), "2", "took", "d", 3),
            new(Noon.AddMinutes(2), "1", "finished", "c", 4), new(Noon.AddMinutes(2), "2", "account-disabled", "1", 5),
        ];
        foreach (var entry in written) await Store.AuditAsync(entry);
        Assert.Equal([5, 4, 3, 2, 1], await NumbersAsync(new AuditQuery()));
        Assert.Equal(written[4], (await Store.ReadAuditAsync(new AuditQuery(Limit: 1)))[0]);
        Assert.Equal([5, 4, 1], await NumbersAsync(new AuditQuery(AccountId: "1")));
        Assert.Equal([3, 1], await NumbersAsync(new AuditQuery(Action: "took")));
        Assert.Equal([4, 1], await NumbersAsync(new AuditQuery(Target: "c")));
        Assert.Equal([5, 4, 3], await NumbersAsync(new AuditQuery(From: Noon.AddMinutes(1))));
        Assert.Equal([2, 1], await NumbersAsync(new AuditQuery(To: Noon.AddMinutes(1))));
        Assert.Equal([3, 2], await NumbersAsync(new AuditQuery(Before: 4, Limit: 2)));
        Assert.Equal([1], await NumbersAsync(new AuditQuery(AccountId: "1", Action: "took", From: Noon, To: Noon.AddMinutes(1))));
        Assert.Empty(await NumbersAsync(new AuditQuery(Target: "nowhere")));
    }

    private async Task AddSessionsAsync()
    {
        foreach (var session in new[] { Desk, Pocket, Others }) await Store.AddSessionAsync(session);
    }

    private async Task<IEnumerable<long>> NumbersAsync(AuditQuery query) => (await Store.ReadAuditAsync(query)).Select(entry => entry.Number);
}
