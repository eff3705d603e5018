using System.Text.RegularExpressions;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>Through the pages of a real provider (oidc-provider from npm), which is another site to the browser.</summary>
public sealed class SingleSignOnTests(Chromium chromium) : StaffPages(chromium)
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["SingleSignOn:ClientId"] = OidcProvider.ClientId,
        ["SingleSignOn:ClientSecret"] = OidcProvider.ClientSecret,
        ["SingleSignOn:Name"] = "Heddlu",
        ["SingleSignOn:Operators:0"] = "chat-operators",
        ["SingleSignOn:Supervisors:0"] = "chat-supervisors",
    };

    private OidcProvider _provider = null!;

    public static TheoryData<bool> WithAndWithoutScripts => [true, false];

    protected override ServerSettings Settings => new() { More = _settings };

    public override async Task InitializeAsync()
    {
        _provider = await OidcProvider.StartAsync();
        _settings["SingleSignOn:Authority"] = _provider.Issuer;
        await base.InitializeAsync();
        await _provider.ServeAsync(Server.Address, new
        {
            jane = new { given_name = "Jane", roles = new[] { "chat-operators" } },
            sam = new { name = "Patel, Sam", roles = new[] { "everybody", "chat-supervisors" } },
            guest = new { given_name = "Gwen" },
        });
        // The provider's own errors are not ours.
        ExpectsConsoleErrors = true;
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public Task An_operator_signs_in_at_the_provider_works_and_signs_out_at_both() => TryAsync(async () =>
    {
        var page = await AtTheProviderAsync(Desk, "/staff/history");
        await GoThroughAsync(page, "jane");
        await Expect(page).ToHaveURLAsync(new Regex("/staff/history$"));
        await page.GotoAsync("/staff");
        await Expect(page.TakeNext()).ToBeVisibleAsync();
        Assert.Equal(("jane", "Jane", Roles.Operator), Assert.Single(await Server.Get<IStore>().ListAccountsAsync()) is var account ? (account.SignInName, account.DisplayName, account.Role) : default);

        await page.ButtonNamed("Jane").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/staff/sign-in$"));
        await page.GotoAsync("/staff");
        await Expect(page).ToHaveURLAsync(new Regex("/staff/sign-in"));
        // The next person at this computer is asked who they are.
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Heddlu" }).ClickAsync();
        await Expect(page.Locator("[name=login]")).ToBeVisibleAsync();
    });

    [Theory]
    [MemberData(nameof(WithAndWithoutScripts))]
    public Task The_roles_are_the_providers_at_each_sign_in(bool script) => TryAsync(async () =>
    {
        var device = Desk with { HasScript = script };
        var page = await AtTheProviderAsync(device, "/staff/accounts");
        await GoThroughAsync(page, "sam");
        await Expect(page.GetByText("sam, supervisor, single sign-on")).ToBeVisibleAsync();
        await _provider.ChangePeopleAsync(new { sam = new { name = "Patel, Sam", roles = new[] { "everybody" } } });
        var again = await AtTheProviderAsync(device, "/staff/accounts");
        await GoThroughAsync(again, "sam");
        await Expect(again.GetByRole(AriaRole.Heading, new() { Name = "You have no role here yet" })).ToBeVisibleAsync();
        await AssertAccessibleAsync(again);
        await page.ReloadAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/staff/sign-in"));
    });

    [Fact]
    public Task Whoever_has_no_role_reads_what_to_do_and_can_be_somebody_else() => TryAsync(async () =>
    {
        var page = await AtTheProviderAsync(Device.Phone);
        await GoThroughAsync(page, "guest");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Tell them that you sign in as guest.");
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in as somebody else" }).ClickAsync();
        await GoThroughAsync(page, "jane");
        await Expect(page.TakeNext()).ToBeVisibleAsync();
    });

    [Fact]
    public Task Whoever_turns_back_at_the_provider_may_try_again() => TryAsync(async () =>
    {
        var page = await AtTheProviderAsync(Desk);
        await page.GetByText("Cancel").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "You are not signed in" })).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();
        await GoThroughAsync(page, "jane");
        await Expect(page.TakeNext()).ToBeVisibleAsync();
    });

    [Theory]
    [MemberData(nameof(WithAndWithoutScripts))]
    public Task An_account_with_a_password_is_linked_by_its_owner(bool script) => TryAsync(async () =>
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        var page = await OpenAsync(Desk with { HasScript = script }, "/staff/account");
        await WithoutFontsAsync(page);
        await AssertAccessibleAsync(page);
        await SignInAsync(page, "alex");
        await AssertAccessibleAsync(page);
        var section = page.GetByRole(AriaRole.Region, new() { Name = "Single sign-on" });
        await section.GetByLabel("Current password").FillAsync(TestStaff.Password);
        await section.GetByRole(AriaRole.Button, new() { Name = "Link with Heddlu" }).ClickAsync();
        await GoThroughAsync(page, "jane");
        await Expect(section).ToContainTextAsync("You sign in with Heddlu.");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Change your password" })).ToHaveCountAsync(0);
        Assert.Equal("jane", Assert.Single(await Server.Get<IStore>().ListAccountsAsync()).Identity?.Subject);
    });

    [Fact]
    public Task A_provider_that_is_gone_leaves_the_password() => TryAsync(async () =>
    {
        await TestStaff.CreateAsync(Server, "alex", "Alex");
        await _provider.DisposeAsync();
        var page = await OpenAsync(Desk, "/staff");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Heddlu" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Signing in is not possible just now" })).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with a password" }).ClickAsync();
        await SignInAsync(page, "alex");
        await Expect(page.TakeNext()).ToBeVisibleAsync();
    });

    /// <summary>At the provider's login page, by the button.</summary>
    private async Task<IPage> AtTheProviderAsync(Device device, string path = "/staff")
    {
        var page = await OpenAsync(device, path);
        await WithoutFontsAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Heddlu" }).ClickAsync();
        return page;
    }

    /// <summary>The provider's pages ask another site for a font.</summary>
    private static Task WithoutFontsAsync(IPage page) => page.RouteAsync("https://fonts.googleapis.com/**", route => route.AbortAsync());

    private static async Task GoThroughAsync(IPage page, string name)
    {
        await page.Locator("[name=login]").FillAsync(name);
        await page.Locator("[name=password]").FillAsync("any");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign-in" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }
}
