using System.Net;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>Giving an account that has a password to a person of the provider, and taking it back.</summary>
public sealed class LinkTests : SingleSignOnTest
{
    [Fact]
    public async Task The_owner_links_an_account_and_from_then_on_the_provider_lets_in_and_the_password_does_not()
    {
        Provider.Forge = token => token.Claims["roles"] = "chat-supervisors";
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var there = StaffClient.Of(Server);
        using var signedIn = await there.SignInAsync("alex", TestStaff.Password);
        using var linked = await LinkAsync(alex);
        Assert.Equal("/staff/account", Onward(linked));
        Assert.Equal((true, false), (await IsInAsync(alex), await IsInAsync(there)));
        var account = Assert.Single(await AccountsAsync());
        Assert.Equal((alex.Id, "alex", "Alex", "", Roles.Supervisor), (account.Id, account.SignInName, account.DisplayName, account.PasswordHash, account.Role));
        using var password = await there.SignInAsync("alex", TestStaff.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, password.StatusCode);
        using var again = await CameAsync();
        Assert.Equal(alex.Id, again.Id);
        Assert.Equal([AuditActions.Linked, AuditActions.RoleChanged, AuditActions.SignedInByProvider], (await ActsAsync()).SkipWhile(act => act != AuditActions.Linked).Take(3));
    }

    [Fact]
    public async Task Whoever_sits_down_at_an_open_session_cannot_give_it_to_themselves()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.GetAsync("/staff/account");
        using var refused = await alex.PostFormAsync("/staff/account/link", ("link-password", "not theirs"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("aria-describedby=\"link-password-error\" aria-invalid=\"true\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((1, null), (Assert.Single(await AccountsAsync()).FailedSignIns, Assert.Single(await AccountsAsync()).Identity));
    }

    [Fact]
    public async Task Nothing_is_linked_where_the_person_has_an_account_here_already()
    {
        using var jane = await CameAsync();
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var refused = await LinkAsync(alex);
        Assert.Equal((HttpStatusCode.Conflict, "Nothing was linked"), (refused.StatusCode, await TitleAsync(refused)));
        Assert.True(await IsInAsync(alex));
        Assert.Null((await AccountsAsync()).Single(account => account.Id == alex.Id).Identity);
    }

    [Fact]
    public async Task Nothing_is_linked_where_the_person_has_no_role_there()
    {
        Provider.Forge = token => token.Claims.Remove("roles");
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var refused = await LinkAsync(alex);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.NotEqual("", Assert.Single(await AccountsAsync()).PasswordHash);
    }

    [Fact]
    public async Task Nothing_is_linked_when_the_account_was_changed_on_the_way()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await alex.GetAsync("/staff/account");
        using var left = await alex.PostFormAsync("/staff/account/link", ("link-password", TestStaff.Password));
        await Server.Get<StaffAccounts>().EndSessionsAsync("test", alex.Id);
        using var refused = await alex.Http.GetAsync(Provider.GoThrough(new Uri(Onward(left)!)));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Null(Assert.Single(await AccountsAsync()).Identity);
    }

    [Fact]
    public async Task The_only_administrator_with_a_password_keeps_it()
    {
        Provider.Forge = token => token.Claims["roles"] = "chat-administrators";
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        await robin.GetAsync("/staff/account");
        using var refused = await robin.PostFormAsync("/staff/account/link", ("link-password", TestStaff.Password));
        Assert.Contains("make another administrator first", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Server.Get<StaffAccounts>().CreateAsync("test", "invited", "Invited", Roles.Administrator);
        using var still = await robin.PostFormAsync("/staff/account/link", ("link-password", TestStaff.Password));
        Assert.Contains("who sets their password", await still.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var kim = await StaffClient.SignedInAsync(Server, "kim", Roles.Administrator);
        using var linked = await LinkAsync(robin);
        Assert.Equal("/staff/account", Onward(linked));
        Assert.IsType<LastAdministrator>(await Server.Get<StaffAccounts>().DisableAsync("test", kim.Id));
    }

    [Fact]
    public async Task An_administrator_unlinks_an_account_and_gives_a_password_again()
    {
        using var jane = await CameAsync();
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        var page = await robin.GetAsync("/staff/accounts");
        Assert.Contains("jane@example.org, operator, single sign-on", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/staff/accounts/{jane.Id}/reset", page, StringComparison.Ordinal);
        using var unlinked = await robin.PostFormAsync($"/staff/accounts/{jane.Id}/unlink");
        Assert.Contains($"/staff/accounts/{jane.Id}/reset", await unlinked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await IsInAsync(jane));
        var entry = Assert.Single(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Action: AuditActions.Unlinked)));
        Assert.Equal((robin.Id, jane.Id), (entry.AccountId, entry.Target));
        using var again = await CameAsync();
        Assert.NotEqual(jane.Id, again.Id);
    }

    [Fact]
    public async Task Nobody_unlinks_their_own_account()
    {
        using var robin = await CameAsync(token => token.Claims["roles"] = "chat-administrators");
        using var refused = await robin.PostFormAsync($"/staff/accounts/{robin.Id}/unlink");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull(Assert.Single(await AccountsAsync()).Identity);
    }

    private async Task<HttpResponseMessage> LinkAsync(StaffClient browser)
    {
        await browser.GetAsync("/staff/account");
        using var left = await browser.PostFormAsync("/staff/account/link", ("link-password", TestStaff.Password));
        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        return await browser.Http.GetAsync(Provider.GoThrough(new Uri(Onward(left)!)));
    }
}
