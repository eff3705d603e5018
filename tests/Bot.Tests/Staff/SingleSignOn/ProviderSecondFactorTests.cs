using System.Net;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>The second factor of people who sign in at the provider, where the organisation asks for one.</summary>
public sealed class ProviderSecondFactorTests : SingleSignOnTest
{
    protected override IDictionary<string, string> MoreSettings { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["Staff:RequireSecondFactor"] = "true" };

    [Fact]
    public async Task What_the_provider_asked_for_is_not_asked_again()
    {
        using var browser = StaffClient.Of(Server);
        Provider.Forge = token => token.Claims["amr"] = new[] { "pwd", "mfa" };
        using var response = await ComeAsync(browser);
        Assert.True(await IsInAsync(browser));
    }

    [Theory]
    [InlineData("pwd")]
    [InlineData(null)]
    public async Task Where_the_provider_does_not_say_so_ours_is_set_up_without_a_password_and_asked_for(string? amr)
    {
        Provider.Forge = token => token.Claims["amr"] = amr is null ? Array.Empty<string>() : [amr];
        using var browser = StaffClient.Of(Server);
        using var first = await ComeAsync(browser, Again);
        Assert.False(await IsInAsync(browser));
        Assert.DoesNotContain("id=\"password\"", await browser.GetAsync(SecondFactorPages.SetUpPage), StringComparison.Ordinal);
        var (app, _) = await browser.SetUpAsync(Time);
        Assert.True(await IsInAsync(browser));

        using var other = StaffClient.Of(Server);
        using var half = await ComeAsync(other, "?to=/staff/history");
        Assert.Equal("/staff/sign-in/code?to=%2Fstaff%2Fhistory", Onward(half));
        await other.GetAsync(Onward(half)!);
        using var wrong = await other.EnterCodeAsync(app.WrongCode(Time.GetUtcNow()));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using var right = await other.EnterCodeAsync(app.Code(Time.GetUtcNow()), "/staff/history");
        Assert.Equal("/staff/history", right.Headers.Location?.ToString());
        await other.MeAsync();
        using var left = await other.PostFormAsync("/staff/sign-out");
        Assert.Contains("id_token_hint=", Onward(left), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_way_by_the_provider_too()
    {
        Provider.Forge = _ => { };
        using var browser = StaffClient.Of(Server);
        using var first = await ComeAsync(browser, Again);
        var (app, _) = await browser.SetUpAsync(Time);
        using var other = StaffClient.Of(Server);
        using var half = await ComeAsync(other);
        await other.GetAsync(Onward(half)!);
        for (var i = 0; i < SignInTries.FailuresBeforeLock; i++) (await other.EnterCodeAsync(app.WrongCode(Time.GetUtcNow()))).Dispose();
        using var locked = await ComeAsync(other);
        Assert.Equal((HttpStatusCode.Forbidden, "Your account is locked for some minutes"), (locked.StatusCode, await TitleAsync(locked)));
    }
}
