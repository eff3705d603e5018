using System.Security.Cryptography;
using System.Text;
using AdviceBot.Browser.Tests.Browsing;
using AdviceBot.Staff.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests.Staff;

/// <summary>What was: found again, and kept as a record.</summary>
public sealed class HistoryTests(Chromium chromium) : StaffPages(chromium)
{
    [Fact]
    public Task A_finished_conversation_is_found_by_words_outcome_and_operator() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk, "sam", Roles.Supervisor);
        var (_, first) = await NewVisitorAsync("the first story");
        await console.TakeNextAsync();
        await console.FinishAsync("Crime recorded", "CR/26/1234");
        var (_, second) = await NewVisitorAsync("the second story");
        await console.TakeNextAsync();
        await console.FinishAsync("Advice given");

        await console.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        var found = console.Locator(".history tbody tr th");
        await Expect(found).ToHaveTextAsync([second, first]);
        await console.GetByLabel("Words, name or reference").FillAsync("CR/26/1234");
        await console.ButtonNamed("Search").ClickAsync();
        await Expect(found).ToHaveTextAsync([first]);
        await console.GetByLabel("Words, name or reference").FillAsync("");
        await console.GetByLabel("Outcome").SelectOptionAsync("Advice given");
        await console.ButtonNamed("Search").ClickAsync();
        await Expect(found).ToHaveTextAsync([second]);
        await console.GetByLabel("Outcome").SelectOptionAsync("Any");
        await console.GetByLabel("Operator").SelectOptionAsync("Sam");
        await console.GetByLabel("From").FillAsync(DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await console.ButtonNamed("Search").ClickAsync();
        await Expect(found).ToHaveTextAsync([second, first]);
        await console.GetByLabel("Words, name or reference").FillAsync("zebra");
        await console.ButtonNamed("Search").ClickAsync();
        await Expect(console.GetByText("Nothing was found.")).ToBeVisibleAsync();
        // A name that was sought must not stay in the address bar.
        Assert.DoesNotContain("zebra", console.Url, StringComparison.Ordinal);
        await console.ButtonNamed("Clear").ClickAsync();
        await Expect(found).ToHaveTextAsync([second, first]);
    });

    [Fact]
    public Task The_record_of_one_is_downloaded_with_its_hash() => TryAsync(async () =>
    {
        var console = await SignedInAsync(Desk);
        var visitor = await WaitingVisitorAsync("the first story");
        await console.TakeNextAsync();
        await console.NoteAsync("the school knows already");
        await console.SendAsync("I am here.");
        await Expect(visitor.FromPerson()).ToHaveTextAsync(["I am here."]);
        await console.FinishAsync("Advice given");
        await console.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        var download = await console.RunAndWaitForDownloadAsync(() => console.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync());
        var record = await File.ReadAllTextAsync(await download.PathAsync());
        foreach (var words in new[] { "the first story", "I am here.", "the school knows already" }) Assert.Contains(words, record, StringComparison.Ordinal);
        const string begin = "<!-- record -->", end = "<!-- end of record -->";
        var body = record[(record.IndexOf(begin, StringComparison.Ordinal) + begin.Length)..record.IndexOf(end, StringComparison.Ordinal)];
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))), record, StringComparison.Ordinal);
    });
}
