using System.Net;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>Whose account it is, and what the provider may say about it.</summary>
public sealed class ProviderAccountTests : SingleSignOnTest
{
    [Fact]
    public async Task The_first_sign_in_makes_the_account_and_the_next_finds_it_again()
    {
        using var first = await CameAsync();
        using var second = await CameAsync(token => token.Claims["preferred_username"] = "jane.married@example.org");
        var account = Assert.Single(await AccountsAsync());
        Assert.Equal(("jane@example.org", "Jane", Roles.Operator), (account.SignInName, account.DisplayName, account.Role));
        Assert.Equal((new ProviderIdentity(Provider.Issuer, "jane-1"), ""), (account.Identity!, account.PasswordHash));
        Assert.Equal(first.Id, second.Id);
    }

    [Fact]
    public async Task The_same_name_is_not_the_same_person()
    {
        var local = await TestStaff.CreateAsync(Server, "jane@example.org", "Jane");
        using var jane = await CameAsync();
        using var other = await CameAsync(token => token.Claims["sub"] = "jane-2");
        Assert.Equal(3, new[] { local, jane.Id, other.Id }.Distinct().Count());
        Assert.Equal(3, (await AccountsAsync()).Select(account => account.SignInName).Distinct().Count());
        Assert.Null((await AccountsAsync()).Single(account => account.Id == local).Identity);
    }

    [Theory]
    [InlineData("Smith, Jane", null, "Jane")]
    [InlineData("Jane Smith", null, "Jane")]
    [InlineData("<b>", null, "jane")]
    [InlineData("Jane Smith", "Siân", "Siân")]
    public async Task Visitors_are_told_a_first_name_alone(string name, string? given, string shown)
    {
        using var browser = await CameAsync(token =>
        {
            token.Claims.Remove("given_name");
            token.Claims["name"] = name;
            if (given is not null) token.Claims["given_name"] = given;
        });
        Assert.Equal(shown, Assert.Single(await AccountsAsync()).DisplayName);
    }

    [Fact]
    public async Task Of_two_who_come_for_the_first_time_at_once_both_have_the_one_account()
    {
        var browsers = Enumerable.Range(0, 4).Select(_ => StaffClient.Of(Server)).ToList();
        var responses = await Task.WhenAll(browsers.Select(browser => ComeAsync(browser)));
        Assert.All(responses, response => Assert.Equal("/staff", Onward(response)));
        Assert.Single(await AccountsAsync());
    }

    [Fact]
    public async Task The_highest_role_holds_and_a_role_that_was_changed_there_is_changed_here_and_ends_what_was_begun_with_the_other()
    {
        using var before = await CameAsync(token => token.Claims["roles"] = new[] { "chat-operators", "other", "chat-supervisors" });
        Assert.Equal(Roles.Supervisor, Assert.Single(await AccountsAsync()).Role);
        using var after = await CameAsync(token => token.Claims["roles"] = "chat-operators");
        Assert.Equal(Roles.Operator, Assert.Single(await AccountsAsync()).Role);
        Assert.Contains(AuditActions.RoleChanged, await ActsAsync());
        Assert.False(await IsInAsync(before));
        using var board = await after.Http.GetAsync("/staff/api/board");
        Assert.Equal(HttpStatusCode.Forbidden, board.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_no_role_reads_what_to_do_and_gets_no_account()
    {
        using var browser = await RefusedAsync(token => token.Claims["roles"] = new[] { "cleaning" }, "You have no role here yet", "jane@example.org");
        Assert.Empty(await AccountsAsync());
        Assert.Equal([AuditActions.ProviderRefused], await ActsAsync());
    }

    [Fact]
    public async Task A_role_that_was_taken_away_there_is_taken_away_here_and_where_they_are_still_signed_in()
    {
        using var before = await CameAsync();
        using var browser = await RefusedAsync(token => token.Claims.Remove("roles"), "You have no role here yet", "for the role of an operator");
        Assert.False(await IsInAsync(before));
    }

    [Fact]
    public async Task Whoever_was_disabled_here_stays_out()
    {
        using var before = await CameAsync();
        await Server.Get<StaffAccounts>().DisableAsync("test", before.Id);
        using var browser = await RefusedAsync(_ => { }, "Your account here is disabled", "An administrator");
        Assert.Equal(AuditActions.ProviderRefused, (await ActsAsync())[^1]);
    }

    [Fact]
    public async Task No_password_opens_an_account_of_the_provider_and_none_locks_it()
    {
        using var jane = await CameAsync();
        using var browser = StaffClient.Of(Server);
        for (var i = 0; i < SignInTries.FailuresBeforeLock; i++)
        {
            using var refused = await browser.SignInAsync("jane@example.org", "");
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        var account = Assert.Single(await AccountsAsync());
        Assert.Equal((0, null), (account.FailedSignIns, account.LockedUntil));
        Assert.IsType<UsesProvider>((await Server.Get<StaffAccounts>().ResetPasswordAsync("test", jane.Id)).Result);
        var link = await Server.Get<PasswordLinks>().RenewAsync(jane.Id);
        Assert.IsType<UsesProvider>(await Server.Get<StaffAccounts>().UsePasswordLinkAsync(jane.Id, link[(link.LastIndexOf('/') + 1)..], TestStaff.Password));
    }

    [Fact]
    public async Task While_nobody_can_come_in_without_the_provider_the_set_up_link_is_there()
    {
        using var jane = await CameAsync(token => token.Claims["roles"] = "chat-administrators");
        Assert.NotNull(await Server.Get<StaffSetupLink>().RenewAsync());
        await TestStaff.CreateAsync(Server, "robin", "Robin", Roles.Administrator);
        Assert.Null(await Server.Get<StaffSetupLink>().RenewAsync());
    }

    private async Task<StaffClient> RefusedAsync(Action<Forgery> forge, string title, string words)
    {
        Provider.Forge = forge;
        var browser = StaffClient.Of(Server);
        using var response = await ComeAsync(browser);
        Assert.Equal((HttpStatusCode.Forbidden, title), (response.StatusCode, await TitleAsync(response)));
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await IsInAsync(browser));
        return browser;
    }
}
