using System.Net;
using System.Text.RegularExpressions;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

public sealed partial class AccountTests : StaffTest
{
    [Fact]
    public async Task The_set_up_link_creates_the_first_administrator_once_and_signs_in()
    {
        var link = await Server.Get<StaffSetupLink>().RenewAsync() ?? "";
        using var browser = StaffClient.Of(Server);
        await browser.GetAsync(link);
        using var created = await browser.PostFormAsync(link, ("name", "robin"), ("display", "Robin"), ("password", TestStaff.Password));
        Assert.Equal("/staff", created.Headers.Location?.ToString());
        Assert.Equal(Roles.Administrator, (await browser.MeAsync()).GetProperty("role").GetString());

        using var again = await browser.PostFormAsync(link, ("name", "mallory"), ("display", "Mallory"), ("password", TestStaff.Password));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Null(await Server.Get<StaffSetupLink>().RenewAsync());
        Assert.Single(await Server.Get<IStore>().ListAccountsAsync());
    }

    [Fact]
    public async Task Only_the_newest_set_up_link_works_and_no_guess_does()
    {
        var old = await Server.Get<StaffSetupLink>().RenewAsync();
        var newest = await Server.Get<StaffSetupLink>().RenewAsync();
        using var browser = StaffClient.Of(Server);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Http.GetAsync(old)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Http.GetAsync("/staff/setup/guess")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Http.GetAsync(newest)).StatusCode);
    }

    [Fact]
    public async Task Two_who_use_the_set_up_link_at_the_same_time_make_one_administrator()
    {
        var link = await Server.Get<StaffSetupLink>().RenewAsync() ?? "";
        var secret = link[(link.LastIndexOf('/') + 1)..];
        var accounts = Server.Get<StaffAccounts>();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => accounts.CreateFirstAsync(secret, $"robin{i}", "Robin", TestStaff.Password))));
        Assert.Single(results.OfType<Saved>());
        Assert.Single(await Server.Get<IStore>().ListAccountsAsync());
    }

    [Fact]
    public async Task A_weak_password_is_refused_with_what_to_do_and_what_was_typed_stays()
    {
        var link = await Server.Get<StaffSetupLink>().RenewAsync() ?? "";
        using var browser = StaffClient.Of(Server);
        await browser.GetAsync(link);
        using var refused = await browser.PostFormAsync(link, ("name", "robin"), ("display", "Robin \"R\" <b>"), ("password", "short"));
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("at least 12 characters", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Robin &quot;R&quot; &lt;b&gt;\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("short", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_makes_an_operator_who_sets_their_own_password_by_a_link_that_works_once()
    {
        using var administrator = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        using var created = await administrator.PostFormAsync("/staff/accounts", ("name", "alex"), ("display", "Alex"), ("role", Roles.Operator));
        var link = PasswordLink().Match(await created.Content.ReadAsStringAsync()).Value;

        using var alex = StaffClient.Of(Server);
        await alex.GetAsync(link);
        using var set = await alex.PostFormAsync(link, ("password", "seven green kettles"));
        Assert.Equal("/staff/sign-in", set.Headers.Location?.ToString());
        using var signedIn = await alex.SignInAsync("alex", "seven green kettles");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await alex.Http.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_password_link_ends_after_three_days()
    {
        var id = await TestStaff.CreateAsync(Server, "alex", "Alex");
        var link = await Server.Get<PasswordLinks>().RenewAsync(id);
        using var browser = StaffClient.Of(Server);
        Assert.Equal(HttpStatusCode.OK, (await browser.Http.GetAsync(link)).StatusCode);
        Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Http.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Resetting_a_password_takes_it_away_at_once()
    {
        using var administrator = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var account = await Server.Get<IStore>().FindAccountByNameAsync("alex");
        using var reset = await administrator.PostFormAsync($"/staff/accounts/{account!.Id}/reset");
        Assert.Equal(HttpStatusCode.Unauthorized, (await alex.GetJsonAsync("/staff/api/queue")).Status);
        using var old = await alex.SignInAsync("alex", TestStaff.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_an_enabled_one_may_come_back()
    {
        using var administrator = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var account = await Server.Get<IStore>().FindAccountByNameAsync("alex");
        using var disabled = await administrator.PostFormAsync($"/staff/accounts/{account!.Id}/disable");
        Assert.Equal(HttpStatusCode.Unauthorized, (await alex.GetJsonAsync("/staff/api/queue")).Status);
        using var refused = await alex.SignInAsync("alex", TestStaff.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var enabled = await administrator.PostFormAsync($"/staff/accounts/{account.Id}/enable");
        using var back = await alex.SignInAsync("alex", TestStaff.Password);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_disabled()
    {
        using var administrator = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        var account = await Server.Get<IStore>().FindAccountByNameAsync("robin");
        using var refused = await administrator.PostFormAsync($"/staff/accounts/{account!.Id}/disable");
        Assert.Contains("only administrator", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetJsonAsync("/staff/api/queue")).Status);
    }

    [Fact]
    public async Task The_last_administrator_who_has_a_password_keeps_it()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        using var refused = await robin.PostFormAsync($"/staff/accounts/{robin.Id}/reset");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Make another one first, who sets their password", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await robin.GetJsonAsync("/staff/api/queue")).Status);
        robin.Cookies.Add(Server.Address, new Cookie("advicebot-staff-language", "cy", "/staff"));
        using var welsh = await robin.PostFormAsync($"/staff/accounts/{robin.Id}/reset");
        Assert.Contains("Gwnewch un arall yn gyntaf, a fydd yn gosod eu cyfrinair", WebUtility.HtmlDecode(await welsh.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var elsewhere = StaffClient.Of(Server);
        using var signedIn = await elsewhere.SignInAsync("robin", TestStaff.Password);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Empty(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Action: AuditActions.PasswordLinkMade)));
    }

    [Fact]
    public async Task An_administrator_counts_as_one_who_can_come_in_once_they_have_set_their_password()
    {
        var accounts = Server.Get<StaffAccounts>();
        var robin = await TestStaff.CreateAsync(Server, "robin", "Robin", Roles.Administrator);
        var kim = ((Saved)await accounts.CreateAsync(robin, "kim", "Kim", Roles.Administrator)).Account.Id;
        Assert.IsType<LastAdministrator>(await accounts.DisableAsync(kim, robin));
        Assert.IsType<LastAdministrator>((await accounts.ResetPasswordAsync(kim, robin)).Result);

        var (renewed, link) = await accounts.ResetPasswordAsync(robin, kim);
        Assert.IsType<Saved>(renewed);
        Assert.NotNull(link);
        await accounts.UsePasswordLinkAsync(kim, link[(link.LastIndexOf('/') + 1)..], TestStaff.Password);
        Assert.IsType<Saved>((await accounts.ResetPasswordAsync(kim, robin)).Result);
        Assert.IsType<LastAdministrator>(await accounts.DisableAsync(robin, kim));
    }

    [Fact]
    public async Task The_set_up_link_is_there_until_an_administrator_has_a_password()
    {
        await Server.Get<StaffAccounts>().CreateAsync("test", "kim", "Kim", Roles.Administrator);
        Assert.NotNull(await Server.Get<StaffSetupLink>().RenewAsync());
        await TestStaff.CreateAsync(Server, "robin", "Robin", Roles.Administrator);
        Assert.Null(await Server.Get<StaffSetupLink>().RenewAsync());
    }

    [Theory]
    [InlineData("a", "Alex", "2 to 64 letters")]
    [InlineData("alex smith", "Alex", "2 to 64 letters")]
    [InlineData("robin", "Alex", "an account with this name")]
    [InlineData("alex", "", "1 to 60 letters")]
    [InlineData("alex", "Al\u202Eex", "1 to 60 letters")]
    public async Task A_name_that_cannot_be_used_is_refused_beside_its_field(string name, string shown, string words)
    {
        using var administrator = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        using var refused = await administrator.PostFormAsync("/staff/accounts", ("name", name), ("display", shown), ("role", Roles.Operator));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(words, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("/staff/password/[^<\\s]+")]
    private static partial Regex PasswordLink();
}
