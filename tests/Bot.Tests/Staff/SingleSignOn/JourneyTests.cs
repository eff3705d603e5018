using System.Net;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>The way to the provider and back.</summary>
public sealed class JourneyTests : SingleSignOnTest
{
    [Fact]
    public async Task The_sign_in_page_has_the_button_above_the_form_in_both_languages()
    {
        using var browser = StaffClient.Of(Server);
        var page = await browser.GetAsync("/staff/sign-in?to=/staff/history");
        Assert.Contains("href=\"/staff/sign-in/provider?to=%2Fstaff%2Fhistory\">Sign in with Big Login</a>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"password\"", page, StringComparison.Ordinal);
        browser.Cookies.Add(Server.Address, new Cookie("advicebot-staff-language", "cy", "/staff"));
        Assert.Contains(">Mewngofnodi gyda Big Login</a>", await browser.GetAsync("/staff/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_is_one_of_those_in_the_list_and_leads_back_to_the_page_that_asked()
    {
        using var browser = StaffClient.Of(Server);
        using var response = await ComeAsync(browser, "?to=/staff/history");
        Assert.Equal((HttpStatusCode.OK, "/staff/history"), (response.StatusCode, Onward(response)));
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), one => one.StartsWith("advicebot-staff=", StringComparison.Ordinal));
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        var account = await browser.GetAsync("/staff/account");
        Assert.Contains("this one", account, StringComparison.Ordinal);
        Assert.Contains("You sign in with Big Login", account, StringComparison.Ordinal);
        Assert.DoesNotContain("Change your password", account, StringComparison.Ordinal);
        Assert.Equal([AuditActions.AccountCreated, AuditActions.Linked, AuditActions.SignedInByProvider], await ActsAsync());
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("/elsewhere")]
    public async Task It_never_leads_to_another_site(string to)
    {
        using var browser = StaffClient.Of(Server);
        using var response = await ComeAsync(browser, "?to=" + Uri.EscapeDataString(to));
        Assert.Equal("/staff", Onward(response));
    }

    [Fact]
    public async Task The_cookie_of_the_journey_is_for_this_browser_and_no_script()
    {
        using var browser = StaffClient.Of(Server);
        using var left = await browser.Http.GetAsync("/staff/sign-in/provider");
        var cookie = Assert.Single(left.Headers.GetValues("Set-Cookie"));
        foreach (var part in new[] { "advicebot-staff-journey=", "httponly", "samesite=lax", "path=/staff/sign-in/provider" }) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"redirect_uri={Uri.EscapeDataString(Server.Address + "staff/sign-in/provider/callback")}", left.Headers.Location!.Query, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_state_another_browser_and_a_second_time_start_again()
    {
        using var browser = StaffClient.Of(Server);
        using var other = StaffClient.Of(Server);
        var back = Provider.GoThrough(await LeaveAsync(browser));
        await StartsAgainAsync(browser, back[..^1] + (back[^1] == 'A' ? 'B' : 'A'));
        await StartsAgainAsync(browser, back[..back.IndexOf("&state", StringComparison.Ordinal)]);
        await StartsAgainAsync(other, back);
        await LeaveAsync(other);
        await StartsAgainAsync(other, back);
        using var right = await browser.Http.GetAsync(back);
        Assert.Equal("/staff", Onward(right));
        using var twice = await browser.Http.GetAsync(back);
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
    }

    [Fact]
    public async Task After_ten_minutes_the_way_back_is_closed()
    {
        using var browser = StaffClient.Of(Server);
        var back = Provider.GoThrough(await LeaveAsync(browser));
        Time.Advance(TimeSpan.FromMinutes(10));
        await StartsAgainAsync(browser, back);
    }

    [Fact]
    public async Task A_code_that_was_used_is_refused()
    {
        using var first = StaffClient.Of(Server);
        using var thief = StaffClient.Of(Server);
        var back = Provider.GoThrough(await LeaveAsync(first), "the-code");
        using var right = await first.Http.GetAsync(back);
        Assert.Equal("/staff", Onward(right));
        var stolen = back[..back.IndexOf("state=", StringComparison.Ordinal)];
        var state = System.Web.HttpUtility.ParseQueryString((await LeaveAsync(thief)).Query)["state"];
        using var refused = await thief.Http.GetAsync($"{stolen}state={state}");
        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        Assert.False(await IsInAsync(thief));
        Assert.Contains(Server.Logs.Lines, line => line.Contains("invalid_grant", StringComparison.Ordinal));
        Assert.DoesNotContain(Server.Logs.Lines, line => line.Contains("the-code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_that_was_stolen_before_it_was_used_is_of_no_use_in_another_browser()
    {
        using var victim = StaffClient.Of(Server);
        using var thief = StaffClient.Of(Server);
        var back = Provider.GoThrough(await LeaveAsync(victim), "fresh");
        var state = System.Web.HttpUtility.ParseQueryString((await LeaveAsync(thief)).Query)["state"];
        using var refused = await thief.Http.GetAsync($"{back[..back.IndexOf("state=", StringComparison.Ordinal)]}state={state}");
        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        Assert.False(await IsInAsync(thief));
    }

    [Theory]
    [InlineData("error=access_denied", HttpStatusCode.Forbidden, "You turned back")]
    [InlineData("error=temporarily_unavailable", HttpStatusCode.ServiceUnavailable, "cannot be reached")]
    [InlineData("error=invalid_scope", HttpStatusCode.BadGateway, "could not be trusted")]
    [InlineData("", HttpStatusCode.BadGateway, "could not be trusted")]
    [InlineData("code=x&iss=https%3A%2F%2Fevil.example", HttpStatusCode.BadGateway, "could not be trusted")]
    public async Task What_the_provider_answers_instead_has_a_page_of_its_own(string answer, HttpStatusCode status, string words)
    {
        using var browser = StaffClient.Of(Server);
        var state = System.Web.HttpUtility.ParseQueryString((await LeaveAsync(browser)).Query)["state"];
        using var response = await browser.Http.GetAsync($"/staff/sign-in/provider/callback?state={state}&{answer}");
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task A_provider_that_says_that_it_names_itself_must_do_so()
    {
        Provider.NamesItself = true;
        using var browser = StaffClient.Of(Server);
        var back = Provider.GoThrough(await LeaveAsync(browser));
        using var refused = await browser.Http.GetAsync(back);
        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        var again = Provider.GoThrough(await LeaveAsync(browser));
        using var right = await browser.Http.GetAsync($"{again}&iss={Uri.EscapeDataString(Provider.Issuer)}");
        Assert.Equal("/staff", Onward(right));
    }

    [Fact]
    public async Task A_provider_that_is_down_has_a_clear_page_and_the_password_still_lets_in()
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        await Provider.StopAsync();
        using var browser = StaffClient.Of(Server);
        using var down = await browser.Http.GetAsync("/staff/sign-in/provider");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Signing in is not possible just now"), (down.StatusCode, await TitleAsync(down)));
        Assert.Contains("Big Login cannot be reached", await down.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("href=\"/staff/sign-in?with=password\"", await down.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var signedIn = await browser.SignInAsync("alex", TestStaff.Password);
        Assert.True(await IsInAsync(browser));
    }

    [Fact]
    public async Task A_provider_that_fails_on_the_way_has_the_same_page()
    {
        Provider.TokenStatus = 500;
        using var browser = StaffClient.Of(Server);
        using var down = await ComeAsync(browser);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Signing in is not possible just now"), (down.StatusCode, await TitleAsync(down)));
    }

    [Fact]
    public async Task A_provider_that_calls_itself_otherwise_is_not_used_and_the_log_says_what_to_do()
    {
        Provider.DocumentIssuer = "https://evil.example";
        using var browser = StaffClient.Of(Server);
        using var down = await browser.Http.GetAsync("/staff/sign-in/provider");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, down.StatusCode);
        Assert.Contains(Server.Logs.Lines, line => line.Contains("give the issuer as the authority", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_the_provider_too()
    {
        using var browser = await CameAsync();
        using var left = await browser.PostFormAsync("/staff/sign-out");
        var address = new Uri(Onward(left)!);
        Assert.StartsWith(Provider.Issuer + "/end", address.AbsoluteUri, StringComparison.Ordinal);
        var asked = System.Web.HttpUtility.ParseQueryString(address.Query);
        Assert.Equal((FakeProvider.ClientId, Server.Address + "staff/sign-in"), (asked["client_id"], asked["post_logout_redirect_uri"]));
        Assert.Equal(3, asked["id_token_hint"]!.Split('.').Length);
        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task Signing_out_works_while_the_provider_is_down()
    {
        using var browser = await CameAsync();
        await Provider.StopAsync();
        Time.Advance(TimeSpan.FromHours(2));
        using var left = await browser.PostFormAsync("/staff/sign-out");
        Assert.Equal("/staff/sign-in", left.Headers.Location?.ToString());
        Assert.False(await IsInAsync(browser));
    }

    private static async Task StartsAgainAsync(StaffClient browser, string back)
    {
        using var response = await browser.Http.GetAsync(back);
        Assert.Equal((HttpStatusCode.BadRequest, "Please start again"), (response.StatusCode, await TitleAsync(response)));
        Assert.False(await IsInAsync(browser));
    }
}
