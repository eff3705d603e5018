using System.Net;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Turning one's own off, and having a lost one taken away.</summary>
public sealed class LosingASecondFactorTests : SecondFactorTest
{
    [Fact]
    public async Task Turning_it_off_asks_for_the_password_and_a_code_and_counts_wrong_tries()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var (app, _) = await alex.SetUpAsync(Time);
        await alex.GetAsync("/staff/account");
        foreach (var (password, code) in new[] { ("not the password", app.Code(Now)), (TestStaff.Password, app.WrongCode(Now)), ("", "") })
        {
            using var refused = await TurnOffAsync(alex, password, code);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("This password and code do not fit", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(3, (await AccountAsync("alex")).FailedSignIns);
        using var off = await TurnOffAsync(alex, TestStaff.Password, app.Code(Now));
        Assert.Equal("/staff/account", off.Headers.Location?.ToString());
        Assert.Equal((0, null), ((await AccountAsync("alex")).FailedSignIns, (await AccountAsync("alex")).SecondFactor));
        Assert.Equal([AuditActions.SecondFactorTurnedOff, AuditActions.SignInFailed, AuditActions.CodeFailed, AuditActions.SignInFailed, AuditActions.SecondFactorSet], (await ActsAsync(alex.Id)).Take(5));
        using var other = await AlsoSignedInAsync("alex");
        Assert.Equal(HttpStatusCode.OK, await QueueAsync(other));
    }

    [Fact]
    public async Task After_five_wrong_tries_not_even_the_right_ones_turn_it_off()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var (app, _) = await alex.SetUpAsync(Time);
        await alex.GetAsync("/staff/account");
        for (var i = 0; i < SignInTries.FailuresBeforeLock; i++) (await TurnOffAsync(alex, TestStaff.Password, app.WrongCode(Now))).Dispose();
        using var refused = await TurnOffAsync(alex, TestStaff.Password, app.Code(Now));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull((await AccountAsync("alex")).SecondFactor);
    }

    [Fact]
    public async Task An_administrator_takes_a_lost_one_away_and_that_is_written_down()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.SetUpAsync(Time);
        Assert.Contains("Take away second factor", await robin.GetAsync("/staff/accounts"), StringComparison.Ordinal);
        using var taken = await robin.PostFormAsync($"/staff/accounts/{alex.Id}/take-away-second-factor");
        Assert.DoesNotContain("Take away second factor", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await QueueAsync(alex));
        using var back = await AlsoSignedInAsync("alex");
        Assert.Equal(HttpStatusCode.OK, await QueueAsync(back));
        var entry = Assert.Single(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Action: AuditActions.SecondFactorTakenAway)));
        Assert.Equal((robin.Id, alex.Id), (entry.AccountId, entry.Target));
    }

    [Fact]
    public async Task Nobody_takes_away_their_own_or_one_that_is_not_there()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        await robin.SetUpAsync(Time);
        await robin.GetAsync("/staff/accounts");
        using var own = await robin.PostFormAsync($"/staff/accounts/{robin.Id}/take-away-second-factor");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.NotNull((await AccountAsync("robin")).SecondFactor);
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var nothing = await robin.PostFormAsync($"/staff/accounts/{alex.Id}/take-away-second-factor");
        using var nobody = await robin.PostFormAsync("/staff/accounts/nobody/take-away-second-factor");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await QueueAsync(alex));
        Assert.Empty(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Action: AuditActions.SecondFactorTakenAway)));
    }

    private static Task<HttpResponseMessage> TurnOffAsync(StaffClient client, string password, string code) =>
        client.PostFormAsync("/staff/account/second-factor/off", ("off-password", password), ("off-code", code));
}
