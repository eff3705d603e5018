using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using AdviceBot.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>What a change means stands above its lines, and the table to be signed is one press away; on the real pack.</summary>
[Collection(StudioBrowser.Name)]
public sealed class StudioMeaningTests(Chromium chromium) : StaffPages(chromium)
{
    private const float Comparing = 60_000;

    [Fact]
    public Task A_reviewer_reads_what_a_change_means_and_takes_the_fact_check_along() => TryAsync(async () =>
    {
        await TestStaff.CreateAsync(Server, "ed", "Ed", Roles.Editor);
        var ed = await OpenAsync(Desk, "/staff");
        await SignInAsync(ed, "ed");
        await ed.BeginDraftAsync("Childline");
        await ed.OpenFileAsync("services.yaml", "sextortion/services");
        await ed.ReplaceAsync("0800 1111", "0800 1112");
        await ed.OpenFileAsync("script.yaml");
        await ed.ReplaceAsync("when: age < 18, priority: 60", "when: age < 18, priority: 65");
        await ed.ButtonNamed("What changed 2").ClickAsync();

        var meaning = ed.GetByRole(AriaRole.Region, new() { Name = "What it means" });
        await Expect(meaning.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(
            new System.Text.RegularExpressions.Regex[] { new("^Aged under 18: reason 'child' to call a person: 60 became 65$"), new(": Childline, number: 0800 1111 became 0800 1112$") }, new() { Timeout = Comparing });
        await Expect(ed.Locator(".changed-file").First).ToBeVisibleAsync();
        await AssertAccessibleAsync(ed);

        await ed.GetByText("Fact check to sign").FocusAsync();
        await ed.Keyboard.PressAsync("Enter");
        var file = await ed.RunAndWaitForDownloadAsync(() => ed.GetByRole(AriaRole.Link, new() { Name = "Page to read and print, English" }).ClickAsync());
        Assert.Matches("^fact-check-sextortion-en-GB-[0-9a-f]{12}\\.html$", file.SuggestedFilename);
        var table = await File.ReadAllTextAsync(await file.PathAsync());
        Assert.Contains("0800 1112", table, StringComparison.Ordinal);
        await ed.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = "Versions" }).ClickAsync();
        await Expect(ed.GetByText("Fact check to sign")).ToBeVisibleAsync();
    });
}
