using System.Net;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class SecondFactorTests : StaffTest
{
    private DateTimeOffset Now => Time.GetUtcNow();

    [Fact]
    public async Task Setting_up_shows_the_secret_as_text_link_and_picture_and_ten_recovery_codes_once()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var page = await alex.GetAsync(SecondFactorPages.SetUpPage);
        Assert.Contains("<svg role=\"img\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"otpauth://totp/", page, StringComparison.Ordinal);
        Assert.Contains(":alex?secret=", page, StringComparison.Ordinal);
        var (_, codes) = await alex.SetUpAsync(Time);
        Assert.Equal(RecoveryCodes.Count, codes.Count);
        var account = await alex.GetAsync("/staff/account");
        Assert.Contains("since 21 November 2026", account, StringComparison.Ordinal);
        Assert.Contains("10 recovery codes are left", account, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, account, StringComparison.Ordinal));
        using var again = await alex.Http.GetAsync(SecondFactorPages.SetUpPage);
        Assert.Equal("/staff/account", again.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_wrong_code_turns_nothing_on_and_the_app_keeps_its_secret()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var (app, kept) = await alex.BeginSetUpAsync();
        using var wrong = await alex.PostFormAsync(SecondFactorPages.SetUpPage, ("password", TestStaff.Password), ("secret", kept), ("code", app.WrongCode(Now)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var (same, keptAgain) = SecondFactorPages.Read(await wrong.Content.ReadAsStringAsync());
        Assert.Equal(app.Code(Now), same.Code(Now));
        Assert.Null((await AccountAsync("alex")).SecondFactor);
        using var right = await alex.PostFormAsync(SecondFactorPages.SetUpPage, ("password", TestStaff.Password), ("secret", keptAgain), ("code", app.Code(Now)));
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.NotNull((await AccountAsync("alex")).SecondFactor);
    }

    [Fact]
    public async Task Whoever_sits_down_at_an_open_session_cannot_set_one_up_and_their_tries_are_counted()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        for (var attempt = 0; attempt < SignInTries.FailuresBeforeLock; attempt++)
        {
            var (app, kept) = await alex.BeginSetUpAsync();
            using var refused = await alex.PostFormAsync(SecondFactorPages.SetUpPage, ("password", "not their password"), ("secret", kept), ("code", app.Code(Now)));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("not your current password", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var (last, secret) = await alex.BeginSetUpAsync();
        using var locked = await alex.PostFormAsync(SecondFactorPages.SetUpPage, ("password", TestStaff.Password), ("secret", secret), ("code", last.Code(Now)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);
        Assert.Null((await AccountAsync("alex")).SecondFactor);
        Assert.Contains(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Action: AuditActions.Locked)), entry => entry.AccountId == alex.Id);
    }

    [Fact]
    public async Task A_change_of_password_does_not_end_the_count_of_wrong_tries_and_wrong_ones_there_are_counted()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.GetAsync("/staff/account");
        using var wrong = await alex.PostFormAsync("/staff/account/password", ("current", "not this"), ("password", "marble canyon teapot"));
        using var right = await alex.PostFormAsync("/staff/account/password", ("current", TestStaff.Password), ("password", "marble canyon teapot"));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal(1, (await AccountAsync("alex")).FailedSignIns);
    }

    [Fact]
    public async Task The_page_of_another_account_and_a_made_up_secret_turn_nothing_on()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        var (app, kept) = await alex.BeginSetUpAsync();
        await bo.BeginSetUpAsync();
        foreach (var secret in new[] { kept, "", "AAAA", "not base64" })
        {
            using var refused = await bo.PostFormAsync(SecondFactorPages.SetUpPage, ("password", TestStaff.Password), ("secret", secret), ("code", app.Code(Now)));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        Assert.Null((await AccountAsync("bo")).SecondFactor);
    }

    [Fact]
    public async Task Who_reads_the_database_finds_neither_the_secret_nor_a_recovery_code()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var (_, codes) = await alex.SetUpAsync(Time);
        var kept = (await AccountAsync("alex")).SecondFactor!;
        Assert.All(codes, code => Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), kept.ToString() + string.Concat(kept.RecoveryHashes), StringComparison.Ordinal));
        Assert.NotNull(Server.Get<FactorSecrets>().Unprotect(alex.Id, kept.Secret));
        Assert.Null(Server.Get<FactorSecrets>().Unprotect("another", kept.Secret));
    }

    [Fact]
    public async Task Turning_it_on_signs_out_everywhere_else()
    {
        using var here = await StaffClient.SignedInAsync(Server, "alex");
        using var there = await AlsoSignedInAsync("alex");
        await here.SetUpAsync(Time);
        Assert.Equal(HttpStatusCode.OK, await QueueAsync(here));
        Assert.Equal(HttpStatusCode.Unauthorized, await QueueAsync(there));
    }

    [Fact]
    public async Task After_the_password_the_code_signs_in_and_leads_back_to_the_page_that_asked()
    {
        var (browser, app) = await WithSecondFactorAsync("alex");
        await browser.HalfSignInAsync("alex", "/staff/history");
        Assert.Equal(HttpStatusCode.Unauthorized, await QueueAsync(browser));
        var code = app.Code(Now);
        using var signedIn = await browser.EnterCodeAsync($" {code[..3]} {code[3..]} ", "/staff/history");
        Assert.Equal("/staff/history", signedIn.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await QueueAsync(browser));
        using var elsewhere = await browser.EnterCodeAsync(app.Code(Now), "https://example.org/");
        Assert.DoesNotContain("example.org", elsewhere.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var (browser, app) = await WithSecondFactorAsync("alex");
        await browser.HalfSignInAsync("alex");
        using var signedIn = await browser.EnterCodeAsync(app.Code(Now));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        using var other = StaffClient.Of(Server);
        await other.HalfSignInAsync("alex");
        using var again = await other.EnterCodeAsync(app.Code(Now));
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        Time.Advance(TimeSpan.FromSeconds(30));
        using var next = await other.EnterCodeAsync(app.Code(Now));
        Assert.Equal(HttpStatusCode.Redirect, next.StatusCode);
    }

    [Fact]
    public async Task Of_many_who_use_one_code_at_once_one_gets_in()
    {
        var (_, app) = await WithSecondFactorAsync("alex");
        var account = await AccountAsync("alex");
        var desk = Server.Get<SignInDesk>();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.EnterCodeAsync(account.Id, account.SecurityStamp, app.Code(Now)))));
        Assert.Single(results.OfType<SignedIn>());
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_and_is_written_down()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var (_, codes) = await alex.SetUpAsync(Time);
        using var browser = StaffClient.Of(Server);
        await browser.HalfSignInAsync("alex");
        using var signedIn = await browser.EnterCodeAsync(codes[0].ToUpperInvariant());
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Contains(AuditActions.RecoveryCodeUsed, await ActsAsync(alex.Id));
        Assert.Contains("9 recovery codes are left", await browser.GetAsync("/staff/account"), StringComparison.Ordinal);
        using var other = StaffClient.Of(Server);
        await other.HalfSignInAsync("alex");
        using var again = await other.EnterCodeAsync(codes[0]);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    [Fact]
    public async Task When_the_servers_keys_are_gone_recovery_codes_still_let_in()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var (app, codes) = await alex.SetUpAsync(Time);
        var account = await AccountAsync("alex");
        await Server.Get<IStore>().SaveAccountAsync(account with { SecondFactor = account.SecondFactor! with { Secret = "AAAA" } }, account.Revision);
        using var browser = StaffClient.Of(Server);
        await browser.HalfSignInAsync("alex");
        using var refused = await browser.EnterCodeAsync(app.Code(Now));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var signedIn = await browser.EnterCodeAsync(codes[9]);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account_and_the_right_password_between_them_does_not_end_the_count()
    {
        var (browser, app) = await WithSecondFactorAsync("alex");
        for (var i = 0; i < SignInTries.FailuresBeforeLock; i++)
        {
            await browser.HalfSignInAsync("alex");
            using var wrong = await browser.EnterCodeAsync(app.WrongCode(Now));
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
            Assert.Contains("This code does not fit", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var right = await browser.EnterCodeAsync(app.Code(Now));
        Assert.Equal(HttpStatusCode.Unauthorized, right.StatusCode);
        using var password = await browser.SignInAsync("alex", TestStaff.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, password.StatusCode);
        var acts = await ActsAsync((await AccountAsync("alex")).Id);
        Assert.Equal((1, 4), (acts.Count(act => act == AuditActions.Locked), acts.Count(act => act == AuditActions.CodeFailed) - 1));
        Time.Advance(SignInTries.LockedFor);
        await browser.HalfSignInAsync("alex");
        using var later = await browser.EnterCodeAsync(app.Code(Now));
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task Without_the_password_nobody_is_asked_for_a_code()
    {
        var (browser, app) = await WithSecondFactorAsync("alex");
        using var page = await browser.Http.GetAsync(SecondFactorPages.CodePage);
        Assert.StartsWith("/staff/sign-in?to=", page.Headers.Location?.ToString(), StringComparison.Ordinal);
        await browser.GetAsync("/staff/sign-in");
        using var posted = await browser.EnterCodeAsync(app.Code(Now));
        Assert.StartsWith("/staff/sign-in?to=", posted.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await QueueAsync(browser));
    }

    [Theory]
    [InlineData("ten minutes have passed")]
    [InlineData("the password was taken away")]
    [InlineData("the account was disabled")]
    public async Task Whoever_owes_the_code_is_not_let_in_after(string what)
    {
        var (browser, app) = await WithSecondFactorAsync("alex");
        await browser.HalfSignInAsync("alex");
        var id = (await AccountAsync("alex")).Id;
        if (what.StartsWith("ten", StringComparison.Ordinal)) Time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        else if (what.Contains("password", StringComparison.Ordinal)) await Server.Get<StaffAccounts>().ResetPasswordAsync("test", id);
        else await Server.Get<StaffAccounts>().DisableAsync("test", id);
        using var late = await browser.EnterCodeAsync(app.Code(Now));
        Assert.NotEqual("/staff", late.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, await QueueAsync(browser));
    }

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

    /// <summary>A new browser of somebody who has a second factor, and their app.</summary>
    private async Task<(StaffClient Browser, Authenticator App)> WithSecondFactorAsync(string name)
    {
        using var before = await StaffClient.SignedInAsync(Server, name);
        var (app, _) = await before.SetUpAsync(Time);
        return (StaffClient.Of(Server), app);
    }

    private async Task<StaffClient> AlsoSignedInAsync(string name)
    {
        var browser = StaffClient.Of(Server);
        using var signedIn = await browser.SignInAsync(name, TestStaff.Password);
        Assert.Equal("/staff", signedIn.Headers.Location?.ToString());
        return browser;
    }

    private async Task<Account> AccountAsync(string name) => (await Server.Get<IStore>().FindAccountByNameAsync(name))!;

    private async Task<List<string>> ActsAsync(string accountId) => [.. (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(accountId))).Select(entry => entry.Action)];

    private static async Task<HttpStatusCode> QueueAsync(StaffClient client) => (await client.GetJsonAsync("/staff/api/queue")).Status;
}
