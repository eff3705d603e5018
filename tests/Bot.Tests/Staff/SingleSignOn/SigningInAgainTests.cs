using System.Net;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>Whoever has no password here shows at the provider that it is them, before they change how they sign in.</summary>
public sealed class SigningInAgainTests : SingleSignOnTest
{
    private const string Offer = "/staff/sign-in/provider?to=%2Fstaff%2Faccount%2Fsecond-factor&amp;again=true";
    private const string ToSetUp = Again + "&to=" + SecondFactorPages.SetUpPage;

    [Fact]
    public async Task Having_come_in_is_not_enough_as_the_provider_may_have_asked_for_nothing()
    {
        using var browser = await CameAsync(token => token.Claims["auth_time"] = Time.GetUtcNow().ToUnixTimeSeconds());
        await IsSentAwayAsync(browser);
    }

    [Fact]
    public async Task The_provider_is_told_to_ask_and_to_say_when_it_did()
    {
        using var browser = await CameAsync();
        var address = await LeaveAsync(browser, ToSetUp);
        var asked = System.Web.HttpUtility.ParseQueryString(address.Query);
        Assert.Equal(("login", "0"), (asked["prompt"], asked["max_age"]));
        using var back = await browser.Http.GetAsync(Provider.GoThrough(address));
        Assert.Equal(SecondFactorPages.SetUpPage, Onward(back));
        await browser.SetUpAsync(Time);
        Assert.True(await HasSecondFactorAsync());
    }

    [Fact]
    public async Task Nobody_who_comes_in_as_usual_is_asked_for_more()
    {
        using var browser = StaffClient.Of(Server);
        var asked = System.Web.HttpUtility.ParseQueryString((await LeaveAsync(browser)).Query);
        Assert.Equal((null, null), (asked["prompt"], asked["max_age"]));
    }

    [Theory]
    [InlineData(null, "no-auth-time")]
    [InlineData(-120, "not-again")]
    [InlineData(120, "not-again")]
    public async Task A_token_counts_only_when_it_says_that_they_were_asked_just_now(int? seconds, string why)
    {
        using var browser = await CameAsync();
        Provider.Forge = token =>
        {
            token.Claims.Remove("auth_time");
            if (seconds is { } apart) token.Claims["auth_time"] = Time.GetUtcNow().AddSeconds(apart).ToUnixTimeSeconds();
        };
        using var refused = await ComeAsync(browser, ToSetUp);
        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        Assert.Contains(Server.Logs.Lines, line => line.Contains($"Single sign-on was refused: {why}", StringComparison.Ordinal));
        await IsSentAwayAsync(browser);
    }

    [Fact]
    public async Task After_ten_minutes_they_show_it_once_more()
    {
        using var browser = await CameAsync();
        using var shown = await ComeAsync(browser, ToSetUp);
        Time.Advance(Ownership.FreshFor);
        await IsSentAwayAsync(browser);
        Assert.Equal(0, Assert.Single(await AccountsAsync()).FailedSignIns);
    }

    [Fact]
    public async Task A_new_session_after_a_change_makes_the_ten_minutes_no_longer()
    {
        using var browser = await CameAsync();
        using var shown = await ComeAsync(browser, ToSetUp);
        Time.Advance(TimeSpan.FromMinutes(8));
        var (app, _) = await browser.SetUpAsync(Time);
        Time.Advance(TimeSpan.FromMinutes(1));
        await TurnOffAsync(browser, app);
        Assert.True(await HasSecondFactorAsync());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(Again, false)]
    public async Task Whoever_owes_a_code_here_has_shown_it_only_when_they_signed_in_again(string query, bool isOnStill)
    {
        using var browser = await CameAsync();
        using var shown = await ComeAsync(browser, ToSetUp);
        var (app, _) = await browser.SetUpAsync(Time);
        using var other = StaffClient.Of(Server);
        using var half = await ComeAsync(other, query);
        await other.GetAsync(Onward(half)!);
        using var entered = await other.EnterCodeAsync(app.Code(Time.GetUtcNow()));
        Time.Advance(TimeSpan.FromMinutes(1));
        await TurnOffAsync(other, app);
        Assert.Equal(isOnStill, await HasSecondFactorAsync());
    }

    /// <summary>The page leads to the provider, and a right code alone changes nothing.</summary>
    private async Task IsSentAwayAsync(StaffClient browser)
    {
        await browser.MeAsync();
        Assert.Contains(Offer, await browser.GetAsync(SecondFactorPages.SetUpPage), StringComparison.Ordinal);
        var secret = OneTimeCodes.NewSecret();
        var kept = Server.Get<FactorSecrets>().Protect(browser.Id, secret);
        using var late = await browser.PostFormAsync(SecondFactorPages.SetUpPage, ("secret", kept), ("code", OneTimeCodes.At(secret, OneTimeCodes.StepAt(Time.GetUtcNow()))));
        Assert.Contains(Offer, await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await HasSecondFactorAsync());
    }

    private async Task TurnOffAsync(StaffClient browser, Authenticator app)
    {
        await browser.MeAsync();
        using var done = await browser.PostFormAsync("/staff/account/second-factor/off", ("off-code", app.Code(Time.GetUtcNow())));
        Assert.Equal("/staff/account", done.Headers.Location?.ToString());
    }

    private async Task<bool> HasSecondFactorAsync() => Assert.Single(await AccountsAsync()).SecondFactor is not null;
}
