using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

public sealed class AccountPagesTests(Chromium chromium) : StaffPages(chromium)
{
    public static TheoryData<bool, bool> Looks => new() { { true, false }, { true, true }, { false, false } };

    [Theory]
    [MemberData(nameof(Looks))]
    public Task The_first_administrator_sets_up_and_makes_an_operator(bool script, bool dark) => TryAsync(async () =>
    {
        ExpectsConsoleErrors = true;
        var device = new Device("desk", 1280, 720) { HasScript = script, IsDark = dark };
        var page = await OpenAsync(device, await Server.Get<StaffSetupLink>().RenewAsync() ?? "");
        await AssertAccessibleAsync(page);
        await page.GetByLabel("Sign-in name").FillAsync("robin");
        await page.GetByLabel("Name that visitors see").FillAsync("Robin");
        await page.GetByLabel("Password").FillAsync("short");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create and sign in" }).ClickAsync();
        await Expect(page.GetByLabel("Password")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("at least 12 characters"));
        await AssertAccessibleAsync(page);
        await page.GetByLabel("Password").FillAsync(TestStaff.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create and sign in" }).ClickAsync();

        await GoToAsync(page, script, "Robin", "Accounts", "/staff/accounts");
        await page.GetByLabel("Sign-in name").FillAsync("alex");
        await page.GetByLabel("Name that visitors see").FillAsync("Alex");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }).ClickAsync();
        var link = await page.Locator(".notice code").InnerTextAsync();
        await AssertAccessibleAsync(page);

        var operators = await OpenAsync(device, new Uri(link).AbsolutePath);
        await AssertAccessibleAsync(operators);
        await operators.GetByLabel("Password").FillAsync("seven green kettles");
        await operators.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await AssertAccessibleAsync(operators);
        await operators.GetByLabel("Sign-in name").FillAsync("alex");
        await operators.GetByLabel("Password").FillAsync("wrong password");
        await operators.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(operators.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not fit");
        await AssertAccessibleAsync(operators);
        await operators.GetByLabel("Password").FillAsync("seven green kettles");
        await operators.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await GoToAsync(operators, script, "Alex", "My account", "/staff/account");
        await AssertAccessibleAsync(operators);
    });

    /// <summary>By the menu of the console; without scripts there is no console, and the address is known by heart.</summary>
    private static async Task GoToAsync(IPage page, bool script, string who, string item, string address)
    {
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/staff$"));
        if (!script)
        {
            await page.GotoAsync(address);
        }
        else
        {
            await page.GetByRole(AriaRole.Button, new() { Name = who, Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
        }

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(address + "$"));
    }
}
