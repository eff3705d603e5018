using System.Net;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>An organisation that allows no passwords here, but for administrators.</summary>
public sealed class WithoutPasswordsTests : SingleSignOnTest
{
    protected override IDictionary<string, string> MoreSettings { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["SingleSignOn:LocalPasswords"] = "false" };

    [Fact]
    public async Task The_form_is_gone_and_is_there_for_whoever_knows_where()
    {
        using var browser = StaffClient.Of(Server);
        var page = await browser.GetAsync("/staff/sign-in");
        Assert.DoesNotContain("id=\"password\"", page, StringComparison.Ordinal);
        Assert.Contains("Sign in with Big Login", page, StringComparison.Ordinal);
        Assert.Contains("id=\"password\"", await browser.GetAsync("/staff/sign-in?with=password"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Operator, false)]
    [InlineData(Roles.Supervisor, false)]
    [InlineData(Roles.Administrator, true)]
    public async Task A_password_lets_in(string role, bool isLetIn)
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex", role);
        using var browser = StaffClient.Of(Server);
        await browser.GetAsync("/staff/sign-in?with=password");
        using var response = await browser.PostFormAsync("/staff/sign-in", ("name", "alex"), ("password", TestStaff.Password));
        Assert.Equal(isLetIn, await IsInAsync(browser));
        Assert.Equal(0, Assert.Single(await AccountsAsync()).FailedSignIns);
    }

    [Fact]
    public async Task Accounts_are_made_for_administrators_alone()
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        await TestStaff.CreateAsync(Server, "robin", "Robin", Roles.Administrator);
        using var robin = StaffClient.Of(Server);
        await robin.GetAsync("/staff/sign-in?with=password");
        using var signedIn = await robin.PostFormAsync("/staff/sign-in", ("name", "robin"), ("password", TestStaff.Password));
        var page = await robin.GetAsync("/staff/accounts");
        Assert.Contains("Everybody else signs in by single sign-on", page, StringComparison.Ordinal);
        Assert.Contains("cannot sign in as set up now", page, StringComparison.Ordinal);
        using var made = await robin.PostFormAsync("/staff/accounts", ("name", "kim"), ("display", "Kim"), ("role", Roles.Operator));
        Assert.Equal(Roles.Administrator, (await AccountsAsync()).Single(account => account.SignInName == "kim").Role);
    }

    [Fact]
    public async Task A_session_that_began_with_a_password_ends_when_passwords_are_no_longer_allowed()
    {
        MoreSettings["SingleSignOn:LocalPasswords"] = "true";
        await Server.RestartAsync();
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var jane = await CameAsync();
        Assert.Equal((true, true), (await IsInAsync(alex), await IsInAsync(jane)));
        MoreSettings["SingleSignOn:LocalPasswords"] = "false";
        await Server.RestartAsync();
        Assert.Equal((false, true), (await IsInAsync(alex), await IsInAsync(jane)));
    }

    [Fact]
    public async Task A_session_of_the_provider_ends_when_there_is_another_one()
    {
        using var jane = await CameAsync();
        MoreSettings["SingleSignOn:Authority"] = "https://login.example.org";
        await Server.RestartAsync();
        Assert.False(await IsInAsync(jane));
    }
}
