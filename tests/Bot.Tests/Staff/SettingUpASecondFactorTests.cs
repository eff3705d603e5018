using System.Net;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Setting one up, on the page of one's own account.</summary>
public sealed class SettingUpASecondFactorTests : SecondFactorTest
{
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
}
