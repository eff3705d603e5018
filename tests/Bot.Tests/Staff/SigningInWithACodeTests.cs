using System.Net;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>What somebody who has one is asked when they sign in.</summary>
public sealed class SigningInWithACodeTests : SecondFactorTest
{
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

    /// <summary>A new browser of somebody who has a second factor, and their app.</summary>
    private async Task<(StaffClient Browser, Authenticator App)> WithSecondFactorAsync(string name)
    {
        using var before = await StaffClient.SignedInAsync(Server, name);
        var (app, _) = await before.SetUpAsync(Time);
        return (StaffClient.Of(Server), app);
    }
}
