using System.Net;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class SignInTests : StaffTest
{
    [Fact]
    public async Task Whoever_signs_in_gets_a_session_that_scripts_and_other_sites_cannot_use()
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        using var browser = StaffClient.Of(Server);
        using var response = await browser.SignInAsync(" ALEX ", TestStaff.Password);
        Assert.Equal("/staff", response.Headers.Location?.ToString());
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), one => one.StartsWith("advicebot-staff=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/staff", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Alex", (await browser.MeAsync()).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("alex", "not the password")]
    [InlineData("nobody", TestStaff.Password)]
    public async Task A_wrong_name_and_a_wrong_password_look_the_same(string name, string password)
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        using var browser = StaffClient.Of(Server);
        using var response = await browser.SignInAsync(name, password);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("This name and password do not fit", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var page = await browser.Http.GetAsync("/staff");
        Assert.Equal("/staff/sign-in?to=%2Fstaff", page.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_fifteen_minutes()
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        using var browser = StaffClient.Of(Server);
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser, "wrong password"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser, TestStaff.Password));
        Time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser, TestStaff.Password));
        Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, TestStaff.Password));
    }

    [Fact]
    public async Task Four_wrong_passwords_and_the_right_one_start_the_count_anew()
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        using var browser = StaffClient.Of(Server);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++) Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser, "wrong password"));
            Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, TestStaff.Password));
            await browser.MeAsync();
            using var signedOut = await browser.PostFormAsync("/staff/sign-out");
        }
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_asked_for_it_and_never_to_another_site()
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        using var browser = StaffClient.Of(Server);
        Assert.Equal("/staff/conversations/x", await ToAsync(browser, "/staff/conversations/x"));
        foreach (var elsewhere in new[] { "https://example.org/", "//example.org", "/\\example.org", "/staff\\..\\\\example.org", "/staffx" })
        {
            Assert.Equal("/staff", await ToAsync(browser, elsewhere));
        }
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_sessions_of_all_browsers()
    {
        using var one = await StaffClient.SignedInAsync(Server, "alex");
        using var other = StaffClient.Of(Server);
        using var signedIn = await other.SignInAsync("alex", TestStaff.Password);
        using var done = await one.PostFormAsync("/staff/account/sign-out-everywhere");
        foreach (var browser in new[] { one, other }) Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetJsonAsync("/staff/api/queue")).Status);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_without_a_request()
    {
        using var browser = await StaffClient.SignedInAsync(Server, "alex");
        Time.Advance(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetJsonAsync("/staff/api/history")).Status);
        Time.Advance(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetJsonAsync("/staff/api/history")).Status);
        Time.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetJsonAsync("/staff/api/history")).Status);
    }

    [Fact]
    public async Task A_session_outlives_a_restart_of_the_server()
    {
        using var browser = await StaffClient.SignedInAsync(Server, "alex");
        await Server.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetJsonAsync("/staff/api/queue")).Status);
    }

    [Fact]
    public async Task Changing_the_password_asks_for_the_old_one_and_signs_out_everywhere_else()
    {
        using var here = await StaffClient.SignedInAsync(Server, "alex");
        using var there = StaffClient.Of(Server);
        using var signedIn = await there.SignInAsync("alex", TestStaff.Password);
        using var wrong = await here.PostFormAsync("/staff/account/password", ("current", "not it at all"), ("password", "seven green kettles"));
        Assert.Contains("This is not your current password", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var changed = await here.PostFormAsync("/staff/account/password", ("current", TestStaff.Password), ("password", "seven green kettles"));
        Assert.Equal(HttpStatusCode.OK, (await here.GetJsonAsync("/staff/api/queue")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetJsonAsync("/staff/api/queue")).Status);
    }

    private static async Task<HttpStatusCode> StatusAsync(StaffClient browser, string password)
    {
        using var response = await browser.SignInAsync("alex", password);
        return response.StatusCode;
    }

    private static async Task<string?> ToAsync(StaffClient browser, string to)
    {
        using var response = await browser.SignInAsync("alex", TestStaff.Password, to);
        await browser.MeAsync();
        using var signedOut = await browser.PostFormAsync("/staff/sign-out");
        return response.Headers.Location?.ToString();
    }
}
